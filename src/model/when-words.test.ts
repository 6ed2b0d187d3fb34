import { expect, test } from 'vitest'

import { lifeWords, whenWords } from './when-words.ts'

test('a relation without a date is undated, and one that came back has all its spells', () => {
  expect(whenWords(undefined)).toBe('undated')
  expect(whenWords('2024-10')).toBe('October 2024')
  expect(whenWords(['1993/1998', '2001/..'])).toBe('1993 to 1998; 2001 to now')
})

test.each([
  [undefined, undefined],
  ['2023-02-20/..', 'since 20 February 2023'],
  ['1992~/..', 'since about 1992'],
  ['1993/2024-02', '1993 to Feb 2024'],
  ['2023-02/', 'from Feb 2023, end not recorded'],
  ['../1994', 'until 1994'],
  ['/..', 'until now, start not recorded'],
])('the life %s is “%s”', (active, words) => {
  expect(lifeWords({ active })).toBe(words)
})
