import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { arrowHead, strokedPart } from './arrow-head.ts'
import { curveBetween, pointAt, type Curve, type Point } from './curve.ts'

const forward = { forward: true, backward: false }
const backward = { forward: false, backward: true }
const both = { forward: true, backward: true }

const level: Curve = { start: { x: 0, y: 0 }, control: { x: 50, y: 0 }, end: { x: 100, y: 0 } }

/** Widths in CSS pixels, up to bundles on the largest stage. */
const wide = fc.double({ min: 1.3, max: 30, noNaN: true })

/** The corners of the head at the end of the level line, in the order they are drawn: tip, barb, back, barb. */
function cornersOf(width: number, factor = 1): Point[] {
  const corners: Point[] = []
  const note = (x: number, y: number) => void corners.push({ x, y })
  arrowHead({ moveTo: note, lineTo: note } as unknown as Path2D, level.control, level.end, width, factor)
  return corners
}

/** How broad the head of a width is a distance behind its tip, CSS pixels. */
function breadthAt(depth: number, width: number): number {
  const barb = cornersOf(width)[1] ?? level.end
  return (2 * -barb.y * depth) / (100 - barb.x)
}

describe('a stroke', () => {
  test('of one pixel runs to the tips, and so does one without arrowheads: it is the very curve', () => {
    expect(strokedPart(level, both, 1, 1)).toBe(level)
    expect(strokedPart(level, { forward: false, backward: false }, 8, 1)).toBe(level)
  })

  test('ends inside the arrowhead where that is as broad as the stroke, and is not bent by that', () => {
    fc.assert(
      fc.property(wide, (width) => {
        const { start, control, end } = strokedPart(level, forward, width, 1)
        expect(start).toBe(level.start)
        expect([control.y, end.y]).toEqual([0, 0])
        const depth = 100 - end.x
        expect(breadthAt(depth, width)).toBeGreaterThan(width)
        const [, , back, otherBack] = cornersOf(width)
        expect(back?.x).toBeCloseTo(otherBack?.x ?? NaN)
        // No light between the two, and hardly any of both.
        expect(end.x - (back?.x ?? NaN)).toBeGreaterThan(0.2)
        expect(end.x - (back?.x ?? NaN)).toBeLessThan(0.05 * (5 + 1.3 * width))
      }),
    )
  })

  test('ends as far before the one tip as before the other', () => {
    const { start, end } = strokedPart(level, both, 6, 1)
    expect(start.x).toBeCloseTo(100 - end.x)
    expect(strokedPart(level, backward, 6, 1)).toEqual({ start, control: expect.anything(), end: level.end })
  })

  test('of a bent line or a loop follows it', () => {
    const bent = curveBetween({ x: 0, y: 0 }, { x: 120, y: 40 }, 26, 12, 12)
    const loop = curveBetween({ x: 0, y: 0 }, { x: 0, y: 0 }, 13, 12, 12)
    for (const curve of [bent, loop]) {
      if (!curve) throw new Error('There is room for both.')
      const part = strokedPart(curve, both, 6, 1)
      const nearest = (point: Point) =>
        Math.min(
          ...Array.from({ length: 1001 }, (_, at) => {
            const { x, y } = pointAt(curve, at / 1000)
            return Math.hypot(x - point.x, y - point.y)
          }),
        )
      for (const t of [0, 0.3, 0.5, 0.9, 1]) expect(nearest(pointAt(part, t))).toBeLessThan(0.2)
    }
  })

  test('is nothing between heads that have no room for it', () => {
    const short: Curve = { start: { x: 0, y: 0 }, control: { x: 4, y: 0 }, end: { x: 8, y: 0 } }
    expect(strokedPart(short, both, 8, 1)).toMatchObject({ start: { x: 4, y: 0 }, end: { x: 4, y: 0 } })
    expect(strokedPart(short, forward, 8, 1)).toMatchObject({ start: { x: 0, y: 0 }, end: { x: 0, y: 0 } })
  })
})

describe('an arrowhead', () => {
  test('has its tip at the end of the line and stands out by two pixels at least on each side', () => {
    fc.assert(
      fc.property(wide, (width) => {
        const [tip, otherBarb, , , barb] = cornersOf(width)
        expect(tip).toEqual(level.end)
        expect(barb?.x).toBeCloseTo(otherBarb?.x ?? NaN)
        expect(barb?.y).toBeCloseTo(-(otherBarb?.y ?? NaN))
        expect((barb?.y ?? NaN) - width / 2).toBeGreaterThan(1.9)
      }),
    )
  })

  test('of a bundle is twice as broad as its line', () => {
    for (const width of [6.4, 8]) expect(2 * (cornersOf(width)[4]?.y ?? NaN)).toBeGreaterThan(1.95 * width)
  })

  test('of a line of one pixel has four corners, and shrinks with the icons from far out', () => {
    expect(cornersOf(1)).toHaveLength(4)
    expect(100 - (cornersOf(1, 0.35)[1]?.x ?? NaN)).toBeCloseTo((100 - (cornersOf(1)[1]?.x ?? NaN)) / 2)
  })
})
