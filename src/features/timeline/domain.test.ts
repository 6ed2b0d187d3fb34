import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf } from '../../time/day.ts'
import { formatAt } from '../../time/calendar-words.ts'
import { axisTicks, domainOf, openingLength, usualStep } from './domain.ts'
import { createScale } from './scale.ts'
import { ceilTo, floorTo, snap } from './snap.ts'
import { keyTarget } from './thumb-keys.ts'

const anySpan = fc
  .tuple(fc.integer({ min: -700_000, max: 700_000 }), fc.integer({ min: 1, max: 700_000 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('a long span is shown in whole years and moved by months, a short one in whole months and by days', () => {
  const long = { start: dayOf(1992, 10, 24), end: dayOf(2024, 10, 7) }
  expect(domainOf(long)).toEqual({ start: dayOf(1992, 1, 1), end: dayOf(2025, 1, 1) })
  expect(usualStep(long)).toBe('month')
  const short = { start: dayOf(2024, 9, 3), end: dayOf(2024, 10, 7) }
  expect(domainOf(short)).toEqual({ start: dayOf(2024, 9, 1), end: dayOf(2024, 11, 1) })
  expect(usualStep(short)).toBe('day')
})

test('a window to begin with is a twentieth of the domain, in units that people count in', () => {
  expect(openingLength({ start: dayOf(2000, 1, 1), end: dayOf(2020, 1, 1) })).toEqual({
    unit: 'year',
    count: 1,
  })
  expect(openingLength({ start: dayOf(1900, 1, 1), end: dayOf(2000, 1, 1) })).toEqual({
    unit: 'year',
    count: 5,
  })
  expect(openingLength({ start: dayOf(2020, 1, 1), end: dayOf(2025, 1, 1) })).toEqual({
    unit: 'month',
    count: 3,
  })
  expect(openingLength({ start: dayOf(2024, 9, 1), end: dayOf(2024, 11, 1) })).toEqual({
    unit: 'day',
    count: 3,
  })
})

describe('the axis', () => {
  const labels = (from: number, to: number, most: number) =>
    axisTicks({ start: from, end: to }, most).map(({ day, unit }) => formatAt(day, unit, 'short'))

  test('counts in fives and tens of years, in months, in days', () => {
    expect(labels(dayOf(1992, 1, 1), dayOf(2025, 1, 1), 8)).toEqual([
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ])
    expect(labels(dayOf(2024, 1, 1), dayOf(2025, 1, 1), 4)).toEqual(['Jan 2024', 'Jul 2024', 'Jan 2025'])
    expect(labels(dayOf(2024, 10, 1), dayOf(2024, 10, 4), 5)).toEqual([
      '1 Oct 2024',
      '2 Oct 2024',
      '3 Oct 2024',
    ])
  })

  test('has no more marks than asked for, all within the domain', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 2, max: 30 }), (domain, most) => {
        const ticks = axisTicks(domain, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        for (const { day } of ticks) expect(day >= domain.start && day <= domain.end).toBe(true)
      }),
    )
  })
})

test('every day has pixels of its own: what is drawn at a day is read back as that day', () => {
  fc.assert(
    fc.property(
      anySpan,
      fc.integer({ min: 50, max: 4000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (domain, width, at) => {
        const scale = createScale(domain, width)
        const day = domain.start + Math.floor(at * (domain.end - domain.start - 1))
        expect(scale.dayAt((scale.x(day) + scale.x(day + 1)) / 2)).toBe(day)
        expect(scale.x(domain.start)).toBe(0)
        expect(scale.x(domain.end)).toBeCloseTo(width)
      },
    ),
  )
})

test('snapping goes to the nearest beginning, and stays on one', () => {
  expect(snap(dayOf(2024, 10, 4), 'month')).toBe(dayOf(2024, 10, 1))
  expect(snap(dayOf(2024, 10, 20), 'month')).toBe(dayOf(2024, 11, 1))
  expect(snap(dayOf(2024, 10, 20), 'year')).toBe(dayOf(2025, 1, 1))
  fc.assert(
    fc.property(
      fc.integer({ min: -900_000, max: 900_000 }),
      fc.constantFrom('day', 'month', 'year'),
      (day, unit) => {
        const snapped = snap(day, unit)
        expect([floorTo(day, unit), ceilTo(day, unit)]).toContain(snapped)
        expect(snap(snapped, unit)).toBe(snapped)
      },
    ),
  )
})

test('keys move a thumb by the step, widely, or to an edge', () => {
  const setting = { domain: { start: dayOf(1992, 1, 1), end: dayOf(2025, 1, 1) }, unit: 'month' as const }
  const day = dayOf(2024, 10, 4)
  expect(keyTarget('ArrowRight', day, setting)).toBe(dayOf(2024, 11, 1))
  expect(keyTarget('ArrowLeft', day, setting)).toBe(dayOf(2024, 10, 1))
  expect(keyTarget('ArrowLeft', dayOf(2024, 10, 1), setting)).toBe(dayOf(2024, 9, 1))
  expect(keyTarget('PageDown', day, setting)).toBe(dayOf(2023, 10, 4))
  expect(keyTarget('Home', day, setting)).toBe(setting.domain.start)
  expect(keyTarget('End', day, setting)).toBe(setting.domain.end)
  expect(keyTarget('Tab', day, setting)).toBeUndefined()
})
