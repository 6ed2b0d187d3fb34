import { describe, expect, test } from 'vitest'

import { dayOf } from './day.ts'
import { certaintyIn, certaintyOfSpells, during, endedBefore } from './overlap.ts'
import type { Window, WindowMode } from './spell.ts'
import { toSpell } from './to-spell.ts'
import { parseWindow } from './window.ts'

const asOf = dayOf(2024, 10, 5)

describe('during a window', () => {
  test.each([
    ['2024-10-02', '2024-10-02', 'certain', 'an event on the very day'],
    ['2024-10-02', '2024-10-03', 'never', 'the day after'],
    ['2024-10-02', '2024-10-01', 'never', 'the day before'],
    ['2024-10', '2024-10', 'certain', 'an event somewhere in the month, the month whole'],
    ['2024-10', '2024-10-01/2024-10-30', 'possible', 'the month less one day'],
    ['2019-01-01/2023-12-31', '2024', 'never', 'a state that ended the day before'],
    ['2024-01-01/2024-12-31', '2023', 'never', 'a state that began the day after'],
    ['2019/2023', '2020', 'certain', 'between two vague ends'],
    ['2019/2023', '2019', 'certain', 'all the days on which it may have begun'],
    ['2019/2023', '2019-06', 'possible', 'some of them'],
    ['2019/2023?', '2020', 'possible', 'an uncertain end'],
    ['2019/2023?', '2025', 'never', 'past an uncertain end'],
    ['2023-02/..', '2024-10-04', 'certain', 'an open end, on the day of asOf'],
    ['2023-02/..', '2024-10-05', 'possible', 'an open end, the day after'],
    ['2024/..', '2024-10-04', 'certain', 'on in some of this year, on now'],
    ['2023-02/', '2023-02', 'certain', 'an unknown end, all the days on which it may have begun'],
    ['2023-02/', '2023-02-28', 'possible', 'the last of those days alone'],
    ['2023-02/', '2040', 'possible', 'an unknown end, long after'],
    ['../1994', '-0044', 'certain', 'an open start, long before'],
    ['/1994', '1900', 'possible', 'an unknown start, long before'],
    ['/1994', '1994', 'certain', 'an unknown start, all the days that may have been the last'],
    ['/1994', '1994-01-01', 'possible', 'the first of those days alone'],
    ['-0044-03-15', '-0044-03', 'certain', 'before the common era'],
    ['-0001-12-31/0000-01-01', '0000-01-02', 'never', 'across the year 0'],
    ['[..1983]', 'earliest/1983', 'certain', 'an event with no lower bound, all the days before'],
    ['[..1983]', '1900/1983', 'possible', 'some of them'],
    ['[..1983]', 'earliest/latest', 'certain', 'all days'],
    ['[1984..]', '1984/latest', 'certain', 'an event with no upper bound, all the days after'],
    ['[1984..]', 'earliest/1983', 'never', 'an event with no upper bound, before it'],
    ['../..', 'earliest/latest', 'certain', 'always, all days'],
  ])('%s in %s is %s: %s', (text, window, certainty) => {
    expect(during(toSpell(text, asOf), windowOf(window))).toBe(certainty)
    expect(certaintyIn(toSpell(text, asOf), windowOf(window), 'at')).toBe(certainty)
  })
})

describe('the other ways to ask', () => {
  test.each([
    ['2019/2023', '2020/2022', 'throughout', 'certain'],
    ['2019/2023', '2019/2022', 'throughout', 'possible'],
    ['2019-01-01/2023-12-31', '2019/2023', 'throughout', 'certain'],
    ['2019/2023', '2018/2022', 'throughout', 'never'],
    ['2019-01-01/2023-12-31?', '2020', 'throughout', 'possible'],
    ['2019-01-01/..', '2019/2023', 'throughout', 'certain'],
    ['2019-01-01/..', '2019/latest', 'throughout', 'possible'],
    ['../1994', 'earliest/1993', 'throughout', 'certain'],
    ['2019/2023', '2019', 'until', 'certain'],
    ['2019/2023', '2019-06', 'until', 'possible'],
    ['2019/2023', '2018', 'until', 'never'],
    ['2019/2023', '2024', 'until', 'certain'],
    ['2019?/2023', '2024', 'until', 'possible'],
    ['[1984..]', 'earliest/latest', 'until', 'certain'],
  ] satisfies [string, string, WindowMode, string][])(
    '%s in %s, %s, is %s',
    (text, window, mode, certainty) => {
      expect(certaintyIn(toSpell(text, asOf), windowOf(window), mode)).toBe(certainty)
    },
  )

  test.each([
    [[], 'never'],
    [['2019/2020', '2024'], 'never'],
    [['2019/2020', '2022?'], 'possible'],
    [['2022?', '2019-01-01/2022-12-31'], 'certain'],
  ])('the best of %j in 2022 is %s', (texts, certainty) => {
    const spells = texts.map((text) => toSpell(text, asOf))
    expect(certaintyOfSpells(spells, windowOf('2022'), 'during')).toBe(certainty)
  })

  test.each([
    ['2019/2023-12-30', '2023', true],
    ['2019/2023-12-31', '2023', false],
    ['2019/2023', '2023', false],
    ['2019/', '2023', false],
    ['2019/..', '2023/latest', false],
    ['2019/2023', '2023/latest', true],
    ['2019-05-02', '2019', true],
  ])('%s has ended before the last day of %s: %s', (text, window, ended) => {
    expect(endedBefore([toSpell(text, asOf)], windowOf(window))).toBe(ended)
  })

  test('a tie has ended only when every one of its spells has, and an undated one never', () => {
    expect(endedBefore([toSpell('2010/2011', asOf), toSpell('2019/..', asOf)], windowOf('2024'))).toBe(false)
    expect(endedBefore([toSpell('1992', asOf), toSpell('1994/..', asOf)], windowOf('1993'))).toBe(true)
    expect(endedBefore([], windowOf('2024'))).toBe(false)
  })
})

function windowOf(text: string): Window {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
