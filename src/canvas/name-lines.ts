import { labelWidthOf, type Importance } from './layouts/importance.ts'
import { labelLines, textWidth } from './layouts/label-box.ts'

/** A name as it is wrapped below an icon. */
export interface NameLines {
  readonly lines: readonly string[]
  /** Estimated width of the widest line, in em. */
  readonly width: number
}

/** Wraps a name for an importance. Wrapping is slow beside a frame's time, so that each name is wrapped once. */
export function nameLines(label: string, step: Importance): NameLines {
  const key = `${step}|${label}`
  const known = wrapped.get(key)
  if (known) return known
  const lines = labelLines(label, labelWidthOf[step])
  const made = { lines, width: Math.max(0, ...lines.map(textWidth)) }
  if (wrapped.size >= most) wrapped.clear()
  wrapped.set(key, made)
  return made
}

const most = 20_000
const wrapped = new Map<string, NameLines>()
