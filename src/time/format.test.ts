import { expect, test } from 'vitest'

import { dayOf } from './day.ts'
import { describeDuration, formatDay, formatWindow } from './format.ts'
import type { Window } from './spell.ts'
import { parseWindow } from './window.ts'

test.each([
  [dayOf(2024, 10, 4), '4 October 2024', '4 Oct 2024'],
  [dayOf(-43, 3, 15), '15 March 44 BCE', '15 Mar 44 BCE'],
  [dayOf(0, 1, 1), '1 January 1 BCE', '1 Jan 1 BCE'],
  [dayOf(12345, 5, 6), '6 May 12345', '6 May 12345'],
  [-Infinity, 'earliest', 'earliest'],
  [Infinity, 'latest', 'latest'],
])('the day %i is written “%s”, in short “%s”', (day, long, short) => {
  expect(formatDay(day)).toBe(long)
  expect(formatDay(day, 'short')).toBe(short)
})

test.each([
  ['2024-10', 'October 2024', 'one month'],
  ['2024', '2024', 'one year'],
  ['2024-10-04', '4 October 2024', 'one day'],
  ['2019/2024', '2019 to 2024', 'six years'],
  ['2020-09-27/2020-11-10', '27 September to 10 November 2020', '45 days'],
  ['2020-09-27/2021-01-10', '27 September 2020 to 10 January 2021', '106 days'],
  ['2024-10-02/2024-10-03', '2–3 October 2024', 'two days'],
  ['2024-10/2024-12', 'October to December 2024', 'three months'],
  ['2019/2024-03', 'January 2019 to March 2024', '63 months'],
  ['2020/2020-11-10', '1 January to 10 November 2020', '315 days'],
  ['2020-03-15/2021-03-14', '15 March 2020 to 14 March 2021', 'one year'],
  ['2024-02', 'February 2024', 'one month'],
  ['2022/latest', 'from 2022', 'no limit'],
  ['2022-03/latest', 'from March 2022', 'no limit'],
  ['earliest/1994', 'until 1994', 'no limit'],
  ['earliest/1994-05-03', 'until 3 May 1994', 'no limit'],
  ['earliest/latest', 'all years', 'no limit'],
  ['-0043', '44 BCE', 'one year'],
  ['-0043/0014', '44 BCE to 14', '58 years'],
])('the window %s is written “%s” and lasts %s', (address, words, duration) => {
  expect(formatWindow(windowOf(address))).toBe(words)
  expect(describeDuration(windowOf(address))).toBe(duration)
})

test('a window in short has short months', () => {
  expect(formatWindow(windowOf('2020-09-27/2020-11-10'), 'short')).toBe('27 Sep to 10 Nov 2020')
})

function windowOf(text: string): Window {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
