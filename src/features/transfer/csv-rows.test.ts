import { expect, it } from 'vitest'

import { bothSides, compare } from '../../graph/comparison.ts'
import { createIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { assertedBy, deniedBy, reported, small } from '../../graph/testing/small.ts'
import { dayOf } from '../../time/day.ts'
import { defaultView, type View } from '../../view/view.ts'
import { csvRows } from './csv-rows.ts'
import { fileName } from './file-name.ts'

const dataset = small({
  actors: [
    { id: 'a', name: 'Ágoston' },
    { id: 'b', name: 'Béla' },
  ],
  relations: [
    {
      from: 'a',
      to: 'b',
      when: ['1992', '1994/..'],
      summary: 'They met.',
      evidence: [assertedBy('a'), assertedBy('a'), deniedBy('b'), reported],
    },
    { from: 'b', to: 'a', kind: 'war', title: 'is at war with' },
  ],
})

function stateOf(part: Partial<View>) {
  const index = createIndex(dataset)
  const view = { ...defaultView, ...part }
  const visible = select(index, bothSides(view))
  return { index, view, visible, comparison: compare(index, view, visible) }
}

it('a row names both ends, dates, voices and sources', () => {
  const [row] = csvRows(stateOf({}))
  expect(row).toMatchObject({
    from: 'Ágoston',
    fromId: 'a',
    relation: 'is tied to',
    to: 'Béla',
    toId: 'b',
    when: '1992; 1994/..',
    standing: 'disputed',
    accordingTo: 'Sources themselves; Ágoston; Béla (denies it)',
    sources: 'The paper',
    sourceIds: 'paper',
    summary: 'They met.',
    relationId: 'r0',
  })
})

it('there is a row for each visible relation and none for others; what is unknown is an empty cell', () => {
  const rows = csvRows(stateOf({ kind: { mode: 'only', values: ['war'] } }))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    relationId: 'r1',
    when: '',
    accordingTo: 'Sources themselves',
    summary: '',
  })
})

it('a row says whether the relation was on in the window for certain, or had ended', () => {
  const inWindow = (part: Partial<View>) => csvRows(stateOf(part)).map((row) => row.inWindow)
  const in1993 = { start: dayOf(1993, 1, 1), end: dayOf(1994, 1, 1) }
  expect(inWindow({ window: { ...in1993, start: dayOf(1992, 12, 1) } })).toEqual(['possible', 'certain'])
  expect(inWindow({ window: in1993, mode: 'until' })).toEqual(['ended', 'certain'])
})

it('where windows or accounts are compared, a row says what became of the relation', () => {
  const year = (one: number) => ({ start: dayOf(one, 1, 1), end: dayOf(one + 1, 1, 1) })
  const changes = (part: Partial<View>) => csvRows(stateOf(part)).map((row) => row.change)
  expect(changes({ window: year(1993), secondWindow: year(1999) })).toEqual(['Formed', 'Persisted'])
  expect(changes({ by: ['a'], against: ['b'] })).toEqual(['Denied by Béla'])
  expect(csvRows(stateOf({})).some((row) => 'change' in row)).toBe(false)
})

it('under a perspective the standing is the one that is drawn', () => {
  expect(csvRows(stateOf({ by: ['b'] }))[0]?.standing).toBe('denied')
})

it('a file is named after dataset and window', () => {
  const day = 24 * 60 * 60 * 1000
  const october = { start: Date.UTC(2024, 9, 1) / day, end: Date.UTC(2024, 10, 1) / day }
  expect(fileName(stateOf({}), 'json')).toBe('small.json')
  expect(fileName(stateOf({ window: october }), 'csv')).toBe('small-2024-10.csv')
  const years = stateOf({ window: october, secondWindow: october })
  expect(fileName(years, 'csv')).toBe('small-2024-10-and-2024-10.csv')
  expect(fileName(stateOf({ window: { ...october, end: Infinity } }), 'png')).toBe(
    'small-2024-10-to-latest.png',
  )
})
