import { expect, test } from 'vitest'

import { dayOf } from '../../time/day.ts'
import { isOutside, lengthWords } from './length-words.ts'

const span = { start: dayOf(1992, 3, 2), end: dayOf(2025, 12, 4) }
const domain = { start: dayOf(1992, 1, 1), end: dayOf(2026, 1, 1) }
const told = (window: { start: number; end: number } | undefined) =>
  lengthWords(window, { mode: 'during', domain, span })

test('a window beyond the dataset says where the dataset ends or begins', () => {
  const after = { start: span.end, end: Infinity }
  const before = { start: -Infinity, end: span.start }
  expect(told(after)).toBe('after the data ends (3 December 2025)')
  expect(told(before)).toBe('before the data begins (2 March 1992)')
  expect([isOutside(after, span), isOutside(before, span)]).toEqual([true, true])
})

test('a window that has but one day of the dataset says how long it is', () => {
  const last = { start: span.end - 1, end: span.end + 1 }
  expect(told(last)).toBe('two days')
  expect(isOutside(last, span)).toBe(false)
  expect(told({ start: last.start, end: Infinity })).toBe('open')
  expect(lengthWords({ start: -Infinity, end: span.start + 1 }, { mode: 'until', domain, span })).toBe(
    'since the beginning',
  )
})

test('without a window the whole domain is said', () => {
  expect(told(undefined)).toBe('1992 to 2025')
  expect(isOutside(undefined, span)).toBe(false)
})
