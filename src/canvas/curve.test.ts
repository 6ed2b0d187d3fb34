import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  angleAt,
  curveBetween,
  distanceToCurve,
  partOf,
  pointAt,
  shareFromEnd,
  type Curve,
  type Point,
} from './curve.ts'

const coordinate = fc.integer({ min: -2000, max: 2000 })
const point = fc.record({ x: coordinate, y: coordinate })
const rim = fc.integer({ min: 1, max: 40 })
const bend = fc.integer({ min: -80, max: 80 })

const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

function expectClose(actual: number, wanted: number) {
  expect(Math.abs(actual - wanted)).toBeLessThan(1e-6)
}

describe('curveBetween', () => {
  test('begins and ends on the rims', () => {
    fc.assert(
      fc.property(point, point, bend, rim, rim, (a, b, aside, rimA, rimB) => {
        const curve = curveBetween(a, b, aside, rimA, rimB)
        fc.pre(curve !== undefined)
        expectClose(away(a, curve.start), rimA)
        expectClose(away(b, curve.end), rimB)
      }),
    )
  })

  test('has its middle `bend` to the left of the straight line, whatever the rims', () => {
    fc.assert(
      fc.property(point, point, bend, rim, rim, (a, b, aside, rimA, rimB) => {
        const length = away(a, b)
        fc.pre(length > rimA + rimB)
        const middle = pointAt(curveBetween(a, b, aside, rimA, rimB)!, 0.5)
        const left = ((middle.x - a.x) * (b.y - a.y) - (middle.y - a.y) * (b.x - a.x)) / length
        expectClose(left, aside)
      }),
    )
  })

  test('bends upward on screen when it leads to the right', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, 10, 5, 5)!
    expect(pointAt(curve, 0.5)).toEqual({ x: 50, y: expect.closeTo(-10) })
  })

  test('is straight without a bend, and the same line from either end', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, 0, 10, 20)!
    expect(curve).toEqual({ start: { x: 10, y: 0 }, control: { x: 45, y: 0 }, end: { x: 80, y: 0 } })
    expect(curveBetween({ x: 100, y: 0 }, { x: 0, y: 0 }, 0, 20, 10)).toEqual({
      start: curve.end,
      control: curve.control,
      end: curve.start,
    })
  })

  test('is nothing where the rims touch or the icons overlap', () => {
    expect(curveBetween({ x: 0, y: 0 }, { x: 30, y: 0 }, 0, 15, 15)).toBeUndefined()
    expect(curveBetween({ x: 0, y: 0 }, { x: 5, y: 0 }, 20, 15, 15)).toBeUndefined()
    expect(curveBetween({ x: 0, y: 0 }, { x: 31, y: 0 }, 0, 15, 15)).toBeDefined()
  })

  test('loops above an actor from rim to rim, higher with every bend', () => {
    const centre = { x: 50, y: 80 }
    const tops = [0, 13, 26].map((aside) => {
      const loop = curveBetween(centre, centre, aside, 20, 20)!
      expectClose(away(centre, loop.start), 20)
      expectClose(away(centre, loop.end), 20)
      return pointAt(loop, 0.5).y
    })
    expect(tops[0]).toBeLessThan(80 - 20)
    expect(tops).toEqual([...tops].sort((a, b) => b - a))
    expect(new Set(tops).size).toBe(3)
  })
})

describe('a curve', () => {
  const arch: Curve = { start: { x: 0, y: 0 }, control: { x: 50, y: -100 }, end: { x: 100, y: 0 } }

  test('points along its way at both ends and at its middle', () => {
    expect(angleAt(arch, 0)).toBeCloseTo(Math.atan2(-100, 50))
    expect(angleAt(arch, 0.5)).toBeCloseTo(0)
    expect(angleAt(arch, 1)).toBeCloseTo(Math.atan2(100, 50))
  })

  test('is drawn in parts as it is drawn whole', () => {
    const share = fc.integer({ min: 0, max: 20 }).map((at) => at / 20)
    fc.assert(
      fc.property(point, point, point, share, share, share, (start, control, end, one, other, t) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const curve = { start, control, end }
        const inPart = pointAt(partOf(curve, from, to), t)
        const inWhole = pointAt(curve, from + (to - from) * t)
        expectClose(inPart.x, inWhole.x)
        expectClose(inPart.y, inWhole.y)
      }),
    )
  })

  test('is a distance from its end where that is asked for', () => {
    const distance = fc.integer({ min: 3, max: 20 })
    fc.assert(
      fc.property(point, point, bend, rim, distance, (a, b, aside, rims, wanted) => {
        const curve = curveBetween(a, b, aside, rims, rims)
        fc.pre(curve !== undefined && away(curve.start, curve.end) > 2 * wanted)
        if (!curve) return
        const share = shareFromEnd(curve.start, curve.control, curve.end, wanted)
        expect(Math.abs(away(pointAt(curve, 1 - share), curve.end) - wanted)).toBeLessThan(0.05 * wanted)
      }),
    )
    expect(shareFromEnd({ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 10, y: 0 }, 4)).toBeCloseTo(0.4)
    expect(shareFromEnd({ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 10, y: 0 }, 40)).toBe(1)
  })

  test('is as far from a point as its nearest part', () => {
    expect(distanceToCurve({ x: 50, y: -50 }, arch)).toBeLessThan(0.5)
    expect(distanceToCurve({ x: 50, y: -80 }, arch)).toBeCloseTo(30, 0)
    expect(distanceToCurve({ x: -30, y: 40 }, arch)).toBeCloseTo(50)
    expect(
      distanceToCurve(
        { x: 3, y: 4 },
        { start: { x: 0, y: 0 }, control: { x: 0, y: 0 }, end: { x: 0, y: 0 } },
      ),
    ).toBe(5)
  })
})
