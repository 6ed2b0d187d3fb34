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

function nearestActor({ actors, actorColumns }: Frame, point: Point, reach: number): PlacedActor | undefined {
  const { x, y, radius } = actorColumns
  let best: PlacedActor | undefined
  let least = reach
  for (let place = 0; place < actors.length; place++) {
    const dx = (x[place] ?? 0) - point.x
    const dy = (y[place] ?? 0) - point.y
    const rim = radius[place] ?? 0
    // A pixel more makes up for what is rounded.
    const room = rim + least + 1
    if (Math.abs(dx) > room || Math.abs(dy) > room) continue
    const away = Math.hypot(dx, dy) - rim
    if (away <= least) {
      least = away
      best = actors[place]
    }
  }
  return best
}

function nearestLine(frame: Frame, point: Point, reach: number): PlacedLine | undefined {
  const { lines, placeOf } = frame
  const { x, y } = frame.actorColumns
  const { places, a, b, aside } = frame.columns
  let best: PlacedLine | undefined
  let least = reach
  for (let at = 0; at < lines.length; at++) {
    const place = places[at] ?? 0
    const from = placeOf[a[place] ?? 0] ?? 0
    const to = placeOf[b[place] ?? 0] ?? 0
    const fromX = point.x - (x[from] ?? 0)
    const fromY = point.y - (y[from] ?? 0)
    const toX = point.x - (x[to] ?? 0)
    const toY = point.y - (y[to] ?? 0)
    if (isFar(fromX, fromY, toX, toY, least + (aside[place] ?? 0))) continue
    const line = lines[at]
    const away = line ? distanceToCurve(point, line.curve) - line.width / 2 : Infinity
    if (away <= least) {
      least = away
      best = line
    }
  }
  return best
}

/**
 * Whether a point is certainly further than `room` from the straight line between two others, given how far it lies from either of them.
 * Those few that are beside its ends may not be told.
 */
function isFar(fromX: number, fromY: number, toX: number, toY: number, room: number): boolean {
  const dx = fromX - toX
  const dy = fromY - toY
  const beside = fromX * dy - fromY * dx
  return (
    beside * beside > room * room * (dx * dx + dy * dy) ||
    Math.abs(fromX + toX) > Math.abs(dx) + 2 * room ||
    Math.abs(fromY + toY) > Math.abs(dy) + 2 * room
  )
}
