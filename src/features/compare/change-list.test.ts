import { describe, expect, test } from 'vitest'

import { compare } from '../../graph/comparison.ts'
import { everything } from '../../graph/filter.ts'
import { createIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { small } from '../../graph/testing/small.ts'
import { dayOf } from '../../time/day.ts'
import { entriesOf, kindCounts, type Kind, type Order } from './change-list.ts'

const year = (one: number) => ({ start: dayOf(one, 1, 1), end: dayOf(one + 1, 1, 1) })
const index = createIndex(
  small({
    actors: [{ id: 'ada' }, { id: 'bek' }, { id: 'cem' }],
    relations: [
      { id: 'war', from: 'bek', to: 'cem', kind: 'war', title: 'fights', when: '2019' },
      { id: 'aid', from: 'cem', to: 'bek', kind: 'aid', title: 'aids', when: '2024-02' },
      { id: 'visit', from: 'ada', to: 'bek', kind: 'visit', title: 'visits', when: '2024-05?' },
      { id: 'treaty', from: 'ada', to: 'cem', title: 'is allied with', when: '2001/..' },
      { id: 'undated', from: 'ada', to: 'cem', title: 'knows' },
    ],
  }),
)
const filter = { ...everything, window: year(2019), secondWindow: year(2024), against: [] }
const comparison = compare(index, filter, select(index, filter))!

const listed = (order: Order, ...kinds: Kind[]) =>
  entriesOf(index, comparison, new Set(kinds), order).map(
    ({ kind, relation }) => `${kind} ${index.relations[relation]?.id}`,
  )

describe('the list of changes', () => {
  test('counts each kind', () => {
    expect(kindCounts(comparison)).toEqual({ second: 2, first: 1, both: 2, denied: 0, flipped: 1 })
  })

  test('has the chosen kinds alone', () => {
    expect(listed('newest', 'first')).toEqual(['first war'])
    expect(listed('newest')).toEqual([])
  })

  test('has a pair that changed its sign beside its relations, with the latest of them to choose', () => {
    expect(listed('newest', 'flipped')).toEqual(['flipped aid'])
  })

  test.each([
    ['newest', ['second visit', 'flipped aid', 'second aid', 'both treaty', 'both undated']],
    ['oldest', ['both treaty', 'flipped aid', 'second aid', 'second visit', 'both undated']],
    ['actors', ['both treaty', 'both undated', 'second visit', 'flipped aid', 'second aid']],
    ['surest', ['flipped aid', 'second aid', 'both treaty', 'both undated', 'second visit']],
    ['class', ['flipped aid', 'second aid', 'both treaty', 'both undated', 'second visit']],
  ] as const)('stands in the order “%s”, what has no date last in time', (order, expected) => {
    expect(listed(order, 'second', 'both', 'flipped')).toEqual(expected)
  })
})
