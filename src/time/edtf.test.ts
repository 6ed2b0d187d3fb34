import fc from 'fast-check'
import { parse as oracle } from '@edtf-ts/core'
import { describe, expect, test } from 'vitest'

import { civilOf, dayOf } from './day.ts'
import { boundsOf } from './edtf-date.ts'
import { parseEdtf } from './edtf.ts'

describe('a date stands for a span of days', () => {
  test.each([
    ['1985-04-12', '1985-4-12', '1985-4-12'],
    ['1985-04', '1985-4-1', '1985-4-30'],
    ['1900-02', '1900-2-1', '1900-2-28'],
    ['2024', '2024-1-1', '2024-12-31'],
    ['0000', '0-1-1', '0-12-31'],
    ['-0044-03-15', '-44-3-15', '-44-3-15'],
    ['-0004-02', '-4-2-1', '-4-2-29'],
    ['Y17000', '17000-1-1', '17000-12-31'],
    ['Y-17000', '-17000-1-1', '-17000-12-31'],
    ['199X', '1990-1-1', '1999-12-31'],
    ['19XX', '1900-1-1', '1999-12-31'],
    ['-192X', '-1929-1-1', '-1920-12-31'],
    ['-000X', '-9-1-1', '-1-12-31'],
    ['2004-XX', '2004-1-1', '2004-12-31'],
    ['1985-04-XX', '1985-4-1', '1985-4-30'],
    ['1985-XX-XX', '1985-1-1', '1985-12-31'],
    ['1950S2', '1900-1-1', '1999-12-31'],
    ['1953S3', '1950-1-1', '1959-12-31'],
    ['1953S4', '1953-1-1', '1953-12-31'],
    ['-1953S2', '-1999-1-1', '-1900-12-31'],
    ['Y17101000S3', '17100000-1-1', '17199999-12-31'],
    ['2001-21', '2001-3-1', '2001-5-31'],
    ['2001-22', '2001-6-1', '2001-8-31'],
    ['2001-23', '2001-9-1', '2001-11-30'],
    ['2023-24', '2023-12-1', '2024-2-29'],
    ['1985-04-12T23:20:30', '1985-4-12', '1985-4-12'],
    ['1985-04-12T23:20:30Z', '1985-4-12', '1985-4-12'],
    ['1985-04-12T23:20:30-04', '1985-4-12', '1985-4-12'],
    ['1985-04-12T23:20:30+04:30', '1985-4-12', '1985-4-12'],
    ['2020-05-31T24:00:00Z', '2020-6-1', '2020-6-1'],
  ])('%s from %s to %s', (text, first, last) => {
    expect(datesOf(text)).toEqual([first, last])
  })

  test.each([
    ['1992~', '1991-1-1', '1993-12-31'],
    ['1992%', '1991-1-1', '1993-12-31'],
    ['1992?', '1992-1-1', '1992-12-31'],
    ['2004-03~', '2004-2-1', '2004-4-30'],
    ['2004-01-31~', '2004-1-30', '2004-2-1'],
    ['2001-21~', '2000-12-1', '2001-8-31'],
    ['156X~', '1550-1-1', '1579-12-31'],
    ['0000~', '-1-1-1', '1-12-31'],
  ])('%s reads from %s to %s', (text, first, last) => {
    expect(datesOf(text)).toEqual([first, last])
  })

  test.each([
    ['1992', false, false],
    ['1992?', true, false],
    ['1992~', false, true],
    ['1992%', true, true],
    ['199X?', true, false],
  ])('%s: uncertain is %s, approximate is %s', (text, uncertain, approximate) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { uncertain, approximate } })
  })
})

