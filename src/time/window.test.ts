import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf } from './day.ts'
import type { Window } from './spell.ts'
import { formatWindowAddress, parseWindow } from './window.ts'

describe('a window is read from', () => {
  test.each([
    ['2024-10-04', [2024, 10, 4], [2024, 10, 5]],
    ['2024-10', [2024, 10, 1], [2024, 11, 1]],
    ['2024', [2024, 1, 1], [2025, 1, 1]],
    ['199X', [1990, 1, 1], [2000, 1, 1]],
    ['2023-24', [2023, 12, 1], [2024, 3, 1]],
    ['2020-09-27/2020-11-10', [2020, 9, 27], [2020, 11, 11]],
    ['2022/latest', [2022, 1, 1], undefined],
    ['2022/..', [2022, 1, 1], undefined],
    ['earliest/1994', undefined, [1995, 1, 1]],
    ['../1994', undefined, [1995, 1, 1]],
    ['earliest/latest', undefined, undefined],
    ['-0044-03/0000', [-44, 3, 1], [1, 1, 1]],
    ['Y12345-06-07/Y12345-07', [12345, 6, 7], [12345, 8, 1]],
    ['2024-10-15/2024-10', [2024, 10, 15], [2024, 11, 1]],
  ] as const)('%s', (text, start, end) => {
    expect(parseWindow(text)).toEqual({
      ok: true,
      value: {
        start: start ? dayOf(start[0], start[1], start[2]) : -Infinity,
        end: end ? dayOf(end[0], end[1], end[2]) : Infinity,
      },
    })
  })
})

describe('a window is refused with a sentence', () => {
  test.each([
    ['', 'side of the time window is empty'],
    ['2022/', 'write earliest or latest for an open one'],
    ['latest', 'write both, as in earliest/1994 or 2022/latest'],
    ['latest/earliest', 'the wrong way round'],
    ['2022/earliest', 'the wrong way round'],
    ['2024/2020', '“2024/2020” starts after it ends; write the earlier date first.'],
    ['2024-13', 'a month that does not exist'],
    ['Y12345-02-30', 'does not exist'],
    ['1992~', 'without ?, ~ or %'],
    ['1992/1994?', 'without ?, ~ or %'],
    ['[1992,1994]', 'a set of dates'],
    ['1992..1994', 'a set of dates'],
    ['1/2/3', 'more than two sides'],
    ['last year', 'a blank'],
  ])('%j: %s', (text, message) => {
    expect(parseWindow(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) })
  })
})

describe('a window is written as its shortest exact text', () => {
  test.each([
    '2024',
    '2024-10',
    '2024-10-04',
    '2024-01-01',
    '2024-12-31',
    '2024-01',
    '2024-12',
    '2019/2024',
    '2020-09-27/2020-11-10',
    '2020/2024-10-04',
    '2020/2020-01-02',
    '2020-12-30/2020',
    '2020-05/2021-02',
    '2020-05/2021',
    '2022/latest',
    'earliest/1994',
    'earliest/1994-05-03',
    'earliest/latest',
    '-0044-03-15',
    '-0044/0000',
    'Y12345',
    'Y-12345-06/Y12345-06-07',
  ])('%s', (text) => {
    const parsed = parseWindow(text)
    expect(parsed.ok && formatWindowAddress(parsed.value)).toBe(text)
  })

  test.each([
    ['2020-01-01/2024-12-31', '2020/2024'],
    ['2020-01/2020-12', '2020'],
    ['2020-02-01/2020-02-29', '2020-02'],
    ['199X', '1990/1999'],
  ])('%s becomes %s', (long, short) => {
    const parsed = parseWindow(long)
    expect(parsed.ok && formatWindowAddress(parsed.value)).toBe(short)
  })

  const day = fc.oneof(
    fc.integer({ min: -5_000_000, max: 5_000_000 }),
    fc.integer({ min: 10_000, max: 21_000 }),
    fc.integer({ min: -365_000_000_000, max: 365_000_000_000 }),
    fc
      .tuple(fc.integer({ min: -12_000, max: 12_000 }), fc.constantFrom(1, 1, 2, 3, 12))
      .map(([year, month]) => dayOf(year, month, 1)),
  )
  const window = fc.tuple(
    day,
    fc.oneof(day, fc.integer({ min: 1, max: 400 })),
    fc.constantFrom('', '', '<', '>', '<>'),
  )

  test('and read back as the same window, BCE, five digits and open sides included', () => {
    fc.assert(
      fc.property(window, ([one, other, open]) => {
        const [low, high] =
          other > 0 && other <= 400 ? [one, one + other] : [Math.min(one, other), Math.max(one, other)]
        if (low === high) return
        const made: Window = {
          start: open.includes('<') ? -Infinity : low,
          end: open.includes('>') ? Infinity : high,
        }
        expect(parseWindow(formatWindowAddress(made))).toEqual({ ok: true, value: made })
        expect(formatWindowAddress(made)).toMatch(/^[\w/-]+$/)
      }),
      { numRuns: 2000 },
    )
  })

  test('any text at all is read or refused, and what is read has days in it', () => {
    const alphabet = [...'0123456789XY-/.?~', 'earliest', 'latest']
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...alphabet) })), (text) => {
        const parsed = parseWindow(text)
        if (parsed.ok) expect(parsed.value.start).toBeLessThan(parsed.value.end)
        else expect(parsed.message).toMatch(/\.$/)
      }),
      { numRuns: 1000 },
    )
  })
})
