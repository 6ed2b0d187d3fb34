import { describe, expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { dayOf } from '../time/day.ts'
import { everything, type Filter } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { assertedBy, deniedBy, inferred, reported, small } from './testing/small.ts'

function ask(dataset: Dataset, filter: Partial<Filter> = {}) {
  const index = createIndex(dataset)
  const visible = select(index, { ...everything, ...filter })
  return {
    ...visible,
    shown: visible.relations.map((relation) => index.relations[relation.index]!.id),
    who: visible.actors.map((actor) => index.actors[actor]!.id),
    drawn: visible.relations.map(({ standing }) => standing),
  }
}

const year = (from: number, to = from) => ({ start: dayOf(from, 1, 1), end: dayOf(to + 1, 1, 1) })

describe('time', () => {
  const dataset = small({
    actors: ['a', 'b'],
    relations: [
      { id: 'open', from: 'a', to: 'b', when: '2001/..' },
      { id: 'over', from: 'a', to: 'b', when: '1999/2000' },
      { id: 'doubtful', from: 'a', to: 'b', when: '2001?/2003' },
      { id: 'came-back', from: 'a', to: 'b', when: ['1990', '2001/2002'] },
      { id: 'undated', from: 'a', to: 'b' },
    ],
  })

  test('shows what was on in the window, and what was only possibly so as possible', () => {
    const { relations, shown } = ask(dataset, { window: year(2002) })
    expect(shown).toEqual(['open', 'doubtful', 'came-back', 'undated'])
    expect(relations.map(({ certainty }) => certainty)).toEqual(['certain', 'possible', 'certain', 'certain'])
  })

  test('hides what is only possible when asked to', () => {
    expect(ask(dataset, { window: year(2002), possible: false }).shown).toEqual([
      'open',
      'came-back',
      'undated',
    ])
  })

  test('leaves a gap between spells a gap', () => {
    expect(ask(dataset, { window: year(1995), undated: false }).shown).toEqual([])
  })

  test('leaves undated relations to their own switch, whatever the window', () => {
    expect(ask(dataset, { window: year(1950) }).shown).toEqual(['undated'])
    expect(ask(dataset, { undated: false }).shown).not.toContain('undated')
  })

  test('keeps ended ties in mode until, and says that they had ended', () => {
    const { relations, shown } = ask(dataset, { window: year(2003), mode: 'until', undated: false })
    expect(shown).toEqual(['open', 'over', 'doubtful', 'came-back'])
    expect(relations.map(({ ended }) => ended)).toEqual([false, true, false, true])
  })

  test('asks of the whole span when there is no window', () => {
    expect(ask(dataset).shown).toHaveLength(5)
    expect(ask(dataset, { mode: 'throughout' }).shown).toEqual(['undated'])
  })
})

describe('clauses', () => {
  const dataset = small({
    actors: ['a', 'b', { id: 'law', kind: 'document' }, { id: 'someone', kind: 'person' }],
    sources: [
      { id: 'paper', type: 'article' },
      { id: 'wire', type: 'article' },
    ],
    aliases: { gazette: 'paper' },
    relations: [
      {
        id: 'pact',
        from: 'a',
        to: 'b',
        kind: 'alliance',
        evidence: [reported, { ...reported, source: 'wire' }],
      },
      { id: 'visit', from: 'a', to: 'b', kind: 'visit', evidence: [assertedBy('a')] },
      { id: 'enacted', from: 'a', to: 'law', kind: 'enactment', evidence: [{ ...reported, source: 'wire' }] },
    ],
  })

  test('keep the values named, or all but these', () => {
    expect(ask(dataset, { kind: { mode: 'only', values: ['visit'] } }).shown).toEqual(['visit'])
    expect(ask(dataset, { quad: { mode: 'except', values: ['structural'] } }).shown).toEqual([
      'pact',
      'visit',
    ])
    expect(ask(dataset, { standing: { mode: 'only', values: ['claimed'] } }).shown).toEqual(['visit'])
    expect(ask(dataset, { quad: { mode: 'only', values: [] } }).shown).toEqual([])
  })

  test('of sources keep a relation while any of its evidence is left', () => {
    expect(ask(dataset, { source: { mode: 'except', values: ['wire'] } }).shown).toEqual(['pact', 'visit'])
    expect(ask(dataset, { source: { mode: 'only', values: ['wire'] } }).shown).toEqual(['pact', 'enacted'])
  })

  test('understand former ids', () => {
    expect(ask(dataset, { source: { mode: 'only', values: ['gazette'] } }).shown).toEqual(['pact', 'visit'])
  })

  test('take an actor away with its relations, also where actors stand alone', () => {
    const { shown, who } = ask(dataset, { actor: { mode: 'except', values: ['document'] }, lone: true })
    expect(shown).toEqual(['pact', 'visit'])
    expect(who).toEqual(['a', 'b', 'someone'])
  })

  test('show actors without a visible relation only when asked to', () => {
    expect(ask(dataset).who).toEqual(['a', 'b', 'law'])
    expect(ask(dataset, { lone: true }).who).toEqual(['a', 'b', 'law', 'someone'])
  })
})

describe('perspective', () => {
  const dataset = small({
    actors: ['a', 'b', 'c', 'd'],
    aliases: { 'old-a': 'a' },
    relations: [
      { id: 'claim', from: 'a', to: 'b', evidence: [assertedBy('a'), reported] },
      { id: 'quarrel', from: 'a', to: 'b', evidence: [assertedBy('a'), deniedBy('b')] },
      { id: 'news', from: 'c', to: 'd', evidence: [reported] },
      { id: 'guess', from: 'c', to: 'd', evidence: [inferred] },
      { id: 'inside', from: 'a', to: 'b', kind: 'membership' },
      { id: 'outside', from: 'a', to: 'c', kind: 'membership' },
    ],
  })

  test('keeps what a speaker speaks of, and the structure among those actors', () => {
    const { shown, who } = ask(dataset, { by: ['a'] })
    expect(shown).toEqual(['claim', 'quarrel', 'inside'])
    expect(who).toEqual(['a', 'b'])
  })

  test('turns nobody’s claim solid', () => {
    expect(ask(dataset, { by: ['a'], quad: { mode: 'except', values: ['structural'] } }).drawn).toEqual([
      'claimed',
      'claimed',
    ])
  })

  test('draws a denial as denied, and claim against denial as disputed', () => {
    expect(ask(dataset, { by: ['b'] }).drawn).toEqual(['denied', 'reported'])
    expect(ask(dataset, { by: ['a', 'b'] }).drawn).toEqual(['claimed', 'disputed', 'reported'])
  })

  test('of reporting keeps what sources report in their own voice', () => {
    const { shown, drawn } = ask(dataset, { by: ['reporting'] })
    expect(shown).toEqual(['claim', 'news', 'inside', 'outside'])
    expect(drawn).toEqual(['reported', 'reported', 'reported', 'reported'])
  })

  test('of someone who says nothing shows nothing', () => {
    expect(ask(dataset, { by: ['c'] }).shown).toEqual([])
  })

  test('understands former ids and ignores unknown ones', () => {
    expect(ask(dataset, { by: ['old-a', 'nobody'] }).shown).toEqual(['claim', 'quarrel', 'inside'])
    expect(ask(dataset, { by: ['nobody'] }).shown).toHaveLength(6)
  })

  test('leaves the standing clause to the relation’s own standing', () => {
    const filter = { by: ['a'], standing: { mode: 'only', values: ['disputed'] } } as const
    expect(ask(dataset, filter).shown).toEqual(['quarrel'])
    expect(ask(dataset, filter).drawn).toEqual(['claimed'])
  })
})

describe('around', () => {
  const dataset = small({
    actors: ['a', 'b', 'c', 'd', 'e'],
    relations: [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'ca', from: 'c', to: 'a' },
      { id: 'bc', from: 'b', to: 'c' },
      { id: 'cd', from: 'c', to: 'd', kind: 'visit' },
      { id: 'de', from: 'd', to: 'e' },
    ],
  })

  test('shows the neighbours, whatever the direction, and the ties among them', () => {
    expect(ask(dataset, { around: ['a'] }).shown).toEqual(['ab', 'ca', 'bc'])
    expect(ask(dataset, { around: ['a'], depth: 2 }).shown).toEqual(['ab', 'ca', 'bc', 'cd'])
  })

  test('runs along visible relations only', () => {
    const filter = { around: ['a'], depth: 4, kind: { mode: 'except', values: ['visit'] } } as const
    expect(ask(dataset, filter).shown).toEqual(['ab', 'ca', 'bc'])
  })

  test('shows a focal actor without neighbours when lone actors are shown', () => {
    const nothing = { around: ['e'], kind: { mode: 'only', values: ['visit'] } } as const
    expect(ask(dataset, nothing).who).toEqual([])
    expect(ask(dataset, { ...nothing, lone: true }).who).toEqual(['e'])
  })

  test('counts beside an option the neighbourhood that it alone would make', () => {
    expect(ask(dataset, { around: ['a'], depth: 2 }).counts.kind).toEqual(
      new Map([
        ['alliance', 3],
        ['visit', 0],
      ]),
    )
  })
})

