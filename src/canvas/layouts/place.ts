import type { Dataset } from '../../model/dataset.ts'
import { blocksOf, emptyBox } from './blocks.ts'
import { disentangle } from './disentangle.ts'
import { forceAnchors } from './force-anchors.ts'
import { frameFor, squaredDistance, type Point } from './frame.ts'
import { createFreeSpace, nearestFree, type FreeSpace } from './free-space.ts'
import { mapAnchors } from './map-anchors.ts'
import { polish } from './polish.ts'
import { pushApart } from './push-apart.ts'
import { placeSatellites } from './satellites.ts'
import { buildScene, type Scene } from './scene.ts'

/**
 * Places every actor of a dataset, in whole graph units (1 = one CSS pixel at zoom 1), y downward, about 0,0.
 * Those in `kept` stay exactly where they are and the others are placed around them; no two icons or labels among the
 * newly placed, or between them and the kept, overlap. Anchors stand as on a loosened map, or by their
 * ties where the data has no places; satellites stand around their homes. The result depends on neither the
 * order of the input nor the engine: only sums, products, quotients and square roots are used.
 */
export function placeActors(
  dataset: Dataset,
  kept: Readonly<Record<string, readonly [number, number]>>,
): Record<string, [number, number]> {
  const scene = buildScene(dataset)
  const space = createFreeSpace()
  const points = scene.actors.map((actor): Point | undefined => {
    const place = Object.hasOwn(kept, actor.id) ? kept[actor.id] : undefined
    return place === undefined ? undefined : { x: place[0], y: place[1] }
  })
  points.forEach((point, index) => {
    const box = scene.boxes[index]
    if (point !== undefined && box !== undefined) space.take(point.x, point.y, box)
  })
  if (points.includes(undefined)) {
    const movable = scene.actors.flatMap((_, index) => (points[index] === undefined ? [index] : []))
    placeAnchors(scene, points, space)
    const waiting = scene.actors.flatMap((_, index) => (points[index] === undefined ? [index] : []))
    placeSatellites(scene, points, waiting, space, frameFor(scene.actors.length))
    polish(scene, points, movable, space)
  }
  return Object.fromEntries(
    scene.actors.map((actor, index) => [
      actor.id,
      [(points[index]?.x ?? 0) + 0, (points[index]?.y ?? 0) + 0],
    ]),
  )
}

/** How far from its wish an anchor may be moved, in graph units, for its satellites to have room among the kept. */
const roomyReach = 160

function placeAnchors(scene: Scene, points: (Point | undefined)[], space: FreeSpace) {
  const anchors = scene.anchorList
  const wishes = anchorWishes(scene, anchors)
  const shifted = followKept(anchors, wishes, points)
  const blocks = blocksOf(scene, (satellite) => points[satellite] === undefined)
  const order = [...anchors].sort(
    (one, other) => (scene.importance[other] ?? 1) - (scene.importance[one] ?? 1) || one - other,
  )
  const alone = points.every((point) => point === undefined)
  for (const index of order) {
    const wish = shifted[index]
    const box = scene.boxes[index]
    const block = blocks[index]
    if (points[index] !== undefined || wish === undefined || box === undefined || block === undefined)
      continue
    const roomy = alone ? undefined : nearestFree(space, wish.x, wish.y, block, roomyReach)
    const [x, y] = roomy ?? nearestFree(space, wish.x, wish.y, box) ?? [0, 0]
    points[index] = { x, y }
    space.take(x, y, box)
  }
}

/** Where anchors would stand if nobody had a place yet, by index of the scene. */
function anchorWishes(scene: Scene, anchors: readonly number[]): Point[] {
  const rooms = blocksOf(scene)
  const blocks = anchors.map((index) => rooms[index] ?? emptyBox)
  const boxes = anchors.map((index) => scene.boxes[index] ?? emptyBox)
  const position = new Map(anchors.map((index, which) => [index, which]))
  const ties = scene.anchorTies.map(({ a, b, count }) => ({
    a: position.get(a) ?? 0,
    b: position.get(b) ?? 0,
    count,
  }))
  const frame = frameFor(scene.actors.length)
  const placed = anchors.filter((index) => scene.actors[index]?.place !== undefined).length
  const onMap = placed >= 2 && placed * 4 >= anchors.length
  const mapped = onMap ? mapAnchors(scene, rooms, frame) : []
  const targets = onMap ? anchors.map((index) => mapped[index] ?? { x: 0, y: 0 }) : forceAnchors(blocks, ties)
  const settled = pushApart(targets, blocks)
  const untangled = disentangle({ targets: settled, points: settled, boxes, blocks, ties, frame })
  const wishes = scene.actors.map((): Point => ({ x: 0, y: 0 }))
  anchors.forEach((index, which) => {
    wishes[index] = untangled[which] ?? { x: 0, y: 0 }
  })
  return wishes
}

/** Moves each wish as its kept neighbours were moved from theirs, near ones counting most (Shepard's weights). */
function followKept(
  anchors: readonly number[],
  wishes: readonly Point[],
  points: readonly (Point | undefined)[],
): Point[] {
  const known = anchors.flatMap((index) => {
    const point = points[index]
    const wish = wishes[index]
    return point === undefined || wish === undefined
      ? []
      : [{ wish, dx: point.x - wish.x, dy: point.y - wish.y }]
  })
  if (known.length === 0) return [...wishes]
  return wishes.map((wish) => {
    let x = 0
    let y = 0
    let total = 0
    for (const { wish: other, dx, dy } of known) {
      const weight = 1 / (squaredDistance(wish, other) + 1)
      x += weight * dx
      y += weight * dy
      total += weight
    }
    return { x: wish.x + x / total, y: wish.y + y / total }
  })
}
