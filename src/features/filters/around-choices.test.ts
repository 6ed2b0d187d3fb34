import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { aroundChoices } from './around-choices.ts'

const index = createIndex(
  small({
    actors: ['c', 'a', 'd', 'b'],
    relations: [
      { from: 'c', to: 'b' },
      { from: 'b', to: 'd' },
    ],
  }),
)
const idsOf = (most?: number) => aroundChoices(index, most).map(({ id }) => id)

test('lists everybody by name', () => {
  expect(idsOf()).toEqual(['a', 'b', 'c', 'd'])
})

test('lists of very many those with most relations', () => {
  expect(idsOf(2)).toEqual(['b', 'c'])
})
