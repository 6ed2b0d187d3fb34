import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf } from '../../time/day.ts'
import type { Window } from '../../time/spell.ts'
import { formatWindowAddress, parseWindow } from '../../time/window.ts'
import { nextPair, openingPair, stepPair, type WindowPair } from './compare-windows.ts'

const domain = windowOf('1991/2025')
const setting = { domain, unit: 'year' as const }

describe('a pair to begin with', () => {
  test.each([
    ['the window and the equal span after it', '2019', '2019', '2020'],
    ['whole months as months', '2024-10', '2024-10', '2024-11'],
    ['the equal span before it where the data ends', '2025', '2024', '2025'],
    ['an open window as far as the data goes', '2022/latest', '2018/2021', '2022/2025'],
  ])('is %s', (_, window, first, second) => {
    expect(written(openingPair(windowOf(window), 'during', { ...setting, unit: 'month' }))).toEqual([
      first,
      second,
    ])
  })

  test('is the last two spans of a usual length where there is no window', () => {
    expect(written(openingPair(undefined, 'during', setting))).toEqual(['2022/2023', '2024/2025'])
  })

  test('widens the day of mode at to the unit that holds it', () => {
    expect(written(openingPair(windowOf('2019-05-02'), 'at', setting))).toEqual(['2019', '2020'])
  })

  test('lies within the data, is of one length, and is two windows wherever there is room for two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: domain.start, max: domain.end - 1 }),
        fc.integer({ min: 1, max: 6000 }),
        (start, length) => {
          const { window, secondWindow } = openingPair({ start, end: start + length }, 'during', {
            domain,
            unit: 'day',
          })
          for (const one of [window!, secondWindow]) {
            expect(one.start).toBeGreaterThanOrEqual(domain.start)
            expect(one.end).toBeLessThanOrEqual(domain.end)
          }
          expect(window!.start).toBeLessThanOrEqual(secondWindow.start)
        },
      ),
    )
  })
})

describe('two windows go together', () => {
  const pair: WindowPair = { window: windowOf('2019'), secondWindow: windowOf('2024') }

  test('by units, as far as the later one has room', () => {
    expect(written(stepPair(pair, 1, setting))).toEqual(['2020', '2025'])
    expect(written(stepPair(pair, -28, setting))).toEqual(['1991', '1996'])
    expect(stepPair(pair, 2, setting)).toBeUndefined()
    expect(stepPair(pair, -29, setting)).toBeUndefined()
  })

  test('a film takes as many steps as there is room for, and ends', () => {
    expect(written(nextPair(pair, 5, setting))).toEqual(['2020', '2025'])
    expect(nextPair({ ...pair, secondWindow: windowOf('2025') }, 5, setting)).toBeUndefined()
  })

  test('all years and open windows have nowhere to go', () => {
    expect(stepPair({ ...pair, window: undefined }, 1, setting)).toBeUndefined()
    expect(
      stepPair({ ...pair, secondWindow: { start: dayOf(2024, 1, 1), end: Infinity } }, 1, setting),
    ).toBeUndefined()
  })
})

function written(pair: WindowPair | undefined) {
  return pair && [pair.window, pair.secondWindow].map((one) => one && formatWindowAddress(one))
}

function windowOf(text: string): Window {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
