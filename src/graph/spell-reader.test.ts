import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayOf } from '../time/day.ts'
import { toSpell } from '../time/to-spell.ts'
import { spellReader } from './spell-reader.ts'

const pad = (number: number, length: number) => String(number).padStart(length, '0')
const year = fc.integer({ min: 1988, max: 1993 }).map((number) => pad(number, 4))
const month = fc.integer({ min: 1, max: 13 }).map((number) => pad(number, 2))
const day = fc.integer({ min: 1, max: 31 }).map((number) => pad(number, 2))
const date = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
)
const side = fc.oneof(
  { weight: 8, arbitrary: date },
  fc.tuple(date, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
  fc.constantFrom('..', '', '199X', 'soon'),
)
const text = fc.oneof(
  fc.tuple(side, side).map((sides) => sides.join('/')),
  side,
)

test('reads dates as toSpell does, and refuses what it refuses', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const asOf = dayOf(1992, 6, 30)
      const read = spellReader(asOf)
      for (const one of [...texts, ...texts]) {
        expect(daysOf(() => read(one))).toEqual(daysOf(() => toSpell(one, asOf)))
      }
    }),
    { numRuns: 500 },
  )
})

function daysOf(read: () => ReturnType<ReturnType<typeof spellReader>>) {
  try {
    const { earliestStart, latestStart, earliestEnd, latestEnd, uncertain } = read()
    return { earliestStart, latestStart, earliestEnd, latestEnd, uncertain }
  } catch (error) {
    return String(error)
  }
}
