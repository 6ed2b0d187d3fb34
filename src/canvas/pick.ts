import { distanceToCurve, type Point } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'

/** What is under the pointer: the actor whose icon it is in or nearest to, else the nearest line within reach. */
export type Picked = { readonly actor: PlacedActor } | { readonly line: PlacedLine } | undefined

/** `point` and `reach` in CSS pixels; a finger needs more reach than a mouse. */
export function pick(frame: Frame, point: Point, reach: number): Picked {
  const actor = nearestActor(frame, point, reach / 2)
  if (actor) return { actor }
  const line = nearestLine(frame, point, reach)
  return line && { line }
}

function nearestActor({ actors, actorColumns }: Frame, point: Point, within: number): PlacedActor | undefined {
  const { x, y, radius } = actorColumns
  let best: PlacedActor | undefined
  let least = within
  for (let place = 0; place < actors.length; place++) {
    const dx = (x[place] ?? 0) - point.x
    const dy = (y[place] ?? 0) - point.y
    const rim = radius[place] ?? 0
    // A pixel more makes up for what is rounded.
    const room = rim + least + 1
    if (Math.abs(dx) > room || Math.abs(dy) > room) continue
    const away = Math.hypot(dx, dy) - rim
    if (away > least) continue
    least = away
    best = actors[place]
  }
  return best
}

/** Most lines lie so far from the point that the straight line between their actors tells, for which columns are enough. */
function nearestLine(frame: Frame, point: Point, within: number): PlacedLine | undefined {
  const { lines, actorColumns, placeOf } = frame
  const { places, a, b, aside } = frame.columns
  const { x, y } = actorColumns
  let best: PlacedLine | undefined
  let least = within
  for (let at = 0; at < lines.length; at++) {
    const place = places[at] ?? 0
    const from = placeOf[a[place] ?? 0] ?? 0
    const to = placeOf[b[place] ?? 0] ?? 0
    const fromX = x[from] ?? 0
    const fromY = y[from] ?? 0
    const dx = (x[to] ?? 0) - fromX
    const dy = (y[to] ?? 0) - fromY
    const px = point.x - fromX
    const py = point.y - fromY
    const square = dx * dx + dy * dy
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square))
    const offX = px - share * dx
    const offY = py - share * dy
    const room = least + (aside[place] ?? 0)
    if (offX * offX + offY * offY > room * room) continue
    const line = lines[at]
    const away = line ? distanceToCurve(point, line.curve) - line.width / 2 : Infinity
    if (away > least) continue
    least = away
    best = line
  }
  return best
}
