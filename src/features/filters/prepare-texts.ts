import type { GraphIndex } from '../../graph/graph-index.ts'
import { readTexts } from '../../graph/relation-text.ts'

const running = new WeakMap<GraphIndex, Promise<void>>()

/** Reads the words of all relations in portions between which the page answers; once per dataset, whoever asks. */
export function prepareTexts(index: GraphIndex): Promise<void> {
  const before = running.get(index)
  if (before) return before
  const made = inPortions(index)
  running.set(index, made)
  return made
}

async function inPortions(index: GraphIndex): Promise<void> {
  for (const _ of readTexts(index)) await new Promise((resolve) => setTimeout(resolve))
}
