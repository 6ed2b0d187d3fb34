import type { Point } from '../../src/canvas/curve.ts'
import { drawnFactor } from '../../src/canvas/sizes.ts'
import { middleOnScreen, scene } from './graph.ts'
import { apart, cutAt, sizeOf, sumOf } from './ink.ts'
import { alike, blurred, sameInk, type Pair } from './pixels.ts'

export interface IconLikeness {
  readonly icon: string
  /** At how many of its points there is the same ink. */
  readonly same: number
  /** By how much the ink of its rim differs, and that of what is within. */
  readonly rim: number
  readonly face: number
}

export function iconsLikeness({ ours, stock }: Pair, zoom: number): IconLikeness[] {
  const near = { ours: blurred(ours, 1), stock: blurred(stock, 1) }
  return scene.actors.map(({ index, kind, radius }) => {
    const drawn = radius * drawnFactor(zoom)
    const middle = middleOnScreen(index)
    const difference = (from: number, to: number) => {
      const points = pointsAround(middle, from, to)
      const [own, other] = [ours, stock].map((picture) => points.map((at) => cutAt(picture, at, 0, 0)))
      if (!own || !other) throw new Error('There are two pictures.')
      // What is lighter than paper and what is darker add up, so that they do not make up for one another.
      const whole = other.reduce((sum, { ink }) => sum + sizeOf(ink), 0)
      return apart(sumOf(own), sumOf(other), whole)
    }
    return {
      icon: kind,
      same: alike(near.ours, near.stock, pointsAround(middle, 0, drawn + 1), sameInk),
      rim: difference(drawn * 0.75, drawn + 1),
      face: difference(0, drawn * 0.75),
    }
  })
}

/** CSS pixels. */
const step = 0.5

/** Points between two distances from another one. */
function pointsAround({ x, y }: Point, from: number, to: number): Point[] {
  const points: Point[] = []
  for (let dy = -Math.ceil(to); dy <= to; dy += step)
    for (let dx = -Math.ceil(to); dx <= to; dx += step) {
      const distance = Math.hypot(dx, dy)
      if (distance >= from && distance < to) points.push({ x: x + dx, y: y + dy })
    }
  return points
}
