import { expect, test } from 'vitest'

import { importanceOf } from './importance.ts'
import { sampleDataset } from './sample-dataset.ts'

test('what belongs to a home is small, however many ties it has', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
  const dataset = sampleDataset(
    [...others, { id: 'svr', kind: 'agency', home: 'a' }],
    others.map(({ id }) => ['svr', id]),
  )
  expect(importanceOf(dataset)).toMatchObject({ svr: 1, a: 2 })
})

test('a state with clearly more partners than average is large, relations to one partner counting once', () => {
  const dataset = sampleDataset(
    [{ id: 'hub' }, { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    [
      ['hub', 'a'],
      ['b', 'hub'],
      ['hub', 'c'],
      ['a', 'd'],
      ['a', 'd'],
      ['a', 'd'],
      ['a', 'a'],
    ],
  )
  expect(importanceOf(dataset)).toEqual({ hub: 3, a: 2, b: 2, c: 2, d: 2 })
})

test('people without a home are graded by their ties alone', () => {
  const guests = Array.from({ length: 12 }, (_, index) => ({ id: `guest-${index}`, kind: 'person' as const }))
  const dataset = sampleDataset(
    [{ id: 'host', kind: 'person' }, ...guests],
    [...guests.map(({ id }) => ['host', id] as const), ['guest-0', 'guest-1'], ['guest-1', 'guest-2']],
  )
  expect(importanceOf(dataset)).toMatchObject({ host: 3, 'guest-1': 2, 'guest-5': 1 })
})
