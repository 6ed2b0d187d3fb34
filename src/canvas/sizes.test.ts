import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { radiusOf } from './layouts/importance.ts'
import { crowdShare, drawnFactor, isDot, lineWidth, roomBetween, sizeFactor } from './sizes.ts'

const zoom = fc.double({ min: 0.02, max: 10, noNaN: true })

test('icons and letters never shrink as one zooms in, and never outgrow the map', () => {
  fc.assert(
    fc.property(zoom, zoom, (one, other) => {
      const [out, into] = one < other ? [one, other] : [other, one]
      expect(sizeFactor(into)).toBeGreaterThanOrEqual(sizeFactor(out))
      expect(sizeFactor(into) / into).toBeLessThanOrEqual(sizeFactor(out) / out + 1e-12)
    }),
  )
})

test('sizes are their own at zoom 1, and do not jump where the rule changes', () => {
  expect(sizeFactor(1)).toBe(1)
  for (const edge of [0.9, 1.25]) {
    expect(Math.abs(sizeFactor(edge - 1e-9) - sizeFactor(edge + 1e-9))).toBeLessThan(1e-6)
  }
})

test('lines never widen as one zooms out, never go below a pixel, and keep their order of widths', () => {
  const width = fc.double({ min: 0.5, max: 9, noNaN: true })
  fc.assert(
    fc.property(zoom, zoom, width, width, (one, other, narrow, wide) => {
      const [out, into] = one < other ? [one, other] : [other, one]
      expect(lineWidth(wide, out)).toBeLessThanOrEqual(lineWidth(wide, into) + 1e-9)
      expect(lineWidth(wide, out)).toBeGreaterThanOrEqual(1)
      const [less, more] = narrow < wide ? [narrow, wide] : [wide, narrow]
      expect(lineWidth(less, out)).toBeLessThanOrEqual(lineWidth(more, out))
    }),
  )
})

test('from far out a lone line is one pixel wide, and a bundle of many still wider', () => {
  for (const alone of [1.1, 1.5, 2.4]) expect(lineWidth(alone, 0.3)).toBe(1)
  expect(lineWidth(2.4 * 3, 0.3)).toBeGreaterThan(2)
  expect(lineWidth(2.4, 1)).toBe(2.4)
})

test('on a stage sizes follow its scale, and no zoom makes them much larger', () => {
  expect(drawnFactor(1, 2)).toBe(2)
  expect(drawnFactor(0.6, 2)).toBe(sizeFactor(0.6) * 2)
  expect(drawnFactor(3, 2)).toBeCloseTo(2.2)
  expect(drawnFactor(3)).toBe(sizeFactor(3))
})

describe('the room between actors', () => {
  test('is how far they stand from one another on a grid or a line', () => {
    const grid = Array.from({ length: 49 }, (_, at) => ({
      x: 100 + (at % 7) * 30,
      y: Math.floor(at / 7) * 30,
    }))
    expect(roomBetween(grid)).toBeCloseTo(30)
    const line = Array.from({ length: 5 }, (_, at) => ({ x: at * 12, y: -3 }))
    expect(roomBetween(line)).toBeCloseTo(12)
  })

  test.each([
    ['nobody', []],
    ['one actor', [{ x: 3, y: 4 }]],
    [
      'actors that all stand in one place',
      [
        { x: 3, y: 4 },
        { x: 3, y: 4 },
      ],
    ],
  ])('has no bounds for %s', (_, places) => {
    expect(roomBetween(places)).toBe(Infinity)
  })

  const room = fc.double({ min: 1, max: 500, noNaN: true })

  test('leaves icons of the least importance at most two fifths of it, and never makes any larger', () => {
    fc.assert(
      fc.property(zoom, room, (at, between) => {
        const factor = sizeFactor(at)
        const share = crowdShare(between, at, factor)
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
        const across = 2 * radiusOf[1] * factor
        expect(across * share).toBeLessThanOrEqual(0.4 * between * at + 1e-9)
        if (across <= 0.4 * between * at) expect(share).toBe(1)
      }),
    )
  })

  test('shrinks no icon as one zooms in', () => {
    fc.assert(
      fc.property(zoom, zoom, room, (one, other, between) => {
        const [out, into] = one < other ? [one, other] : [other, one]
        const drawn = (at: number) => sizeFactor(at) * crowdShare(between, at, sizeFactor(at))
        expect(drawn(into)).toBeGreaterThanOrEqual(drawn(out) - 1e-12)
      }),
    )
  })

  test('makes dots of small icons, of the lesser ones first, and of larger ones in a crowd', () => {
    expect(isDot(5, 1)).toBe(true)
    expect(isDot(6, 1)).toBe(false)
    expect(isDot(6, 0.8)).toBe(true)
    fc.assert(
      fc.property(zoom, zoom, room, (one, other, between) => {
        const [out, into] = one < other ? [one, other] : [other, one]
        const dots = (at: number) =>
          ([1, 2, 3] as const).filter((step) => {
            const share = crowdShare(between, at, sizeFactor(at))
            return isDot(radiusOf[step] * sizeFactor(at) * share, share)
          })
        expect([[], [1], [1, 2], [1, 2, 3]]).toContainEqual(dots(out))
        expect(dots(into).length).toBeLessThanOrEqual(dots(out).length)
      }),
    )
  })
})
