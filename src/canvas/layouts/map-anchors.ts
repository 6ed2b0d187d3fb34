import { areaOf, emptyBox } from './blocks.ts'
import type { Frame, Point } from './frame.ts'
import type { Box } from './label-box.ts'
import type { Scene } from './scene.ts'

/** How much of a place is its rank among the others; the rest is its distance from the middle, as a square root. */
const rankShare = 0.5

/**
 * Where a loosened map would put each anchor, centred on 0,0 and filling the frame: longitudes and latitudes keep
 * their order, crowded quarters widen in proportion to their blocks, far ones are pulled in to the rim. Anchors
 * without a place stand amid their members, or amid whomever they relate to; those related to nobody stand in a row
 * at the foot. Entries of satellites have no meaning.
 */
export function mapAnchors(scene: Scene, blocks: readonly Box[], frame: Frame): Point[] {
  const placed = scene.actors.flatMap((actor, index) =>
    actor.place !== undefined && scene.anchors[index] === index ? [{ index, place: actor.place }] : [],
  )
  const areas = placed.map(({ index }) => areaOf(blocks[index] ?? scene.boxes[index] ?? emptyBox))
  const strengths = placed.map(({ index }) => strengthOf(scene, index))
  const longitudes = unrolled(placed.map(({ place }) => place[0]))
  const latitudes = placed.map(({ place }) => -place[1])
  const east = loosened(longitudes, areas, medianOf(longitudes, strengths))
  const south = loosened(latitudes, areas, medianOf(latitudes, strengths))
  const points: (Point | undefined)[] = scene.actors.map(() => undefined)
  placed.forEach(({ index }, which) => {
    const block = blocks[index] ?? emptyBox
    points[index] = {
      x: ((east[which] ?? 0) * (frame.width - block.right + block.left)) / 2,
      y: ((south[which] ?? 0) * (frame.height - block.bottom + block.top)) / 2,
    }
  })
  return withBarycentres(scene, points, frame)
}

/** Longitudes from the widest empty stretch eastward, so that the map is cut where nobody lives. */
function unrolled(longitudes: readonly number[]): number[] {
  const sorted = [...longitudes].sort((one, other) => one - other)
  let seam = sorted[0] ?? 0
  let widest = seam + 360 - (sorted.at(-1) ?? 0)
  sorted.forEach((longitude, which) => {
    const gap = longitude - (sorted[which - 1] ?? longitude)
    if (gap > widest) {
      widest = gap
      seam = longitude
    }
  })
  return longitudes.map((longitude) => (longitude < seam ? longitude + 360 : longitude))
}

/** Maps values to −1…1, order kept: a blend of weighted rank and the square root of the distance to the middle. */
function loosened(values: readonly number[], weights: readonly number[], middleValue: number): number[] {
  const ranks = ranksOf(values, weights)
  const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value - middleValue)), 0) || 1
  const blended = values.map((value, index) => {
    const distance = Math.sqrt(Math.abs(value - middleValue) / farthest)
    return rankShare * (ranks[index] ?? 0) + (1 - rankShare) * (value < middleValue ? -distance : distance)
  })
  const least = Math.min(...blended)
  const span = Math.max(...blended) - least
  return blended.map((value) => (span === 0 ? 0 : (2 * (value - least)) / span - 1))
}

/** Where each value stands between the smaller and the larger ones, −1 to 1, by their weights. */
function ranksOf(values: readonly number[], weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return values.map((value) => {
    let rank = 0
    values.forEach((other, index) => {
      if (other <= value) rank += (weights[index] ?? 0) * (other === value ? 1 : 2)
    })
    return rank / total - 1
  })
}

/** The value that has half the weight on either side: whoever has most ties ends up near the middle. */
function medianOf(values: readonly number[], weights: readonly number[]): number {
  const ranks = ranksOf(values, weights)
  let best = 0
  ranks.forEach((rank, index) => {
    if (Math.abs(rank) < Math.abs(ranks[best] ?? 2)) best = index
  })
  return values[best] ?? 0
}

function strengthOf(scene: Scene, anchor: number): number {
  return scene.anchorTies.reduce(
    (sum, { a, b, count }) => (a === anchor || b === anchor ? sum + count : sum),
    1,
  )
}

function withBarycentres(scene: Scene, points: (Point | undefined)[], frame: Frame): Point[] {
  const related = scene.actors.map((): number[] => [])
  for (const { a, b, count } of scene.anchorTies) {
    for (let time = 0; time < Math.min(count, 4); time += 1) {
      related[a]?.push(b)
      related[b]?.push(a)
    }
  }
  const missing = scene.actors.flatMap((_, index) =>
    scene.anchors[index] === index && points[index] === undefined ? [index] : [],
  )
  // Each round lets those speak who were placed in the round before; a chain of five unplaced anchors is rare.
  for (let round = 0; round < 5; round += 1) {
    const found = missing.map((index) => {
      const members = (scene.members[index] ?? []).filter((member) => points[member] !== undefined)
      return middle(members.length > 0 ? members : (related[index] ?? []), points)
    })
    missing.forEach((index, which) => {
      points[index] = found[which] ?? points[index]
    })
  }
  const stray = missing.filter((index) => points[index] === undefined)
  stray.forEach((index, which) => {
    points[index] = { x: ((which + 0.5) / stray.length - 0.5) * frame.width, y: frame.height / 2 }
  })
  return points.map((point) => point ?? { x: 0, y: 0 })
}

function middle(indices: readonly number[], points: readonly (Point | undefined)[]): Point | undefined {
  const known = indices.flatMap((index) => points[index] ?? [])
  if (known.length === 0) return undefined
  return {
    x: known.reduce((sum, point) => sum + point.x, 0) / known.length,
    y: known.reduce((sum, point) => sum + point.y, 0) / known.length,
  }
}
