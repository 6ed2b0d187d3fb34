import { squaredDistance, type Point } from './frame.ts'
import type { FreeSpace } from './free-space.ts'
import { obstructions, rivalAnchors } from './obstructions.ts'
import type { Scene } from './scene.ts'

const steps = [36, 24, 12, 6]
const directions = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const
const rounds = 3
/** Bounds the running time on large graphs. */
const workAllowed = 2e8

/**
 * Small last moves in whole units: each of `movable` may leave its spot for a free one nearby when fewer lines then
 * run through icons and labels. Writes to `points` and keeps `space` true.
 */
export function polish(
  scene: Scene,
  points: (Point | undefined)[],
  movable: readonly number[],
  space: FreeSpace,
) {
  const start = [...points]
  const work = movable.length * steps.length * directions.length * (scene.ties.length * 2 + points.length * 4)
  const turns = Math.min(rounds, Math.floor(workAllowed / (work + 1)))
  for (let turn = 0; turn < turns; turn += 1) {
    for (const step of steps) {
      for (const index of movable) nudge(scene, points, start[index], index, step, space)
    }
  }
}

function nudge(
  scene: Scene,
  points: (Point | undefined)[],
  start: Point | undefined,
  index: number,
  step: number,
  space: FreeSpace,
) {
  const here = points[index]
  const box = scene.boxes[index]
  if (here === undefined || box === undefined || start === undefined) return
  space.release(here.x, here.y, box)
  let best = here
  let bestCost = costOf(scene, points, start, index, here, Infinity)
  for (const [dx, dy] of directions) {
    if (bestCost < 1) break
    const point = { x: here.x + dx * step, y: here.y + dy * step }
    if (!space.isFree(point.x, point.y, box)) continue
    const cost = costOf(scene, points, start, index, point, bestCost)
    if (cost < bestCost - 0.01) {
      best = point
      bestCost = cost
    }
  }
  points[index] = best
  space.take(best.x, best.y, box)
}

/** Obstructions and nearer anchors, weighed against the square of the way from the start. */
function costOf(
  scene: Scene,
  points: readonly (Point | undefined)[],
  start: Point,
  index: number,
  point: Point,
  limit: number,
): number {
  const moved = squaredDistance(point, start) / 200
  const cost = moved + 200 * rivalAnchors(scene, points, index, point)
  return cost >= limit ? cost : cost + 40 * obstructions(scene, points, index, point, (limit - cost) / 40)
}
