import { forceSimulation, forceX, forceY, type Force, type SimulationNodeDatum } from 'd3-force'

import type { Point } from './frame.ts'
import type { Box } from './label-box.ts'

export const ticks = 300
/** 1 − 0.001^(1/300), written out because Math.pow may differ in its last bit between engines. */
export const alphaDecay = 0.022763

export interface Body extends SimulationNodeDatum {
  readonly box: Box
}

/** Lets bodies settle near their targets without their boxes overlapping much; 300 fixed ticks of d3-force. */
export function pushApart(targets: readonly Point[], boxes: readonly Box[]): Point[] {
  const bodies: Body[] = targets.flatMap(({ x, y }, index) => {
    const box = boxes[index]
    return box === undefined ? [] : [{ x, y, box }]
  })
  forceSimulation(bodies)
    .alphaDecay(alphaDecay)
    .force('x', forceX<Body>((_, index) => targets[index]?.x ?? 0).strength(0.12))
    .force('y', forceY<Body>((_, index) => targets[index]?.y ?? 0).strength(0.12))
    .force('boxes', rectangleCollide())
    .stop()
    .tick(ticks)
  return bodies.map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 }))
}

/** A d3 force that moves overlapping boxes apart along the axis on which they overlap least. */
export function rectangleCollide(strength = 0.5): Force<Body, undefined> {
  let bodies: Body[] = []
  const force = () => {
    const sorted = bodies
      .map((body, index) => ({ body, index, left: leftOf(body) }))
      .sort((one, other) => one.left - other.left || one.index - other.index)
    sorted.forEach(({ body }, position) => {
      const right = (body.x ?? 0) + (body.vx ?? 0) + body.box.right
      for (let next = position + 1; next < sorted.length; next += 1) {
        const other = sorted[next]
        if (other === undefined || other.left > right) break
        separate(body, other.body, strength)
      }
    })
  }
  force.initialize = (nodes: Body[]) => {
    bodies = nodes
  }
  return force
}

const leftOf = (body: Body) => (body.x ?? 0) + (body.vx ?? 0) + body.box.left

function separate(one: Body, other: Body, strength: number) {
  const x = (one.x ?? 0) + (one.vx ?? 0)
  const y = (one.y ?? 0) + (one.vy ?? 0)
  const otherX = (other.x ?? 0) + (other.vx ?? 0)
  const otherY = (other.y ?? 0) + (other.vy ?? 0)
  const overlapX = Math.min(
    x + one.box.right - otherX - other.box.left,
    otherX + other.box.right - x - one.box.left,
  )
  const overlapY = Math.min(
    y + one.box.bottom - otherY - other.box.top,
    otherY + other.box.bottom - y - one.box.top,
  )
  if (overlapX <= 0 || overlapY <= 0) return
  if (overlapX < overlapY) {
    const shift = ((overlapX * strength) / 2) * (x <= otherX ? -1 : 1)
    one.vx = (one.vx ?? 0) + shift
    other.vx = (other.vx ?? 0) - shift
  } else {
    const shift = ((overlapY * strength) / 2) * (y <= otherY ? -1 : 1)
    one.vy = (one.vy ?? 0) + shift
    other.vy = (other.vy ?? 0) - shift
  }
}