describe('intervals and sets keep what they are made of', () => {
  test.each([
    ['1985/..', { start: { precision: 'year' }, end: 'open' }],
    ['1985/', { start: { precision: 'year' }, end: 'unknown' }],
    ['../1985-04', { start: 'open', end: { precision: 'month' } }],
    ['/1985-04-12', { start: 'unknown', end: { precision: 'day' } }],
    ['../..', { start: 'open', end: 'open' }],
    ['/..', { start: 'unknown', end: 'open' }],
    ['1984?/2004~', { start: { uncertain: true }, end: { approximate: true } }],
  ])('%s', (text, value) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { type: 'interval', ...value } })
  })

  test.each([
    ['[1994,1995]', 'one of', ['date', 'date']],
    ['{1994,1995-04}', 'all of', ['date', 'date']],
    ['[1667,1668,1670..1672]', 'one of', ['date', 'date', 'run']],
    ['1990..1994', 'one of', ['run']],
    ['[1990..1994]', 'one of', ['run']],
    ['[..1983]', 'one of', ['run']],
    ['[1984..]', 'one of', ['run']],
  ])('%s means %s of %j', (text, meaning, types) => {
    const parsed = parseEdtf(text)
    expect(parsed).toMatchObject({ ok: true, value: { type: 'set', meaning } })
    expect(parsed.ok && parsed.value.type === 'set' && parsed.value.members.map(({ type }) => type)).toEqual(
      types,
    )
  })
})

