import fc from 'fast-check'
import { expect, test } from 'vitest'

import { drawnFactor, sizeFactor } from './sizes.ts'

const zoom = fc.double({ min: 0.05, max: 10, noNaN: true })

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

test('on a stage sizes follow its scale, and no zoom makes them much larger', () => {
  expect(drawnFactor(1, 2)).toBe(2)
  expect(drawnFactor(0.6, 2)).toBe(sizeFactor(0.6) * 2)
  expect(drawnFactor(3, 2)).toBeCloseTo(2.2)
  expect(drawnFactor(3)).toBe(sizeFactor(3))
})
