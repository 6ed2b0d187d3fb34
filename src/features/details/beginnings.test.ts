import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { assertedBy, deniedBy, inferred, reported, small } from '../../graph/testing/small.ts'
import { busiestActors, mostDisputed, standingCounts } from './beginnings.ts'

const index = createIndex(
  small({
    actors: ['a', 'b', 'c', 'lone'],
    relations: [
      { from: 'a', to: 'b', evidence: [reported, deniedBy('b')] },
      { from: 'b', to: 'c', evidence: [assertedBy('a')] },
      { from: 'c', to: 'b', evidence: [reported, assertedBy('a'), deniedBy('b')] },
      { from: 'b', to: 'c', evidence: [inferred] },
    ],
  }),
)

test('relations are counted by standing, with none counted as 0', () => {
  expect(standingCounts(index).map(({ standing, count }) => [standing, count])).toEqual([
    ['reported', 0],
    ['claimed', 1],
    ['disputed', 2],
    ['inferred', 1],
  ])
})

test('the busiest actors come first, equals in their order, the lone not at all', () => {
  expect(busiestActors(index, 4)).toEqual([1, 2, 0])
  expect(busiestActors(index, 1)).toEqual([1])
})

test('of what is disputed, what has most evidence comes first', () => {
  expect(mostDisputed(index, 3)).toEqual([2, 0])
})
