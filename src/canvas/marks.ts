import { boxAround, Boxes, type Box } from './boxes.ts'
import { pointAt, type Point } from './curve.ts'
import type { Frame, PlacedLine } from './frame.ts'
import { changeWidth, isPlain, type LineChange } from './line-change.ts'

/** A sign on a line that says something of it, and where it stands: its centre, CSS pixels on screen. */
export interface Mark extends Point {
  readonly placed: PlacedLine
  readonly radius: number
  /** CSS pixels. */
  readonly width: number
  /** The share of the line that lies before it. */
  readonly at: number
  /** What is compared; undefined for the mark of a standing. */
  readonly change?: LineChange | undefined
}

/** The ground that a mark takes. */
export function boxOfMark({ x, y, width, radius }: Pick<Mark, 'x' | 'y' | 'width' | 'radius'>): Box {
  return { x: x - width / 2, y: y - radius, width, height: radius * 2 }
}

/**
 * Puts the marks of disputed and denied lines, and of what is compared: at the middle, or where an icon or another mark stands
 * there, as little along the line as leads to free ground; at the middle after all where there is none.
 */
export function placeMarks({ actors, lines, factor }: Frame): Mark[] {
  const unit = Math.min(1.6, Math.max(1, factor))
  const wanted = wantedMarks(lines, unit)
  if (wanted.length === 0) return []
  const taken = new Boxes()
  for (const actor of actors) taken.add(boxAround(actor, actor.radius))
  return wanted.map((mark) => {
    const boxAt = (at: number) => boxOfMark({ ...mark, ...pointAt(mark.placed.curve, at) })
    const at = alongLine.find((share) => taken.isFree(boxAt(share))) ?? 0.5
    taken.add(boxAt(at))
    return { ...mark, at, ...pointAt(mark.placed.curve, at) }
  })
}

type Wanted = Omit<Mark, 'x' | 'y' | 'at'>

/** What changed comes first, so that it has the middle; what persisted takes the ground that is left. */
function wantedMarks(lines: readonly PlacedLine[], unit: number): Wanted[] {
  const changed: Wanted[] = []
  const standing: Wanted[] = []
  const plain: Wanted[] = []
  for (const placed of lines) {
    const { line } = placed
    const { change } = line
    if (change && !line.dim) {
      const among = isPlain(change) ? plain : changed
      among.push({ placed, change, radius: 7.5 * unit, width: changeWidth(change) * unit })
    }
    // Of two accounts the comparison tells what is denied.
    const disputed = line.standing === 'disputed' || line.standing === 'denied'
    if (disputed && change?.of !== 'accounts') standing.push({ placed, radius: 6.5 * unit, width: 13 * unit })
  }
  return [...changed, ...standing, ...plain]
}

/** From the middle outward, shares of a line. */
const alongLine = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85]
