import { describe, expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { assertedBy, deniedBy, inferred, reported, small } from '../../graph/testing/small.ts'
import { everything } from '../../graph/filter.ts'
import { comparisons, evidenceWords, factsOf, rowsOf, whenWords, type Column } from './rows.ts'

const index = createIndex(
  small({
    actors: ['ann', 'bob', { id: 'cyd', name: 'Cyd' }],
    sources: [
      { id: 'paper', type: 'article', title: 'The paper', issued: { 'date-parts': [[2024, 3]] } },
      { id: 'book', type: 'book', title: 'The book' },
    ],
    relations: [
      { id: 'old', from: 'ann', to: 'bob', when: '1992', title: 'old' },
      { id: 'undated', from: 'bob', to: 'cyd', title: 'undated' },
      { id: 'zeal', from: 'cyd', to: 'ann', when: '2024-10-02', title: 'zeal' },
      { id: 'accord', from: 'ann', to: 'cyd', when: '2024-10-02', title: 'accord', evidence: [inferred] },
      {
        id: 'always',
        from: 'bob',
        to: 'ann',
        when: '../2001',
        title: 'always',
        evidence: [
          assertedBy('cyd'),
          { status: 'reported', source: 'book' },
          reported,
          deniedBy('bob'),
          inferred,
        ],
      },
    ],
  }),
)
const facts = factsOf(index)
const all = rowsOf(facts, select(index, everything).relations)
const factsById = (id: string) => facts.find((one) => one.id === id)!
const ids = (rows: typeof all) => rows.map((row) => row.facts.id)
const sortedBy = (column: Column) => ids(all.toSorted(comparisons[column]))

describe('rows of the table', () => {
  test('stand newest first, equal starts by title, undated last', () => {
    expect(ids(all)).toEqual(['accord', 'zeal', 'old', 'always', 'undated'])
  })

  test('are only what is visible, in the order of the facts', () => {
    const visible = select(index, { ...everything, undated: false }).relations
    expect(ids(rowsOf(facts, visible.toReversed()))).toEqual(['accord', 'zeal', 'old', 'always'])
  })

  test('take standing and certainty from the view, not from the dataset', () => {
    const [seen] = rowsOf(facts, select(index, { ...everything, by: ['cyd'] }).relations)
    expect(seen).toMatchObject({ facts: { id: 'always' }, standing: 'claimed' })
  })

  test('name who says so once each, the sources themselves before the speakers, and who denies', () => {
    expect(factsById('always').accordingTo).toBe('Sources themselves, Cyd, bob (denies it), Analyst')
    expect(factsById('accord').accordingTo).toBe('Analyst')
  })

  test('list each source once, as it is called', () => {
    expect(factsById('always').sources).toEqual(['The paper (2024-03)', 'The book'])
  })

  test('have no start where they are undated', () => {
    expect(factsById('undated').start).toBeUndefined()
    expect(factsById('old').start).toBe(Date.UTC(1992, 0) / 86_400_000)
  })
})

describe('sorting the table', () => {
  test('goes by the names of the ends and by the title, not by ids or case', () => {
    expect(sortedBy('from')).toEqual(['accord', 'old', 'always', 'undated', 'zeal'])
    expect(sortedBy('to')).toEqual(['zeal', 'always', 'old', 'accord', 'undated'])
    expect(sortedBy('relation')).toEqual(['accord', 'always', 'old', 'undated', 'zeal'])
  })

  test('goes by days, an open start before any day', () => {
    const dated = all.filter((row) => row.facts.start !== undefined)
    expect(ids(dated.toSorted(comparisons.when))).toEqual(['always', 'old', 'accord', 'zeal'])
  })

  test('goes from the surest standing to the least, certain before possible', () => {
    const row = (standing: 'reported' | 'claimed' | 'denied', certainty: 'certain' | 'possible') => ({
      facts: factsById('old'),
      standing,
      certainty,
      ended: false,
      change: undefined,
    })
    const rows = [
      row('denied', 'certain'),
      row('claimed', 'certain'),
      row('reported', 'possible'),
      row('reported', 'certain'),
    ]
    expect(rows.toSorted(comparisons.evidence)).toEqual(rows.toReversed())
  })

  test('goes from what is in but one to what is in both, the sure before the possible, and what is in neither last', () => {
    const row = (outcome?: 'second' | 'first' | 'both', sure = true) => ({
      facts: factsById('old'),
      standing: 'reported' as const,
      certainty: 'certain' as const,
      ended: false,
      change: outcome && { outcome, sure, words: '' },
    })
    const rows = [row(), row('both'), row('first'), row('second', false), row('second')]
    expect(rows.toSorted(comparisons.change)).toEqual(rows.toReversed())
  })

  test('goes by how many sources and by whose word it is', () => {
    expect(sortedBy('sources').at(-1)).toBe('always')
    expect(sortedBy('accordingTo')[0]).toBe('accord')
  })
})

describe('words of a row', () => {
  test('say when in words, every spell of it, and that there is no date', () => {
    expect(whenWords('2024-10')).toBe('October 2024')
    expect(whenWords(['1992/1993', '1999/..'])).toBe('1992 to 1993; 1999 to now')
    expect(whenWords(undefined)).toBe('Undated')
  })

  test('say what is only possible and what had ended', () => {
    expect(evidenceWords({ standing: 'disputed', certainty: 'possible', ended: true })).toEqual({
      standing: 'Disputed',
      notes: ['only possibly so in the window', 'ended by then'],
    })
    expect(evidenceWords({ standing: 'reported', certainty: 'certain', ended: false }).notes).toEqual([])
  })
})
