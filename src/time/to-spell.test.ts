import { describe, expect, test } from 'vitest'

import { dayOf } from './day.ts'
import { endOfDate, toSpell } from './to-spell.ts'

const asOf = dayOf(2024, 10, 5)
const day = (text: string): number => {
  if (text === 'ever') return -Infinity
  if (text === 'never') return Infinity
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000
}

describe('the four numbers of a spell', () => {
  test.each([
    // text, earliest start, latest start, earliest end, latest end (exclusive)
    ['2024-10-02', '2024-10-02', '2024-10-02', '2024-10-03', '2024-10-03'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02-02', '2024-03-01'],
    ['1992', '1992-01-01', '1992-12-31', '1992-01-02', '1993-01-01'],
    ['1992~', '1991-01-01', '1993-12-31', '1991-01-02', '1994-01-01'],
    ['[1994,1995-03]', '1994-01-01', '1995-03-31', '1994-01-02', '1995-04-01'],
    ['1990..1994', '1990-01-01', '1994-12-31', '1990-01-02', '1995-01-01'],
    ['[..1983]', 'ever', '1983-12-31', 'ever', '1984-01-01'],
    ['[1984..]', '1984-01-01', 'never', '1984-01-02', 'never'],
    ['2019/2023', '2019-01-01', '2019-12-31', '2023-01-02', '2024-01-01'],
    ['2019-03-04/2023-12-31', '2019-03-04', '2019-03-04', '2024-01-01', '2024-01-01'],
    ['2004-06~/2006-08-15', '2004-05-01', '2004-07-31', '2006-08-16', '2006-08-16'],
    ['2004/2004', '2004-01-01', '2004-12-31', '2004-01-02', '2005-01-01'],
    ['2004/2004-06', '2004-01-01', '2004-06-30', '2004-06-02', '2004-07-01'],
    ['2004-06/2004', '2004-06-01', '2004-06-30', '2004-06-02', '2005-01-01'],
    ['2004-06-30/2004-06', '2004-06-30', '2004-06-30', '2004-07-01', '2004-07-01'],
    ['2023-02/..', '2023-02-01', '2023-02-28', '2024-10-05', 'never'],
    ['2024/..', '2024-01-01', '2024-10-04', '2024-10-05', 'never'],
    ['2024-10-05/..', '2024-10-05', '2024-10-05', '2024-10-06', 'never'],
    ['2025/..', '2025-01-01', '2025-12-31', '2025-01-02', 'never'],
    ['2023-02/', '2023-02-01', '2023-02-28', '2023-02-02', 'never'],
    ['2023-02-20/', '2023-02-20', '2023-02-20', '2023-02-21', 'never'],
    ['../1994', 'ever', 'ever', '1994-01-02', '1995-01-01'],
    ['/1994', 'ever', '1994-12-31', '1994-01-02', '1995-01-01'],
    ['/1994-05-03', 'ever', '1994-05-03', '1994-05-04', '1994-05-04'],
    ['../..', 'ever', 'ever', '2024-10-05', 'never'],
    ['/..', 'ever', '2024-10-04', '2024-10-05', 'never'],
  ])(
    '%s starts from %s to %s and ends from %s to %s',
    (text, earliestStart, latestStart, earliestEnd, latestEnd) => {
      expect(toSpell(text, asOf)).toMatchObject({
        earliestStart: day(earliestStart),
        latestStart: day(latestStart),
        earliestEnd: day(earliestEnd),
        latestEnd: day(latestEnd),
      })
    },
  )

  test.each([
    ['1992', 'event', 'dated', 'dated', false],
    ['1992?', 'event', 'dated', 'dated', true],
    ['1992~', 'event', 'dated', 'dated', false],
    ['1992%', 'event', 'dated', 'dated', true],
    ['[..1983?]', 'event', 'unknown', 'dated', true],
    ['{1983,1990}', 'event', 'dated', 'dated', false],
    ['1992/1994?', 'state', 'dated', 'dated', true],
    ['1992/..', 'state', 'dated', 'open', false],
    ['1992%/', 'state', 'dated', 'unknown', true],
    ['../1992', 'state', 'open', 'dated', false],
    ['/1992', 'state', 'unknown', 'dated', false],
  ])('%s is an %s with a start %s and an end %s; uncertain: %s', (text, nature, start, end, uncertain) => {
    expect(toSpell(text, asOf)).toMatchObject({ nature, start, end, uncertain })
  })

  test('what ends before it starts throws the sentence of the parser', () => {
    expect(() => toSpell('2002/2001', asOf)).toThrow('“2002/2001” ends before it starts.')
  })

  test('what `~` makes possible is no error', () => {
    expect(toSpell('2002~/2001', asOf)).toMatchObject({ latestStart: day('2001-12-31') })
  })
})

test.each([
  ['2024-10-04', '2024-10-05'],
  ['2024-10', '2024-11-01'],
  ['2024', '2025-01-01'],
])('the end of the date %s is %s', (text, end) => {
  expect(endOfDate(text)).toBe(day(end))
})
