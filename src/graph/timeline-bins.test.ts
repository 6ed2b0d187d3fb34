import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { civilOf, dayOf } from '../time/day.ts'
import { timelineBins } from './timeline-bins.ts'

const span = (from: [number, number, number], to: [number, number, number]) => ({
  start: dayOf(...from),
  end: dayOf(...to),
})

describe('timelineBins', () => {
  test('cuts a fortnight into days', () => {
    expect(timelineBins(span([2024, 10, 1], [2024, 10, 15]), 60)).toHaveLength(14)
  })

  test('cuts one year into months, from the first of each', () => {
    const bins = timelineBins(span([2024, 1, 15], [2025, 1, 1]), 60)
    expect(bins).toHaveLength(12)
    expect(bins[1]).toEqual({ start: dayOf(2024, 2, 1), end: dayOf(2024, 3, 1) })
  })

  test('cuts thirty-three years into years, and into quarters where there is room', () => {
    const years = span([1991, 12, 8], [2024, 12, 1])
    expect(timelineBins(years, 60)).toHaveLength(34)
    expect(timelineBins(years, 140)).toHaveLength(133)
  })

  test('begins decades in years that end in 0, before year 0 too', () => {
    const bins = timelineBins(span([-57, 3, 1], [401, 1, 1]), 50)
    expect(bins[0]?.start).toBe(dayOf(-60, 1, 1))
    expect(bins.every(({ start }) => civilOf(start).year % 10 === 0)).toBe(true)
  })

  test('has bins that join, cover the span, waste none and are no more than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800_000, max: 800_000 }),
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: 2, max: 200 }),
        (start, length, maxBins) => {
          const end = start + length
          const bins = timelineBins({ start, end }, maxBins)
          expect(bins.length).toBeLessThanOrEqual(maxBins)
          expect(bins[0]!.start).toBeLessThanOrEqual(start)
          expect(bins[0]!.end).toBeGreaterThan(start)
          expect(bins.at(-1)!.end).toBeGreaterThanOrEqual(end)
          expect(bins.at(-1)!.start).toBeLessThan(end)
          bins.slice(1).forEach((bin, before) => expect(bin.start).toBe(bins[before]!.end))
        },
      ),
    )
  })
})
