import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inOrder } from './in-order.ts'

/** The length of a longest increasing part, by looking at all parts. */
function longest(numbers: readonly number[], above = -1): number {
  return numbers.reduce(
    (most, number, at) =>
      number > above ? Math.max(most, 1 + longest(numbers.slice(at + 1), number)) : most,
    0,
  )
}

test('keeps as many numbers as can be kept so that they increase', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 9 }),
      fc.nat(9),
      (given, gap) => {
        const numbers = given.toSpliced(gap, 0, -1)
        const kept = inOrder(Int32Array.from(numbers))
        const left = numbers.filter((_, at) => kept[at] === 1)
        expect(left).toEqual(left.toSorted((one, other) => one - other))
        expect(left).not.toContain(-1)
        expect(left).toHaveLength(longest(given))
      },
    ),
  )
})
