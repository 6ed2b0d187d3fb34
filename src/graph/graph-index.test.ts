import { describe, expect, test } from 'vitest'

import { quadClasses, standings } from '../model/vocabulary.ts'
import { dayOf } from '../time/day.ts'
import { dyadOf, otherEnd, relationsOf } from './actor-facts.ts'
import { everything } from './filter.ts'
import { spellsOf } from './dates.ts'
import { createIndex } from './graph-index.ts'
import { toColumn } from './spell-columns.ts'
import { listAt } from './lists.ts'
import { resolveActor, resolveActors, resolveRelation, resolveSource } from './resolve.ts'
import { select } from './select.ts'
import { voiceMark } from './speakers.ts'
import { assertedBy, deniedBy, reported, small } from './testing/small.ts'

const dataset = small({
  actors: ['a', 'b', { id: 'c', kind: 'person' }],
  relationKinds: [{ id: 'feud', label: 'Feud', quad: 'material-conflict', directed: false }],
  relations: [
    { id: 'first', from: 'a', to: 'b', kind: 'feud', when: ['1992', '1995/..'] },
    {
      id: 'second',
      from: 'c',
      to: 'a',
      kind: 'alliance',
      evidence: [assertedBy('c'), assertedBy('old-c'), reported],
    },
    {
      id: 'third',
      from: 'b',
      to: 'b',
      kind: 'visit',
      when: '/1990',
      evidence: [assertedBy('b'), deniedBy('c')],
    },
  ],
  aliases: {
    'old-a': 'older-a',
    'older-a': 'a',
    'old-c': 'c',
    a: 'b',
    ring: 'gnir',
    gnir: 'ring',
    was: 'first',
  },
})
const index = createIndex(dataset)

describe('createIndex', () => {
  test('lays relations out in columns', () => {
    expect([...index.from]).toEqual([0, 2, 1])
    expect([...index.to]).toEqual([1, 0, 1])
    expect([...index.quad].map((quad) => quadClasses[quad])).toEqual([
      'material-conflict',
      'material-cooperation',
      'verbal-cooperation',
    ])
    expect([...index.standing].map((standing) => standings[standing])).toEqual([
      'reported',
      'reported',
      'disputed',
    ])
  })

  test('knows the kinds that occur, the dataset’s own last', () => {
    expect(index.kinds.map(({ id }) => id)).toEqual(['alliance', 'visit', 'feud'])
  })

  test('keeps every spell, and none for an undated relation', () => {
    expect(index.relations.map((_, relation) => spellsOf(index, relation).length)).toEqual([2, 0, 1])
    expect(index.earliestStart[0]).toBe(dayOf(1992, 1, 1))
    expect(index.latestEnd[0]).toBe(toColumn(Infinity))
  })

  test('spans from the first bounded day to the day the dataset is known to', () => {
    expect(index.span).toEqual({ start: dayOf(1990, 1, 2), end: dayOf(2025, 1, 1) })
    expect(createIndex(small({ actors: ['a'] })).span).toBeUndefined()
  })

  test('lists who speaks of what, each relation once, reporting first', () => {
    expect(index.speakers).toEqual([
      { id: 'reporting', actor: undefined, speaksOf: 2 },
      { id: 'b', actor: 1, speaksOf: 1 },
      { id: 'c', actor: 2, speaksOf: 2 },
    ])
    expect(dataset.relations.map((_, relation) => [...listAt(index.voices, relation)])).toEqual([
      [0],
      [0, 2],
      [1, 2],
    ])
    const { reports, asserts, denies } = voiceMark
    expect([...index.voiceMarks]).toEqual([reports, reports, asserts, asserts, denies])
  })

  test('refuses a dataset that has not passed the checks, by the name of the record', () => {
    const broken = small({ actors: ['a'], relations: [{ id: 'stray', from: 'a', to: 'nobody' }] })
    expect(() => createIndex(broken)).toThrow('Relation "stray" ends at "nobody", which is no actor.')
  })
})

describe('resolve', () => {
  test('follows chains of former ids', () => {
    expect(resolveActor(index, 'old-a')).toBe(0)
    expect(resolveRelation(index, 'was')).toBe(0)
  })

  test('prefers an id in use to an alias of the same spelling', () => {
    expect(resolveActor(index, 'a')).toBe(0)
  })

  test('finds nobody for the unknown, for circles, and for names of object members', () => {
    for (const id of ['nobody', 'ring', '__proto__', 'constructor', '']) {
      expect(resolveActor(index, id)).toBeUndefined()
      expect(resolveSource(index, id)).toBeUndefined()
    }
  })

  test('gives each actor once', () => {
    expect(resolveActors(index, ['c', 'old-a', 'nobody', 'a', 'old-c'])).toEqual([2, 0])
  })
})

describe('facts about an actor', () => {
  test('list its relations, a tie to itself once', () => {
    expect(relationsOf(index, 0)).toEqual([0, 1])
    expect(relationsOf(index, 1)).toEqual([0, 2])
  })

  test('list only the visible ones where these are given', () => {
    const visible = select(index, { ...everything, kind: { mode: 'only', values: ['feud'] } })
    expect(relationsOf(index, 0, visible)).toEqual([0])
  })

  test('list what is between two actors, in either direction', () => {
    expect(dyadOf(index, 0, 2)).toEqual([1])
    expect(dyadOf(index, 2, 0)).toEqual([1])
    expect(dyadOf(index, 1, 2)).toEqual([])
    expect(dyadOf(index, 1, 1)).toEqual([2])
  })

  test('name the other end', () => {
    expect([otherEnd(index, 1, 0), otherEnd(index, 1, 2), otherEnd(index, 2, 1)]).toEqual([2, 0, 1])
  })
})
