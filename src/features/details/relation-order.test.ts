import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { groupByQuad, newestFirst } from './relation-order.ts'

const tie = { from: 'a', to: 'b' }
const index = createIndex(
  small({
    actors: ['a', 'b'],
    relations: [
      { ...tie, kind: 'war' },
      { ...tie, kind: 'war', when: '1994' },
      { ...tie, kind: 'aid', when: '2020-10' },
      { ...tie, kind: 'war', when: '2020/..' },
      { ...tie, kind: 'war' },
      { ...tie, kind: 'war', when: '../1950' },
    ],
  }),
)

test('the newest relation comes first, those without a date last and in their order', () => {
  expect(newestFirst(index, [0, 1, 2, 3, 4, 5])).toEqual([2, 3, 1, 5, 0, 4])
})

test('groups stand in the order of the quad classes, and empty ones are left out', () => {
  expect(groupByQuad(index, [0, 1, 2, 3])).toEqual([
    { quad: 'material-cooperation', relations: [2] },
    { quad: 'material-conflict', relations: [3, 1, 0] },
  ])
})