describe('text', () => {
  const dataset = small({
    actors: [
      { id: 'a', names: { ru: 'Артём' } },
      { id: 'b', name: 'Türkiye' },
    ],
    relations: [
      { id: 'pact', from: 'a', to: 'b', title: 'signs the Moscow Declaration with' },
      { id: 'visit', from: 'a', to: 'b', kind: 'visit', evidence: [{ ...reported, note: 'Said in İzmir.' }] },
    ],
  })

  test.each([
    ['declaration moscow', ['pact']],
    ['turkiye АРТЕМ', ['pact', 'visit']],
    ['visit', ['visit']],
    ['izmir', ['visit']],
    ['izmir moscow', []],
    ['the paper', ['pact', 'visit']],
    [' … ', ['pact', 'visit']],
  ])('"%s" finds %j', (text, found) => {
    expect(ask(dataset, { text }).shown).toEqual(found)
  })
})

describe('an empty answer', () => {
  const dataset = small({
    actors: ['a', 'b'],
    relations: [
      { from: 'a', to: 'b', when: '2001', kind: 'alliance' },
      { from: 'a', to: 'b', when: '2001', kind: 'alliance' },
      { from: 'a', to: 'b', when: '2010', kind: 'visit' },
    ],
  })

  test('names what each part would let back in, and only the parts that are on', () => {
    const filter = { window: year(2001), kind: { mode: 'only', values: ['visit'] } } as const
    const { shown, liftable } = ask(dataset, filter)
    expect(shown).toEqual([])
    expect([...liftable]).toEqual([
      ['time', 1],
      ['kind', 2],
    ])
  })

  test('comes of an empty dataset too', () => {
    const { shown, who, counts, liftable } = ask(small({ actors: [] }))
    expect([shown, who, counts.kind.size, liftable.size]).toEqual([[], [], 0, 0])
  })
})
