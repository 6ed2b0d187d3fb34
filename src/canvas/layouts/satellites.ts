import { emptyBox } from './blocks.ts'
import { distanceBetween, type Frame, type Point } from './frame.ts'
import { nearestFree, type FreeSpace } from './free-space.ts'
import { obstructions, rivalAnchors } from './obstructions.ts'
import type { Scene } from './scene.ts'

/** Graph units a satellite is drawn toward the side it acts on. */
const pull = 80
const grid = 6
const reach = 300
/** What it costs, in graph units of distance, to have a line run through one's icon, or one's own through another's. */
const lineCost = 60
/** What it costs to stand nearer to another anchor than to one's own. */
const rivalCost = 300
const passes = 4
/** Bounds the running time on large graphs. */
const workAllowed = 2e8

/**
 * Places the actors of `waiting` around their homes and takes their room in `space`; `points` holds everyone placed
 * so far and is written to. Homes go before those who live with them; each takes the free spot nearest to its home,
 * on the side it acts toward, that lines leave clear and that no other anchor is nearer to. Later passes let each
 * move again, now that all others stand.
 */
export function placeSatellites(
  scene: Scene,
  points: (Point | undefined)[],
  waiting: readonly number[],
  space: FreeSpace,
  frame: Frame,
) {
  const strength = scene.partners.map((list) => list.reduce((sum, { count }) => sum + count, 0))
  const order = [...waiting].sort(
    (one, other) =>
      (scene.depths[one] ?? 0) - (scene.depths[other] ?? 0) ||
      (strength[other] ?? 0) - (strength[one] ?? 0) ||
      one - other,
  )
  const work = order.length * (scene.ties.length + scene.anchorList.length) + 1
  const trials = Math.max(40, Math.floor(workAllowed / work))
  const rounds = Math.max(1, Math.min(passes, Math.floor(trials / 300)))
  for (let round = 0; round < rounds; round += 1) {
    for (const index of order) {
      const box = scene.boxes[index]
      if (box === undefined) continue
      const before = points[index]
      if (before !== undefined) space.release(before.x, before.y, box)
      points[index] = undefined
      const point = bestSpot(scene, points, index, space, frame, trials / rounds)
      points[index] = point
      space.take(point.x, point.y, box)
    }
  }
}

function bestSpot(
  scene: Scene,
  points: readonly (Point | undefined)[],
  index: number,
  space: FreeSpace,
  frame: Frame,
  trials: number,
): Point {
  const box = scene.boxes[index] ?? emptyBox
  const anchor = scene.anchors[index] ?? index
  const home = points[scene.homes[index] ?? anchor] ?? { x: 0, y: 0 }
  const anchorPoint = points[anchor] ?? home
  const direction = sideOf(scene, points, index, home)
  const target = { x: home.x + direction.x * pull, y: home.y + direction.y * pull }
  let best: Point | undefined
  let bestCost = Infinity
  let tried = 0
  for (const [dx, dy, distance] of offsets) {
    if (distance >= bestCost || tried > trials) break
    const spot = { x: home.x + dx, y: home.y + dy }
    const near = distance + 0.7 * distanceBetween(spot, target) + 0.3 * distanceBetween(spot, anchorPoint)
    if (near >= bestCost || !space.isFree(spot.x, spot.y, box)) continue
    tried += 1
    let cost = near + 0.6 * outside(frame, spot) + rivalCost * rivalAnchors(scene, points, index, spot)
    if (cost >= bestCost) continue
    cost += lineCost * obstructions(scene, points, index, spot, (bestCost - cost) / lineCost)
    if (cost < bestCost) {
      best = spot
      bestCost = cost
    }
  }
  if (best !== undefined) return best
  const [x, y] = nearestFree(space, home.x, home.y, box) ?? [home.x, home.y]
  return { x, y }
}

function outside(frame: Frame, { x, y }: Point): number {
  return Math.max(0, Math.abs(x) - frame.width / 2) + Math.max(0, Math.abs(y) - frame.height / 2)
}

/** The mean direction from `home` to the other ends of the actor's ties: a vector of length 0 to 1. */
function sideOf(scene: Scene, points: readonly (Point | undefined)[], index: number, home: Point): Point {
  const anchor = scene.anchors[index] ?? index
  let x = 0
  let y = 0
  let total = 0
  for (const { other, count } of scene.partners[index] ?? []) {
    const otherAnchor = scene.anchors[other] ?? other
    const point = points[otherAnchor]
    if (otherAnchor === anchor || point === undefined) continue
    const distance = distanceBetween(point, home) || 1
    x += (count * (point.x - home.x)) / distance
    y += (count * (point.y - home.y)) / distance
    total += count
  }
  return total === 0 ? { x: 0, y: 0 } : { x: x / total, y: y / total }
}

/** Whole-number steps from a home, nearest first. */
const offsets: readonly (readonly [dx: number, dy: number, distance: number])[] = buildOffsets()

function buildOffsets() {
  const all: [number, number, number][] = []
  for (let dx = -reach; dx <= reach; dx += grid) {
    for (let dy = -reach; dy <= reach; dy += grid) {
      const distance = Math.sqrt(dx * dx + dy * dy)
      if (distance <= reach) all.push([dx, dy, distance])
    }
  }
  return all.sort((one, other) => one[2] - other[2] || one[0] - other[0] || one[1] - other[1])
}
