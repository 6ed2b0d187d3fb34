import { describe, expect, test } from 'vitest'

import { dayOf } from '../../time/day.ts'
import { describeSpeed, firstWindow, nextWindow, paceOf, speedsFor, usualSpeed } from './film.ts'
import type { Setting } from './window-moves.ts'

const year = (number: number) => dayOf(number, 1, 1)
const domain = { start: year(1992), end: year(2025) }
const setting: Setting = { domain, mode: 'during', unit: 'month' }
const october = { start: dayOf(2024, 10, 1), end: dayOf(2024, 11, 1) }

describe('speeds', () => {
  test('play thirty-three years in about twenty seconds by default', () => {
    expect(describeSpeed(usualSpeed(domain))).toBe('2 years a second')
    expect(speedsFor(domain).map(describeSpeed)).toEqual([
      '1 month a second',
      '3 months a second',
      '6 months a second',
      '1 year a second',
      '2 years a second',
      '5 years a second',
    ])
  })

  test('suit a month as well as three thousand years', () => {
    const month = { start: dayOf(2024, 10, 1), end: dayOf(2024, 11, 1) }
    expect(describeSpeed(usualSpeed(month))).toBe('1 day a second')
    expect(describeSpeed(usualSpeed({ start: year(-999), end: year(2001) }))).toBe('200 years a second')
  })

  test('go by the chosen step, or by their own unit where that is finer', () => {
    expect(paceOf({ count: 2, unit: 'year' }, 'month').unit).toBe('month')
    expect(paceOf({ count: 2, unit: 'year' }, 'month').stepsPerSecond).toBeCloseTo(24, 1)
    expect(paceOf({ count: 3, unit: 'month' }, 'year')).toEqual({ unit: 'month', stepsPerSecond: 3 })
  })
})

describe('a film', () => {
  test('begins where the window is', () => {
    const window = { start: year(2000), end: year(2001) }
    expect(firstWindow(window, setting)).toBe(window)
  })

  test('begins at the start, its length kept, when the window is at the end', () => {
    const window = { start: dayOf(2024, 11, 1), end: year(2025) }
    expect(firstWindow(window, setting)).toEqual({ start: year(1992), end: dayOf(1992, 3, 1) })
  })

  test('begins with a window that suits the span where there is none, or one without an end', () => {
    const opening = { start: year(1992), end: year(1994) }
    expect(firstWindow(undefined, setting)).toEqual(opening)
    expect(firstWindow({ start: year(2020), end: Infinity }, setting)).toEqual(opening)
    expect(firstWindow(undefined, { ...setting, mode: 'at' })).toEqual({
      start: year(1992),
      end: year(1992) + 1,
    })
    expect(firstWindow(undefined, { ...setting, mode: 'until' }).end).toBe(opening.end)
  })

  test('keeps whole months and stops where the span ends', () => {
    expect(nextWindow(october, 1, setting)).toEqual({ start: dayOf(2024, 11, 1), end: dayOf(2024, 12, 1) })
    expect(nextWindow(october, 9, setting)).toEqual({ start: dayOf(2024, 12, 1), end: year(2025) })
    expect(nextWindow({ start: dayOf(2024, 12, 1), end: year(2025) }, 1, setting)).toBeUndefined()
  })

  test('moves the end alone in mode until', () => {
    expect(nextWindow(october, 1, { ...setting, mode: 'until' })).toEqual({
      start: october.start,
      end: dayOf(2024, 12, 1),
    })
  })

  test('from the beginning comes to the end', () => {
    let window = firstWindow(undefined, setting)
    let steps = 0
    for (let next = nextWindow(window, 7, setting); next; next = nextWindow(window, 7, setting)) {
      expect(next.start).toBeGreaterThan(window.start)
      window = next
      steps++
    }
    expect(window.end).toBe(domain.end)
    expect(steps).toBe(Math.ceil((31 * 12) / 7))
  })
})
