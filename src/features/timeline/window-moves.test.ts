import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { civilOf, dayOf } from '../../time/day.ts'
import type { Window, WindowMode } from '../../time/spell.ts'
import { jumpTo, moveEnd, moveStart, moveWhole, type Setting, stepBy, windowForMode } from './window-moves.ts'

const year = (number: number) => dayOf(number, 1, 1)
const domain = { start: year(1992), end: year(2025) }
const setting: Setting = { domain, mode: 'during', unit: 'month' }
const october = { start: dayOf(2024, 10, 1), end: dayOf(2024, 11, 1) }

const modes = ['during', 'at', 'throughout', 'until'] as const satisfies readonly WindowMode[]
const anySetting = fc.record({
  domain: fc.constant(domain),
  mode: fc.constantFrom(...modes),
  unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
})
const anyDay = fc.integer({ min: domain.start - 2000, max: domain.end + 2000 })
const anyWindow = fc.option(
  fc
    .tuple(fc.integer({ min: domain.start, max: domain.end - 1 }), fc.integer({ min: 1, max: 9000 }))
    .chain(([start, length]) =>
      fc.constantFrom<Window>(
        { start, end: Math.min(domain.end, start + length) },
        { start: -Infinity, end: start + 1 },
        { start, end: Infinity },
      ),
    ),
  { nil: undefined },
)

describe('the thumbs', () => {
  test('snap to the step', () => {
    expect(moveStart(october, dayOf(2020, 9, 27), setting)).toEqual({
      start: dayOf(2020, 10, 1),
      end: october.end,
    })
    expect(moveStart(october, dayOf(2020, 9, 27), { ...setting, unit: 'day' })?.start).toBe(
      dayOf(2020, 9, 27),
    )
  })

  test('do not pass one another: a step is left between them', () => {
    expect(moveStart(october, dayOf(2024, 12, 20), setting)).toEqual(october)
    expect(moveEnd(october, dayOf(2003, 1, 1), setting)).toEqual(october)
  })

  test('open the window at the edges', () => {
    expect(moveEnd(october, domain.end, setting)).toEqual({ start: october.start, end: Infinity })
    expect(moveStart({ start: year(2020), end: Infinity }, domain.start, setting)).toBeUndefined()
  })

  test('in mode at, the start is the day itself', () => {
    expect(moveStart(october, dayOf(2000, 3, 2), { ...setting, mode: 'at' })).toEqual({
      start: dayOf(2000, 3, 1),
      end: dayOf(2000, 3, 2),
    })
  })

  test('in mode until, the end keeps the start unless it goes before it', () => {
    const until: Setting = { ...setting, mode: 'until' }
    expect(moveEnd({ start: year(2000), end: year(2010) }, year(2005), until)).toEqual({
      start: year(2000),
      end: year(2005),
    })
    expect(moveEnd(october, year(2005), until)).toEqual({ start: dayOf(2004, 12, 1), end: year(2005) })
  })
})

describe('a window moved as a whole', () => {
  test('stays a whole month, however long', () => {
    expect(moveWhole(october, dayOf(2024, 2, 3), setting)).toEqual({
      start: dayOf(2024, 2, 1),
      end: dayOf(2024, 3, 1),
    })
  })

  test('keeps its days where it is no whole month', () => {
    const war = { start: dayOf(2020, 9, 27), end: dayOf(2020, 11, 11) }
    const moved = moveWhole(war, dayOf(2010, 5, 14), setting)
    expect(moved).toEqual({ start: dayOf(2010, 5, 1), end: dayOf(2010, 5, 1) + 45 })
  })

  test('stops at the edges', () => {
    expect(moveWhole(october, year(2100), setting)).toEqual({ start: dayOf(2024, 12, 1), end: year(2025) })
    expect(moveWhole(october, year(1900), setting).start).toBe(domain.start)
  })
})

describe('a press', () => {
  test('brings the window there, its length kept', () => {
    const moved = jumpTo(october, dayOf(2001, 7, 16), setting)
    expect(moved).toEqual({ start: dayOf(2001, 7, 1), end: dayOf(2001, 8, 1) })
  })

  test('on all years makes a window around the day', () => {
    const moved = jumpTo(undefined, dayOf(2001, 1, 1), setting)
    expect(moved).toEqual({ start: dayOf(2000, 1, 1), end: dayOf(2002, 1, 1) })
  })
})

describe('steps', () => {
  test('go on by calendar units', () => {
    expect(stepBy(october, -1, setting)).toEqual({ start: dayOf(2024, 9, 1), end: dayOf(2024, 10, 1) })
    expect(stepBy(october, -1, { ...setting, unit: 'year' })).toEqual({
      start: dayOf(2023, 10, 1),
      end: dayOf(2023, 11, 1),
    })
  })

  test('do not leave the domain', () => {
    const last = { start: dayOf(2024, 12, 1), end: year(2025) }
    expect(stepBy(last, 1, setting)).toBe(last)
  })

  test('begin at an end of the domain where there is no window', () => {
    expect(stepBy(undefined, 1, setting)?.start).toBe(domain.start)
    expect(stepBy(undefined, -1, setting)?.end).toBe(domain.end)
  })

  test('move back from an open end in mode until', () => {
    const moved = stepBy({ start: year(2020), end: Infinity }, -1, { ...setting, mode: 'until' })
    expect(moved).toEqual({ start: year(2020), end: dayOf(2024, 12, 1) })
  })
})

describe('another mode', () => {
  test('takes the first day for at, and gives the month back', () => {
    const day = windowForMode(october, 'during', 'at', setting)
    expect(day).toEqual({ start: october.start, end: october.start + 1 })
    expect(windowForMode(day, 'at', 'during', setting)).toEqual(october)
  })

  test('takes the last day there is where there is no window', () => {
    expect(windowForMode(undefined, 'during', 'at', setting)?.end).toBe(domain.end)
  })

  test('keeps the window everywhere else', () => {
    expect(windowForMode(october, 'during', 'until', setting)).toBe(october)
    expect(windowForMode(october, 'until', 'throughout', setting)).toBe(october)
  })
})

test('no move leaves the window empty, broken or outside of what can be seen', () => {
  const moves = [moveStart, moveEnd, jumpTo, stepBy]
  fc.assert(
    fc.property(anyWindow, anyDay, anySetting, fc.constantFrom(...moves), (window, day, chosen, move) => {
      const moved = move(window, move === stepBy ? day % 50 : day, chosen)
      if (!moved) return
      expect(moved.end).toBeGreaterThan(moved.start)
      expect(moved.start).toBeLessThan(domain.end)
      expect(moved.end).toBeGreaterThan(domain.start)
      for (const side of [moved.start, moved.end]) expect(Number.isFinite(side) ? side % 1 : 0).toBeCloseTo(0)
    }),
    { numRuns: 2000 },
  )
})

test('what is moved by months begins and ends with a month if it did before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 390 }),
      fc.integer({ min: 1, max: 5 }),
      anyDay,
      (month, length, day) => {
        const start = dayOf(1992 + Math.floor(month / 12), (month % 12) + 1, 1)
        const after = month + length
        const end = dayOf(1992 + Math.floor(after / 12), (after % 12) + 1, 1)
        const moved = moveWhole({ start, end }, day, setting)
        expect([civilOf(moved.start).day, civilOf(moved.end).day]).toEqual([1, 1])
        expect(moved.start).toBeGreaterThanOrEqual(domain.start)
        expect(moved.end).toBeLessThanOrEqual(domain.end)
      },
    ),
  )
})
