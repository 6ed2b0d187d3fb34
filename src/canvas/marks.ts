import { boxAround, Boxes } from './boxes.ts'
import { pointAt, type Point } from './curve.ts'
import type { Frame, PlacedLine } from './frame.ts'

/** A sign on a line that says something of it, and where it stands: its centre, CSS pixels on screen. */
export interface Mark extends Point {
  readonly placed: PlacedLine
  readonly radius: number
}

/**
 * Puts the marks of disputed and denied lines: at the middle, or where an icon or another mark stands there, as little along the
 * line as leads to free ground; at the middle after all where there is none.
 */
export function placeMarks({ actors, lines, factor }: Frame): Mark[] {
  const marked = lines.filter(({ line }) => line.standing === 'disputed' || line.standing === 'denied')
  if (marked.length === 0) return []
  const radius = 6.5 * Math.min(1.6, Math.max(1, factor))
  const taken = new Boxes()
  for (const actor of actors) taken.add(boxAround(actor, actor.radius))
  return marked.map((placed) => {
    const free = alongLine.find((at) => taken.isFree(boxAround(pointAt(placed.curve, at), radius)))
    const mark = { placed, radius, ...pointAt(placed.curve, free ?? 0.5) }
    taken.add(boxAround(mark, radius))
    return mark
  })
}

/** From the middle outward, shares of a line. */
const alongLine = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]
