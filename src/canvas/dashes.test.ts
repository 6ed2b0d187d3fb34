import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { curveBetween, pointAt, type Curve } from './curve.ts'
import { dashedPart, dashOf } from './dashes.ts'

const size = { width: 800, height: 600 }

describe('what is stroked of a dashed line', () => {
  const place = fc.record({
    x: fc.integer({ min: -6000, max: 6000 }),
    y: fc.integer({ min: -6000, max: 6000 }),
  })
  const standing = fc.constantFrom('claimed' as const, 'inferred' as const)

  test('is all that is seen of it, and begins after whole dashes', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: -400, max: 400 }), standing, (a, b, bend, how) => {
        const curve = curveBetween(a, b, bend, 10, 10)
        fc.pre(curve !== undefined && (a.x !== b.x || a.y !== b.y))
        const part = dashedPart(curve, how, 3, size)
        const before = lengthUntil(curve, part.start)
        const dash = dashOf(how, 3).reduce((sum, one) => sum + one, 0)
        const over = before % dash
        expect(Math.min(over, dash - over)).toBeLessThan(0.2)
        const whole = walk(curve)
        const first = whole.findIndex(isSeen)
        const last = whole.findLastIndex(isSeen)
        if (first === -1) return
        const begins = whole.findIndex((point) => isNear(point, part.start))
        const ends = whole.findLastIndex((point) => isNear(point, part.end))
        expect(begins).toBeLessThanOrEqual(first)
        expect(ends).toBeGreaterThanOrEqual(last)
      }),
    )
  })

  test('is little more than that, and all of what is solid, short or near', () => {
    const long = curveBetween({ x: -5000, y: 300 }, { x: 7000, y: 300 }, 0, 10, 10)
    const near = curveBetween({ x: -50, y: 300 }, { x: 900, y: 300 }, 0, 10, 10)
    if (!long || !near) throw new Error('There is room for both.')
    const part = dashedPart(long, 'disputed', 3, size)
    expect(part.end.x - part.start.x).toBeLessThan(900)
    expect(dashedPart(long, 'reported', 3, size)).toBe(long)
    expect(dashedPart(near, 'claimed', 3, size)).toBe(near)
  })
})

const steps = 4000

function walk(curve: Curve) {
  return Array.from({ length: steps + 1 }, (_, step) => pointAt(curve, step / steps))
}

function lengthUntil(curve: Curve, end: { x: number; y: number }): number {
  let length = 0
  let [before] = walk(curve)
  for (const point of walk(curve)) {
    if (!before) break
    const step = Math.hypot(point.x - before.x, point.y - before.y)
    const left = Math.hypot(end.x - before.x, end.y - before.y)
    if (left <= step) return length + left
    length += step
    before = point
  }
  return length
}

function isSeen({ x, y }: { x: number; y: number }): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height
}

function isNear(one: { x: number; y: number }, other: { x: number; y: number }): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < 6
}
