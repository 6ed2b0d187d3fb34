import { distanceToSegment, type Curve, type Point } from './curve.ts'
import type { SceneLine } from './scene.ts'

/**
 * What is asked of every line for every picture, in columns: going through thousands of objects, of which most are as they were, takes
 * longer than drawing does.
 */
export interface LineColumns {
  /** For each line of a frame, its place in the scene, by which the other columns go. */
  readonly places: Int32Array
  /** See `lookOf`; -1 of a line that does not lie in the picture. */
  readonly looks: Int32Array
  /** The sum of its `lineTraits`. */
  readonly traits: Uint8Array
  /** The indices of the actors at its ends. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** No part of its stroke lies further than this from the straight line between the centres of its actors, CSS pixels. */
  readonly aside: Float32Array
}

/** A line as it lies on screen. */
interface LineOnScreen {
  readonly line: SceneLine
  readonly a: Point
  readonly b: Point
  readonly curve: Curve
  readonly width: number
  readonly look: number
  readonly outside: boolean
}

export const lineTraits = { dim: 1, marked: 2, endsRun: 4 } as const

/** How many lines, on average, share a path, see `lineBatches`. */
export const meanRun = 16

/** Columns for so many lines, to be filled by `setColumns` and `copyColumns`. */
export function emptyColumns(lines: number): LineColumns {
  const numbers = () => new Int32Array(lines)
  return {
    places: numbers(),
    looks: numbers(),
    traits: new Uint8Array(lines),
    a: numbers(),
    b: numbers(),
    aside: new Float32Array(lines),
  }
}

/** The columns of lines that make up a frame by themselves. */
export function columnsOf(lines: readonly LineOnScreen[]): LineColumns {
  const columns = emptyColumns(lines.length)
  for (const [place, placed] of lines.entries()) {
    columns.places[place] = place
    setColumns(columns, place, placed.line, placed)
  }
  return columns
}

/** Fills in what is known of a line, `placed` where it is drawn. */
export function setColumns(
  { looks, traits, a, b, aside }: LineColumns,
  place: number,
  line: SceneLine,
  placed: LineOnScreen | undefined,
): void {
  a[place] = line.a
  b[place] = line.b
  looks[place] = placed && !placed.outside ? placed.look : -1
  aside[place] = placed ? asideOf(placed) : 0
  // Runs end at lines that are chosen by a number of their own rather than by counting: so a line that comes or goes changes its own run alone.
  const ends = ((line.relations[0] ?? 0) & (meanRun - 1)) === 0
  traits[place] =
    (line.dim ? lineTraits.dim : 0) |
    (line.change || isContested(line) ? lineTraits.marked : 0) |
    (ends ? lineTraits.endsRun : 0)
}

/** Takes over what was known of the same lines at other places. */
export function copyColumns(
  to: LineColumns,
  place: number,
  from: LineColumns,
  at: number,
  count: number,
): void {
  to.looks.set(from.looks.subarray(at, at + count), place)
  to.traits.set(from.traits.subarray(at, at + count), place)
  to.a.set(from.a.subarray(at, at + count), place)
  to.b.set(from.b.subarray(at, at + count), place)
  to.aside.set(from.aside.subarray(at, at + count), place)
}

/** Where the three points of a curve lie no further off than this, nothing of the curve does. A pixel more makes up for what is rounded. */
function asideOf({ line, a, b, curve, width }: LineOnScreen): number {
  const stroke = width / 2 + 1
  if (line.bend === 0 && line.a !== line.b) return stroke
  const { start, control, end } = curve
  return stroke + Math.max(...[start, control, end].map((point) => distanceToSegment(point, a, b)))
}

/** Whether a line has a mark for what is said of it. */
export function isContested({ standing }: SceneLine): boolean {
  return standing === 'disputed' || standing === 'denied'
}
