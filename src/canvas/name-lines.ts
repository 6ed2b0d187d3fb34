import { labelWidthOf, type Importance } from './layouts/importance.ts'
import { labelLines, overhang, textWidth } from './layouts/label-box.ts'

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

/** No name of an importance is wider, in em. */
export function widestName(step: Importance): number {
  return labelWidthOf[step] * overhang
}

/** The lines of a name as narrow as its words allow; undefined where that cuts it short. */
export function compactLines(label: string): readonly string[] | undefined {
  const known = narrow.get(label)
  if (known) return known.lines
  const made = labelLines(label, Math.max(4, ...label.split(/\s+/u).map(textWidth)))
  const lines = made.some((line) => line.endsWith('…')) ? undefined : made
  if (narrow.size >= most) narrow.clear()
  narrow.set(label, { lines })
  return lines
}

const narrow = new Map<string, { readonly lines: readonly string[] | undefined }>()

/** More than the actors of the largest picture, of which each is asked for in every frame. */
const most = 100_000
const wrapped = new Map<string, NameLines>()
