import { expect, test } from 'vitest'

import type { Comparison } from '../../graph/comparison.ts'
import { comparisonSentence } from './sentence.ts'

const none = { second: 0, first: 0, both: 0, denied: 0 }
const pair = {
  a: 0,
  b: 1,
  first: 'verbal-conflict',
  second: 'verbal-cooperation',
  sure: true,
  relations: [],
} as const
const comparison = (own: Partial<Comparison>): Comparison => ({
  of: 'windows',
  relations: new Map(),
  counts: none,
  unsure: none,
  flipped: [],
  ...own,
})

test('two windows are told as what formed, ended and persisted, with the doubts and the signs there are', () => {
  const told = (own: Partial<Comparison>) => comparisonSentence(comparison(own), ['2019', '2024'])
  expect(told({ counts: { ...none, second: 12, first: 5, both: 20 } })).toBe(
    'Between 2019 and 2024, 12 ties formed, 5 ended and 20 persisted.',
  )
  expect(told({ counts: { ...none, second: 1 }, unsure: { ...none, second: 1 }, flipped: [pair] })).toBe(
    'Between 2019 and 2024, 1 tie formed, 0 ended and 0 persisted. Of these, 1 only possibly did. 1 pair of actors changed its sign.',
  )
  expect(told({ flipped: [pair, pair] })).toContain('2 pairs of actors changed their sign.')
})

test('two accounts are told as what only one has, what both have, and what is denied', () => {
  const told = (own: Partial<Comparison>) =>
    comparisonSentence(comparison({ of: 'accounts', ...own }), ['Russia', 'the sources'])
  expect(told({ counts: { first: 12, second: 5, both: 3, denied: 4 } })).toBe(
    '12 ties are only in the account of Russia, 5 only in that of the sources. 3 are in both, and 4 are denied by one of them.',
  )
  expect(told({ counts: { ...none, first: 1, denied: 1 }, flipped: [pair] })).toBe(
    '1 tie is only in the account of Russia, 0 only in that of the sources. None is in both, and 1 is denied by one of them. Of 1 pair of actors, one account has more cooperation and the other more conflict.',
  )
})
