import { arrowHead, strokedPart } from './arrow-head.ts'
import type { Curve } from './curve.ts'
import { dashedPart } from './dashes.ts'
import type { Phase } from './fades.ts'
import type { Frame, PlacedLine } from './frame.ts'
import { lineTraits, meanRun } from './line-columns.ts'

/** Lines that are stroked together since they look the same, and their arrowheads. */
export interface LineBatch {
  /** Stands for the look of all. */
  readonly sample: PlacedLine
  readonly phase: Phase
  /** Its lines are no wider than a pixel of the canvas. */
  readonly hairline: boolean
  readonly strokes: readonly Path2D[]
  readonly heads: readonly Path2D[]
  /** Of what is selected, the lines from tip to tip, as far as they are seen: what lies around them does not end where a stroke ends inside its arrowhead. */
  readonly halos: readonly Path2D[]
}

/**
 * How many lines go into one stroke, and, on average, the heads of how many into one path that is filled. Lines of one pixel of the canvas are
 * drawn one after the other whatever path they stand in; of a path of wider ones every row of pixels is filled at once, which takes the
 * longer the more of it crosses the row: one by one they take two thirds of the time that they take by fours. Nor do half opaque ones of
 * one path cover one another, so that where they cross it would show which of them stand in one.
 */
export const longest = { thin: 500, wide: 1, heads: meanRun } as const

/**
 * Gathers what lies in the picture into batches, in the order of their looks, see `lookOf`.
 * @param ratio pixels of the canvas per CSS pixel.
 * @param phaseOf the phase of the line at a place of the scene.
 * @param remembers whether the paths that are made are kept for a later frame.
 */
export function lineBatches(
  frame: Lines,
  ratio: number,
  phaseOf: (place: number) => Phase,
  remembers = true,
): LineBatch[] {
  const gathering = gatherBatches(frame, ratio, phaseOf, remembers)
  gathering.take(0, frame.lines.length)
  return gathering.batches()
}

type Lines = Pick<Frame, 'lines' | 'columns' | 'factor' | 'size'>

/** Gathers batches some lines at a time. */
export interface Gathering {
  /** Takes in the lines from one place to before another, each later ones than the call before. */
  readonly take: (first: number, end: number) => void
  /** Once all lines are taken in: the same batches as of all at once. */
  readonly batches: () => LineBatch[]
}

/** See `lineBatches`. */
export function gatherBatches(
  { lines, columns, factor, size }: Lines,
  ratio: number,
  phaseOf: (place: number) => Phase,
  remembers = true,
): Gathering {
  const batches = new Map<number, Growing>()
  const { places, looks, traits } = columns
  return {
    take(first, end) {
      for (let at = first; at < end; at++) {
        const placed = lines[at]
        const place = places[at] ?? 0
        const drawn = looks[place] ?? -1
        if (!placed || drawn < 0) continue
        const phase = phaseOf(place)
        const look = drawn * 3 + (phase === 'stays' ? 0 : phase === 'comes' ? 1 : 2)
        let batch = batches.get(look)
        if (!batch) {
          const hairline = placed.width * ratio <= 1
          batch = { sample: placed, phase, hairline, look, strokes: [], heads: [], halos: [], run: [] }
          batches.set(look, batch)
        }
        batch.run.push(placed)
        const ends = ((traits[place] ?? 0) & lineTraits.endsRun) !== 0
        if (ends || batch.run.length >= longest.thin) finishRun(batch, { factor, size }, remembers)
      }
    },
    batches() {
      for (const batch of batches.values())
        if (batch.run.length > 0) finishRun(batch, { factor, size }, remembers)
      return [...batches.values()].sort((one, other) => one.look - other.look)
    },
  }
}

/** Cuts a batch of what is not selected into some that draw the same one after the other, each of about so many lines or arrowheads. */
export function cutBatch(batch: LineBatch, lines: number): LineBatch[] {
  const { strokes, heads } = batch
  return [
    ...cut(strokes, lines / linesPerStroke(batch)).map((some) => ({
      ...batch,
      strokes: some,
      heads: [],
      halos: [],
    })),
    ...cut(heads, lines / longest.heads).map((some) => ({ ...batch, strokes: [], heads: some, halos: [] })),
  ]
}

