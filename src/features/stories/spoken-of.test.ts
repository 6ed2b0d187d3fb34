import { expect, test } from 'vitest'

import { everything } from '../../graph/filter.ts'
import { createIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { small } from '../../graph/testing/small.ts'
import { sourcesSpokenOf } from './spoken-of.ts'

const index = createIndex(
  small({
    actors: ['a', 'b'],
    sources: [
      { id: 'wire', type: 'article', title: 'The wire', issued: { 'date-parts': [[2024, 10, 4]] } },
      { id: 'paper', type: 'article', title: 'The paper' },
    ],
    relations: [
      { from: 'a', to: 'b', evidence: [{ status: 'reported', source: 'wire' }] },
      { from: 'a', to: 'b', kind: 'aid' },
      { from: 'b', to: 'a', kind: 'aid' },
    ],
  }),
)
const visible = select(index, everything)

test('the sources of all that is visible are named, the most cited first, with their dates', () => {
  expect(sourcesSpokenOf(index, visible, undefined)).toEqual(['The paper', 'The wire, 4 October 2024'])
  expect(sourcesSpokenOf(index, visible, { type: 'actor', id: 'a' })).toHaveLength(2)
})

test('of a relation that is selected only its own are named', () => {
  expect(sourcesSpokenOf(index, visible, { type: 'relation', id: 'r0' })).toEqual([
    'The wire, 4 October 2024',
  ])
})