describe('what cannot be read is refused by name', () => {
  test.each([
    ['', 'A date is missing'],
    ['   ', 'A date is missing'],
    [' 2024', 'a blank'],
    ['[1667, 1668]', 'a blank'],
    [
      '2024-13',
      '“2024-13” has a month that does not exist: months run from 01 to 12, seasons from 21 to 24.',
    ],
    ['2024-20', 'a month that does not exist'],
    ['2024-42', 'a month that does not exist'],
    ['2024-00', 'a month that does not exist'],
    ['2024-21-01', 'a month that does not exist'],
    ['1900-02-29', '“1900-02-29” has a day that does not exist: that month has 28 days.'],
    ['2024-04-31', 'a day that does not exist'],
    ['2024-04-00', 'a day that does not exist'],
    ['2024-02-30T10:00:00', 'a day that does not exist'],
    ['2024-02-10T25:00:00', 'a time of day that does not exist'],
    ['2024-02-10T24:00:01', 'a time of day that does not exist'],
    ['2024-02-10T1:10:10', 'a time of day that is not understood'],
    ['2024-02-10T10:10:10+15:00', 'an offset from UTC'],
    ['2024-02-10T10:10:10-00:00', 'an offset from UTC'],
    ['2024-02-10T10:10:10?', 'a qualifier after a time of day'],
    ['-0000', 'the year -0000'],
    ['Y-17E7', 'an exponential year'],
    ['Y3388E2S3', 'an exponential year'],
    ['Y2020', 'a Y before a year of four digits or fewer'],
    ['Y00001', 'begins with 0'],
    ['Y1234567890123', 'more than twelve digits'],
    ['Y17000-05', 'a month after a letter-prefixed year'],
    ['12345', 'more than four digits in a row'],
    ['20241004', 'more than four digits in a row'],
    ['199', 'cut short'],
    ['20', 'cut short'],
    ['2004?-06-11', 'a qualifier on one component'],
    ['2004-06-~11', 'a qualifier on one component'],
    ['?1945', 'a qualifier on one component'],
    ['2004?~', 'two qualifiers'],
    ['2004??', 'more than one qualifier'],
    ['2001-25', 'a quarter'],
    ['2001-41', 'another part of a year'],
    ['2001-21^southernHemisphere', 'a qualified season'],
    ['1XX3', 'unspecified digits in a place of their own'],
    ['15XX-12-25', 'unspecified digits in a place of their own'],
    ['1985-XX-15', 'unspecified digits in a place of their own'],
    ['2024-1X', 'unspecified digits in a place of their own'],
    ['199u', 'written with a capital X'],
    ['199x', 'written with a capital X'],
    ['1950S5', 'keeps 5 significant digits of a year that has 4'],
    ['1950S0', 'keeps 0 significant digits'],
    ['1950S2-05', 'a month after significant digits'],
    ['2024-W05', 'a week date'],
    ['2024-123', 'counted from the start of its year'],
    ['P1Y', 'a duration'],
    ['1985/1986/1987', 'more than two sides'],
    ['/', 'neither side has a date'],
    ['../', 'neither side has a date'],
    ['2005-07-25T10:10:10Z/2006-01', 'a time of day in an interval'],
    ['2024/2024-13', '“2024-13” has a month that does not exist'],
    ['2002/2001', '“2002/2001” ends before it starts.'],
    ['2024-10-05/2024-10-04', 'ends before it starts'],
    ['[2020}', 'a bracket without its partner'],
    ['[1999', 'a bracket without its partner'],
    ['[1999,]', 'an empty place'],
    ['[1999/2000]', 'an interval inside a set'],
    ['[..]', 'neither side has a date'],
    ['[1995..1990]', 'ends before it starts'],
    ['1990..', 'write [1990..] for one date in that time, 1990/.. for all of it'],
    ['..1990', 'write [..1990] for one date in that time, ../1990 for all of it'],
    ['4 October 2024', 'a blank'],
    ['04.10.2024', 'not a date in EDTF'],
    ['wtf1985', 'not a date in EDTF'],
    ['?', 'not a date in EDTF'],
  ])('%j: %s', (text, message) => {
    const parsed = parseEdtf(text)
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect(parsed).toMatchObject({ message: expect.stringMatching(/^[“A].*\.$/) })
  })

  test('any text at all is read or refused, and never throws', () => {
    const alphabet = [...'0123456789XYEST-/.?~%[]{},: ']
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...alphabet) })), (text) => {
        const parsed = parseEdtf(text)
        expect(parsed.ok ? '' : parsed.message).not.toContain('undefined')
        if (parsed.ok && parsed.value.type === 'date') {
          expect(parsed.value.first).toBeLessThanOrEqual(parsed.value.last)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the bounds agree with @edtf-ts/core', () => {
  // Left out is where it errs: it takes the years 0000 to 0099 for 1900 to 1999, turns -192X around, and knows no season and no
  // unspecified month of a negative year.
  const positive = fc.integer({ min: 100, max: 9999 }).map((value) => String(value).padStart(4, '0'))
  const negative = fc.integer({ min: 1, max: 9999 }).map((value) => `-${String(value).padStart(4, '0')}`)
  const written = fc.oneof(positive, negative)
  const twoDigits = (max: number) =>
    fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'))
  const text = fc.oneof(
    written,
    fc.tuple(written, twoDigits(12)).map((parts) => parts.join('-')),
    fc.tuple(written, twoDigits(12), twoDigits(28)).map((parts) => parts.join('-')),
    fc.tuple(positive, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-')),
    fc.tuple(positive, fc.constantFrom('XX', 'XX-XX', '02-XX')).map((parts) => parts.join('-')),
    fc.integer({ min: 10, max: 999 }).map((decade) => `${String(decade).padStart(3, '0')}X`),
    fc.integer({ min: 1, max: 99 }).map((century) => `${String(century).padStart(2, '0')}XX`),
    fc.integer({ min: 10000, max: 200000 }).map((long) => `Y${long}`),
    fc.integer({ min: 10000, max: 200000 }).map((long) => `Y-${long}`),
  )

  test('for dates of every precision', () => {
    fc.assert(
      fc.property(text, (date) => {
        expect(datesOf(date)).toEqual(datesByOracle(date))
      }),
      { numRuns: 500 },
    )
  })
})

function datesOf(text: string): [string, string] {
  const parsed = parseEdtf(text)
  if (!parsed.ok || parsed.value.type !== 'date') throw new Error(`${text} is no date`)
  const { first, last } = boundsOf(parsed.value)
  return [plain(first), plain(last)]
}

function datesByOracle(text: string): [string, string] {
  const parsed = oracle(text)
  if (!parsed.success) throw new Error(`the oracle cannot read ${text}`)
  return [plainDate(parsed.value.min), plainDate(parsed.value.max)]
}

function plain(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  expect(dayOf(year, month, dayOfMonth)).toBe(day)
  return `${year}-${month}-${dayOfMonth}`
}

function plainDate(date: Date): string {
  return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`
}