/** About how many lines and arrowheads a batch has. */
export function lengthOf(batch: LineBatch): number {
  return batch.strokes.length * linesPerStroke(batch) + batch.heads.length * longest.heads
}

function linesPerStroke({ hairline }: LineBatch): number {
  return hairline ? meanRun : longest.wide
}

function cut<T>(list: readonly T[], length: number): T[][] {
  const most = Math.max(1, Math.floor(length))
  return Array.from({ length: Math.ceil(list.length / most) }, (_, at) =>
    list.slice(at * most, (at + 1) * most),
  )
}

interface Growing extends LineBatch {
  readonly look: number
  readonly strokes: Path2D[]
  readonly heads: Path2D[]
  readonly halos: Path2D[]
  /** Lines whose paths are still to be made, or found. */
  run: PlacedLine[]
}

/** The paths of some lines of one look that follow on one another. */
interface Run {
  readonly lines: readonly PlacedLine[]
  readonly hairline: boolean
  readonly strokes: readonly Path2D[]
  readonly heads: readonly Path2D[]
  readonly halos: readonly Path2D[]
}

/** By the first line of each. From step to step most runs hold the same lines, and their paths need not be made again. */
const runs = new WeakMap<PlacedLine, Run>()

function finishRun(
  batch: Growing,
  { factor, size }: Pick<Frame, 'factor' | 'size'>,
  remembers: boolean,
): void {
  const [first] = batch.run
  if (!first) return
  const known = runs.get(first)
  const same =
    known?.hairline === batch.hairline &&
    known.lines.length === batch.run.length &&
    known.lines.every((one, at) => one === batch.run[at])
  const run = same ? known : pathsOf(batch.run, batch.hairline, factor, size)
  if (!same && remembers) runs.set(first, run)
  for (const path of run.strokes) batch.strokes.push(path)
  for (const path of run.heads) batch.heads.push(path)
  for (const path of run.halos) batch.halos.push(path)
  batch.run = []
}

function pathsOf(lines: readonly PlacedLine[], hairline: boolean, factor: number, size: Frame['size']): Run {
  const strokes: Path2D[] = []
  const heads = new Path2D()
  let pointed = false
  let room = 0
  for (const { line, curve, width } of lines) {
    if (room === 0) {
      strokes.push(new Path2D())
      room = hairline ? longest.thin : longest.wide
    }
    room -= 1
    const part = strokedPart(curve, line, width, factor)
    const whole = part === curve
    trace(strokes[strokes.length - 1], line, dashedPart(part, line.standing, width, size))
    // A head stands on the end of its stroke, so that it has as much on either side of a bent one.
    if (line.forward) arrowHead(heads, whole ? curve.control : part.end, curve.end, width, factor)
    if (line.backward) arrowHead(heads, whole ? curve.control : part.start, curve.start, width, factor)
    pointed ||= line.forward || line.backward
  }
  return { lines, hairline, strokes, heads: pointed ? [heads] : [], halos: halosOf(lines, strokes) }
}

function halosOf(lines: readonly PlacedLine[], strokes: readonly Path2D[]): readonly Path2D[] {
  const [first] = lines
  if (!first?.line.selected) return []
  // Strokes of one pixel are whole, as far as they are seen.
  return first.width <= 1 ? strokes : lines.map(wholeLine)
}

/** The path of a line from tip to tip. */
export function wholeLine({ line, curve }: PlacedLine): Path2D {
  const path = new Path2D()
  trace(path, line, curve)
  return path
}

function trace(
  path: Path2D | undefined,
  { bend, a, b }: PlacedLine['line'],
  { start, control, end }: Curve,
): void {
  path?.moveTo(start.x, start.y)
  if (bend === 0 && a !== b) path?.lineTo(end.x, end.y)
  else path?.quadraticCurveTo(control.x, control.y, end.x, end.y)
}
