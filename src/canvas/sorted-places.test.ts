import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sortedPlaces } from './sorted-places.ts'

test('places are sorted as a stable sort of the entries sorts them', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1 - 2 ** 29, max: 2 ** 29 - 1 }))
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const sorted = numbers.map((_, at) => at).sort((one, other) => numbers[one]! - numbers[other]!)
      expect([...sortedPlaces(Float64Array.from(numbers))]).toEqual(sorted)
    }),
  )
})
