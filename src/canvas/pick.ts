import { distanceToCurve, type Point } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'

/** What is under the pointer: the actor whose icon it is in or nearest to, else the nearest line within reach. */
export type Picked = { readonly actor: PlacedActor } | { readonly line: PlacedLine } | undefined

/** `point` and `reach` in CSS pixels; a finger needs more reach than a mouse. */
export function pick(frame: Frame, point: Point, reach: number): Picked {
  const actor = nearest(
    frame.actors,
    reach / 2,
    (one) => Math.hypot(one.x - point.x, one.y - point.y) - one.radius,
  )
  if (actor) return { actor }
  const line = nearest(frame.lines, reach, (one) =>
    isFar(one, point, reach + one.width / 2) ? Infinity : distanceToCurve(point, one.curve) - one.width / 2,
  )
  return line && { line }
}

function isFar({ curve: { start, control, end } }: PlacedLine, { x, y }: Point, reach: number): boolean {
  return (
    x < Math.min(start.x, control.x, end.x) - reach ||
    x > Math.max(start.x, control.x, end.x) + reach ||
    y < Math.min(start.y, control.y, end.y) - reach ||
    y > Math.max(start.y, control.y, end.y) + reach
  )
}

function nearest<T>(all: readonly T[], within: number, distance: (one: T) => number): T | undefined {
  let best: T | undefined
  let least = within
  for (const one of all) {
    const away = distance(one)
    if (away <= least) {
      least = away
      best = one
    }
  }
  return best
}
