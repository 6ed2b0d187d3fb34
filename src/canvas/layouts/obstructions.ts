import { distanceBetween, squaredDistance, type Point } from './frame.ts'
import type { Scene } from './scene.ts'
import { obstruction } from './segment.ts'

/**
 * How badly lines read if actor `index` stands at (x, y): those of others that run through it, and its own that run
 * through others. A thin line through an icon counts 1, a strong one up to 2. Stops counting beyond `limit`.
 */
export function obstructions(
  scene: Scene,
  points: readonly (Point | undefined)[],
  index: number,
  { x, y }: Point,
  limit: number,
): number {
  const box = scene.boxes[index]
  if (box === undefined) return 0
  let sum = 0
  for (const { a, b, count } of scene.ties) {
    const from = points[a]
    const to = points[b]
    if (a === index || b === index || from === undefined || to === undefined) continue
    const hit = obstruction(from.x, from.y, to.x, to.y, x, y, box)
    if (hit > 0) sum += hit * strengthOf(count)
    if (sum >= limit) return sum
  }
  for (const { other, count } of scene.partners[index] ?? []) {
    const end = points[other]
    if (end === undefined) continue
    for (let third = 0; third < points.length; third += 1) {
      const point = points[third]
      const thirdBox = scene.boxes[third]
      if (third === index || third === other || point === undefined || thirdBox === undefined) continue
      const hit = obstruction(x, y, end.x, end.y, point.x, point.y, thirdBox)
      if (hit > 0) sum += hit * strengthOf(count)
    }
    if (sum >= limit) return sum
  }
  return sum
}

/** How many anchors other than its own are about as near to actor `index` at (x, y), or nearer. */
export function rivalAnchors(
  scene: Scene,
  points: readonly (Point | undefined)[],
  index: number,
  point: Point,
): number {
  const own = scene.anchors[index]
  const ownPoint = own === undefined ? undefined : points[own]
  if (own === undefined || own === index || ownPoint === undefined) return 0
  const allowed = distanceBetween(point, ownPoint) + 12
  let rivals = 0
  for (const anchor of scene.anchorList) {
    const rival = points[anchor]
    if (anchor === own || rival === undefined) continue
    if (squaredDistance(point, rival) <= allowed * allowed) rivals += 1
  }
  return rivals
}

const strengthOf = (count: number) => Math.min(2, Math.sqrt(count))
