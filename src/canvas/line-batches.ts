import { arrowHead } from './arrow-head.ts'
import { toneOf } from './change-tint.ts'
import type { Curve, Point } from './curve.ts'
import type { Phase } from './fades.ts'
import type { Frame, PlacedLine } from './frame.ts'
import type { SceneLine } from './scene.ts'

/** Lines that are stroked together since they look the same, and their arrowheads. */
export interface LineBatch {
  /** Stands for the look of all. */
  readonly sample: PlacedLine
  readonly phase: Phase
  /** Dim lines lie under the rest, selected ones above it. */
  readonly layer: number
  readonly strokes: readonly Path2D[]
  readonly heads: readonly Path2D[]
}

/**
 * How many lines go into one stroke, and heads into one path that is filled. Lines of one pixel are drawn one after the other whatever
 * path they stand in; of a path of wider ones every row of pixels is filled at once, which takes the longer the more of it crosses the
 * row: one by one they take two thirds of the time that they take by fours.
 */
export const longest = { thin: 500, wide: 1, heads: 32 } as const

/**
 * Gathers what lies in a picture of `size` CSS pixels into batches, those to be drawn first first: the lowest layer, and of one layer
 * structure, then words, then deeds, so that none changes its place over the others as lines come and go.
 */
export function lineBatches(
  { lines, factor }: Frame,
  size: { readonly width: number; readonly height: number },
  phaseOf: (key: string) => Phase,
): LineBatch[] {
  const batches = new Map<number, Growing>()
  for (const placed of lines) {
    if (isOutside(placed, size)) continue
    const { line, width, curve } = placed
    const phase = phaseOf(line.key)
    const look = lookOf(placed, phase)
    let batch = batches.get(look)
    if (!batch) {
      batch = {
        sample: placed,
        phase,
        layer: layerOf(line),
        look,
        strokes: [],
        heads: [],
        room: 0,
        headRoom: 0,
      }
      batches.set(look, batch)
    }
    if (batch.room === 0) {
      batch.strokes.push(new Path2D())
      batch.room = width <= 1 ? longest.thin : longest.wide
    }
    batch.room -= 1
    trace(batch.strokes[batch.strokes.length - 1], curve, line.bend === 0 && line.a !== line.b)
    if (line.forward) addHead(batch, curve.control, curve.end, headSize(width, factor))
    if (line.backward) addHead(batch, curve.control, curve.start, headSize(width, factor))
  }
  return [...batches.values()].sort((one, other) => one.layer - other.layer || one.look - other.look)
}

interface Growing extends LineBatch {
  readonly look: number
  readonly strokes: Path2D[]
  readonly heads: Path2D[]
  room: number
  headRoom: number
}

function addHead(batch: Growing, from: Point, tip: Point, size: number): void {
  if (batch.headRoom === 0) {
    batch.heads.push(new Path2D())
    batch.headRoom = longest.heads
  }
  batch.headRoom -= 1
  const path = batch.heads[batch.heads.length - 1]
  if (path) arrowHead(path, from, tip, size)
}

/** Length of an arrowhead, CSS pixels. From far out heads shrink with the icons they point at. */
function headSize(width: number, factor: number): number {
  return (5 + width * 1.3) * Math.min(1, factor / 0.7)
}

/** How faint a line is drawn by what is said of it. */
export function faintness({ ended, standing, possible }: SceneLine): number {
  return ended ? 0.35 : standing === 'denied' ? 0.45 : possible ? 0.5 : 1
}

/** A number for all that makes two lines look the same. */
function lookOf({ line, width }: PlacedLine, phase: Phase): number {
  const faint = line.ended ? 0 : line.standing === 'denied' ? 1 : line.possible ? 2 : 3
  const what = quadNumber[line.quad] * 5 + standingNumber[line.standing]
  const colour = what * 3 + toneNumber[toneOf(line) ?? 'own']
  return (
    ((((colour * 3 + phaseNumber[phase]) * 3 + layerOf(line)) * 4 + faint) << 10) + Math.round(width * 10)
  )
}

/** Deeds lie over words, and both over structure. */
const quadNumber = {
  structural: 0,
  'verbal-cooperation': 1,
  'verbal-conflict': 2,
  'material-cooperation': 3,
  'material-conflict': 4,
} as const satisfies Record<SceneLine['quad'], number>
const standingNumber = { reported: 0, disputed: 1, claimed: 2, inferred: 3, denied: 4 } as const
const toneNumber = { own: 0, kept: 1, gone: 2 } as const
const phaseNumber = { stays: 0, comes: 1, goes: 2 } as const

function layerOf({ selected, dim }: SceneLine): number {
  return selected ? 2 : dim ? 0 : 1
}

/** Whether nothing of a line lies in a picture of `size` CSS pixels. */
export function isOutside(
  { curve: { start, control, end }, width }: PlacedLine,
  size: { width: number; height: number },
) {
  const margin = width + 8
  return (
    (start.x < -margin && end.x < -margin && control.x < -margin) ||
    (start.y < -margin && end.y < -margin && control.y < -margin) ||
    (start.x > size.width + margin && end.x > size.width + margin && control.x > size.width + margin) ||
    (start.y > size.height + margin && end.y > size.height + margin && control.y > size.height + margin)
  )
}

function trace(path: Path2D | undefined, { start, control, end }: Curve, straight: boolean): void {
  path?.moveTo(start.x, start.y)
  if (straight) path?.lineTo(end.x, end.y)
  else path?.quadraticCurveTo(control.x, control.y, end.x, end.y)
}
