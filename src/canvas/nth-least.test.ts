import fc from 'fast-check'
import { expect, test } from 'vitest'

import { nthLeast } from './nth-least.ts'

test('is the number that stands there once all are sorted', () => {
  const number = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true }).filter((one) => !Object.is(one, -0)),
  )
  fc.assert(
    fc.property(fc.array(number), fc.nat(12), (numbers, place) => {
      const sorted = Float64Array.from(numbers).sort()
      expect(nthLeast(Float64Array.from(numbers), place)).toBe(sorted[place])
    }),
  )
})
