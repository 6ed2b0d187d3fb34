import { squaredDistance, type Frame, type Point } from './frame.ts'
import type { Box } from './label-box.ts'
import { partnersOf, type Tie } from './scene.ts'
import { obstruction } from './segment.ts'

export interface Knot {
  /** Where each body would like to be. */
  readonly targets: readonly Point[]
  /** Where each body is. */
  readonly points: readonly Point[]
  /** Icon and label. */
  readonly boxes: readonly Box[]
  /** The room it would like around it. */
  readonly blocks: readonly Box[]
  readonly ties: readonly Tie[]
  readonly frame: Frame
}

/** Steps tried by turns, in graph units: far ones first, to get round a neighbour, then finer ones. */
const steps = [96, 64, 40, 24, 12, 6]
const directions = [
  [1, 0],
  [0.7, 0.7],
  [0, 1],
  [-0.7, 0.7],
  [-1, 0],
  [-0.7, -0.7],
  [0, -1],
  [0.7, -0.7],
] as const
/** Bounds the running time on large graphs, where straight lines cross everything anyway. */
const workAllowed = 4e7

/**
 * Moves bodies off the lines of others by a pattern search: each in turn takes the step that lowers its cost most,
 * the cost being lines through icons and labels, overlap of boxes, crossings near its ends and distance from its
 * target. No chance is involved, only sums, products and roots, so every engine finds the same places.
 */
export function disentangle(knot: Knot): Point[] {
  const points = knot.points.map((point) => ({ ...point }))
  const partners = partnersOf(points.length, knot.ties)
  const work = points.length * directions.length * (points.length + knot.ties.length * 3)
  const rounds = Math.min(8, Math.floor(workAllowed / (work * steps.length + 1)))
  for (let round = 0; round < rounds; round += 1) {
    for (const step of steps) {
      for (let index = 0; index < points.length; index += 1) improve(knot, partners, points, index, step)
    }
  }
  return points
}

type Partners = ReturnType<typeof partnersOf>

function improve(knot: Knot, partners: Partners, points: Point[], index: number, step: number) {
  const here = points[index] ?? { x: 0, y: 0 }
  let best = here
  let bestCost = costOf(knot, partners, points, index, here, Infinity)
  for (const [dx, dy] of directions) {
    const point = { x: here.x + dx * step, y: here.y + dy * step }
    const cost = costOf(knot, partners, points, index, point, bestCost)
    if (cost < bestCost - 0.01) {
      best = point
      bestCost = cost
    }
  }
  points[index] = best
}

/** Once the cost passes `limit` the rest is not counted: the point has lost anyway. */
function costOf(
  knot: Knot,
  partners: Partners,
  points: readonly Point[],
  index: number,
  point: Point,
  limit: number,
): number {
  let cost = strayCost(knot, index, point)
  if (cost < limit) cost += crowdingCost(knot, points, index, point)
  if (cost < limit) cost += lineCost(knot, partners, points, index, point)
  return cost
}

function strayCost({ targets, frame }: Knot, index: number, point: Point): number {
  const target = targets[index] ?? { x: 0, y: 0 }
  const outX = Math.max(0, Math.abs(point.x) - frame.width / 2)
  const outY = Math.max(0, Math.abs(point.y) - frame.height / 2)
  return squaredDistance(point, target) / 220 + 0.5 * (outX + outY)
}

function crowdingCost(
  { blocks, boxes }: Knot,
  points: readonly Point[],
  index: number,
  point: Point,
): number {
  let cost = 0
  const block = blocks[index]
  const box = boxes[index]
  if (block === undefined || box === undefined) return 0
  for (let other = 0; other < points.length; other += 1) {
    const otherPoint = points[other]
    const otherBlock = blocks[other]
    const otherBox = boxes[other]
    if (other === index || otherPoint === undefined || otherBlock === undefined || otherBox === undefined)
      continue
    const overlap = overlapOf(point, block, otherPoint, otherBlock)
    if (overlap > 0) cost += overlap + 4 * Math.max(0, overlapOf(point, box, otherPoint, otherBox) + 4)
  }
  return cost
}

function lineCost(
  { boxes, ties }: Knot,
  partners: Partners,
  points: readonly Point[],
  index: number,
  point: Point,
): number {
  let cost = 0
  const box = boxes[index]
  if (box === undefined) return 0
  for (const { a, b, count } of ties) {
    const from = points[a]
    const to = points[b]
    if (a === index || b === index || from === undefined || to === undefined) continue
    const hit = obstruction(from.x, from.y, to.x, to.y, point.x, point.y, box)
    if (hit > 0) cost += hit * lineWeight(count)
  }
  for (const { other, count } of partners[index] ?? []) {
    const end = points[other]
    if (end === undefined) continue
    const weight = lineWeight(count)
    for (let third = 0; third < points.length; third += 1) {
      const thirdPoint = points[third]
      const thirdBox = boxes[third]
      if (third === index || third === other || thirdPoint === undefined || thirdBox === undefined) continue
      cost += weight * obstruction(point.x, point.y, end.x, end.y, thirdPoint.x, thirdPoint.y, thirdBox)
    }
  }
  return cost
}

/** A line drawn wide for many relations hides more than a thin one. */
const lineWeight = (count: number) => 24 * Math.min(3, Math.sqrt(count))

function overlapOf(one: Point, box: Box, other: Point, otherBox: Box): number {
  const overlapX = Math.min(
    one.x + box.right - other.x - otherBox.left,
    other.x + otherBox.right - one.x - box.left,
  )
  const overlapY = Math.min(
    one.y + box.bottom - other.y - otherBox.top,
    other.y + otherBox.bottom - one.y - box.top,
  )
  return Math.min(overlapX, overlapY)
}
