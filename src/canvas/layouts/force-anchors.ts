import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum } from 'd3-force'

import type { Point } from './frame.ts'
import type { Box } from './label-box.ts'
import { alphaDecay, rectangleCollide, ticks, type Body } from './push-apart.ts'
import { partnersOf, type Tie } from './scene.ts'

/** Graph units between two components. */
const gap = 40
const aspect = 1.45

/**
 * Places bodies by their ties alone (links, repulsion, boxes kept apart), for data without places. Each component
 * is laid out by itself; then they are set side by side in rows, the largest first. Centred on 0,0.
 */
export function forceAnchors(boxes: readonly Box[], ties: readonly Tie[]): Point[] {
  const points: Point[] = boxes.map(() => ({ x: 0, y: 0 }))
  const parcels = componentsOf(boxes.length, ties).map((members) => {
    const local = layOut(members, boxes, ties)
    const sides = {
      left: Math.min(...local.map(({ x }, which) => x + (boxes[members[which] ?? 0]?.left ?? 0))),
      right: Math.max(...local.map(({ x }, which) => x + (boxes[members[which] ?? 0]?.right ?? 0))),
      top: Math.min(...local.map(({ y }, which) => y + (boxes[members[which] ?? 0]?.top ?? 0))),
      bottom: Math.max(...local.map(({ y }, which) => y + (boxes[members[which] ?? 0]?.bottom ?? 0))),
    }
    return { members, local, sides }
  })
  const spread = packRows(
    parcels.map(({ sides }) => ({
      width: sides.right - sides.left + gap,
      height: sides.bottom - sides.top + gap,
    })),
  )
  parcels.forEach(({ members, local, sides }, which) => {
    const corner = spread[which] ?? { x: 0, y: 0 }
    members.forEach((member, position) => {
      const { x, y } = local[position] ?? { x: 0, y: 0 }
      points[member] = { x: x - sides.left + corner.x, y: y - sides.top + corner.y }
    })
  })
  return points
}

/** Connected components, the largest first; members in the order in which a walk from the best tied meets them. */
function componentsOf(size: number, ties: readonly Tie[]): number[][] {
  const partners = partnersOf(size, ties)
  const seen = new Set<number>()
  const components: number[][] = []
  const byDegree = partners
    .map((list, index) => ({ index, degree: list.length }))
    .sort((one, other) => other.degree - one.degree || one.index - other.index)
  for (const { index } of byDegree) {
    if (seen.has(index)) continue
    seen.add(index)
    const members = [index]
    for (let head = 0; head < members.length; head += 1) {
      for (const { other } of partners[members[head] ?? index] ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        members.push(other)
      }
    }
    components.push(members)
  }
  return components.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
}

function layOut(members: readonly number[], boxes: readonly Box[], ties: readonly Tie[]): Point[] {
  const position = new Map(members.map((member, which) => [member, which]))
  const start = squareSpiral(members.length, 60)
  const bodies: Body[] = members.flatMap((member, which) => {
    const box = boxes[member]
    return box === undefined ? [] : [{ x: start[which]?.x ?? 0, y: start[which]?.y ?? 0, box }]
  })
  const links: SimulationLinkDatum<Body>[] = ties.flatMap(({ a, b }) => {
    const source = position.get(a)
    const target = position.get(b)
    return source === undefined || target === undefined ? [] : [{ source, target }]
  })
  if (bodies.length > 1) {
    forceSimulation(bodies)
      .alphaDecay(alphaDecay)
      .force('links', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(110))
      .force('charge', forceManyBody<Body>().strength(-520).distanceMax(900))
      .force('x', forceX<Body>(0).strength(0.05))
      .force('y', forceY<Body>(0).strength(0.05 * aspect * aspect))
      .force('boxes', rectangleCollide())
      .stop()
      .tick(ticks)
  }
  return landscape(bodies.map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 })))
}

/** Lays a tall drawing on its side and stretches it towards the frame's shape, its area unchanged. */
function landscape(points: readonly Point[]): Point[] {
  const width = spanOf(points.map(({ x }) => x))
  const height = spanOf(points.map(({ y }) => y))
  const upright = height > width
  const turned = upright ? points.map(({ x, y }) => ({ x: y, y: -x })) : points
  const ratio = (upright ? height / (width + 1) : width / (height + 1)) || 1
  const stretch = points.length < 4 ? 1 : Math.sqrt(aspect / Math.min(3, Math.max(1, ratio)))
  return turned.map(({ x, y }) => ({ x: x * stretch, y: y / stretch }))
}

const spanOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

/** Distinct starting points round the middle, without the sines that d3's own start would need. */
function squareSpiral(length: number, step: number): Point[] {
  const points: Point[] = []
  let x = 0
  let y = 0
  let dx = 1
  let dy = 0
  for (let side = 1; points.length < length; side += 1) {
    for (let turn = 0; turn < 2; turn += 1) {
      for (let walked = 0; walked < side && points.length < length; walked += 1) {
        points.push({ x: x * step * aspect, y: y * step })
        x += dx
        y += dy
      }
      const next = -dy
      dy = dx
      dx = next
    }
  }
  return points
}

/** Upper left corners of rectangles set in rows, the whole about as landscape as the frame and centred on 0,0. */
function packRows(sizes: readonly { readonly width: number; readonly height: number }[]): Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0)
  const across = Math.max(Math.sqrt(area * aspect), ...sizes.map(({ width }) => width))
  const corners: Point[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const { width, height } of sizes) {
    if (x > 0 && x + width > across) {
      x = 0
      y += rowHeight
      rowHeight = 0
    }
    corners.push({ x, y })
    x += width
    rowHeight = Math.max(rowHeight, height)
  }
  return corners.map((corner) => ({ x: corner.x - across / 2, y: corner.y - (y + rowHeight) / 2 }))
}
