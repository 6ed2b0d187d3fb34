import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addMonths, addYears, civilOf, dayOf, daysInMonth, today } from './day.ts'

describe('day numbers', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [2024, 10, 4, 20000],
    [1, 1, 1, -719162],
    [0, 3, 1, -719468],
    [0, 1, 1, -719528],
    [-1, 12, 31, -719529],
  ])('the day %i-%i-%i has the number %i', (year, month, day, number) => {
    expect(dayOf(year, month, day)).toBe(number)
    expect(civilOf(number)).toEqual({ year, month, day })
  })

  test('agree with the calendar of the language wherever that reaches, BCE and five digits included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (number) => {
        const date = new Date(number * 86_400_000)
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilOf(number)).toEqual(civil)
        expect(dayOf(civil.year, civil.month, civil.day)).toBe(number)
      }),
    )
  })

  test('come back unchanged from their civil date, a billion years away as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -365e9, max: 365e9 }), (number) => {
        const { year, month, day } = civilOf(number)
        expect(dayOf(year, month, day)).toBe(number)
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month))
      }),
    )
  })
})

describe('months and years', () => {
  test.each([
    [2024, 29],
    [2023, 28],
    [1900, 28],
    [2000, 29],
    [0, 29],
    [-4, 29],
    [-1, 28],
  ])('February of %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days)
  })

  test.each([
    ['a month after 31 January 2024 is its leap day', [2024, 1, 31], 1, [2024, 2, 29]],
    ['a month after 31 January 2023 is 28 February', [2023, 1, 31], 1, [2023, 2, 28]],
    ['thirteen months before 15 March 2020 is 15 February 2019', [2020, 3, 15], -13, [2019, 2, 15]],
    ['a month before the year 1 is in the year 0', [1, 1, 10], -1, [0, 12, 10]],
    ['a month before the year 0 is in the year -1', [0, 1, 10], -1, [-1, 12, 10]],
  ] as const)('%s', (_, from, count, to) => {
    expect(civilOf(addMonths(dayOf(from[0], from[1], from[2]), count))).toEqual({
      year: to[0],
      month: to[1],
      day: to[2],
    })
  })

  test('a year after a leap day is 28 February', () => {
    expect(addYears(dayOf(2024, 2, 29), 1)).toBe(dayOf(2025, 2, 28))
  })

  test('an infinite day stays infinite', () => {
    expect(addMonths(Infinity, 1)).toBe(Infinity)
    expect(addYears(-Infinity, 1)).toBe(-Infinity)
  })
})

test('today is the day of the clock in UTC, before 1970 too', () => {
  expect(today(() => Date.UTC(2024, 9, 4, 23, 59))).toBe(dayOf(2024, 10, 4))
  expect(today(() => -1)).toBe(-1)
})
