import fc from 'fast-check'

import type { Actor, Dataset, Evidence, Relation, Source } from '../../model/dataset.ts'
import { actorKinds, quadClasses, standings } from '../../model/vocabulary.ts'
import { dayOf } from '../../time/day.ts'
import type { Clause, Filter } from '../filter.ts'

/** Datasets and filters for property tests: small enough to collide often, wide enough to meet every rule. */

const actorIds = ['ada', 'bek', 'cem', 'dov', 'eva', 'fay', 'gia'] as const
const sourceIds = ['paper', 'archive', 'wire'] as const
const kindIds = [
  'aid',
  'alliance',
  'visit',
  'criticism',
  'sanctions',
  'war',
  'membership',
  'office',
  'own-kind',
] as const
/** Words that differ by accent or case from what the filters below look for. */
const words = ['Größe', 'Ərik', 'Артём', 'bridge', 'Ísland', 'Հայաստան'] as const
const dates = [
  '1992',
  '1992~',
  '1994?',
  '1994-05%',
  '1990/1995',
  '1993-01-01/1993-06-30',
  '1993-06-30',
  '1995/..',
  '../1993',
  '1996/',
  '/1994',
  '../..',
  '1991?/1993',
  '1989/1999~',
] as const

const aliases = {
  'old-ada': 'ada',
  'older-ada': 'old-ada',
  'old-paper': 'paper',
  'old-visit': 'visit',
  ring: 'ring',
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const word = fc.constantFrom(...words)

const actorOf = (id: string): fc.Arbitrary<Actor> =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom(...actorKinds.slice(0, 4)),
      name: fc.constant(`Name of ${id}`),
      names: fc.dictionary(fc.constantFrom('en', 'ru'), word),
      home: fc.constantFrom(...actorIds, 'old-ada'),
    },
    { requiredKeys: ['id', 'kind', 'name'] },
  )

const positive: fc.Arbitrary<Evidence> = evidence(fc.constantFrom('reported', 'asserted', 'inferred'))
const any: fc.Arbitrary<Evidence> = evidence(fc.constantFrom('reported', 'asserted', 'denied', 'inferred'))

function evidence(status: fc.Arbitrary<Evidence['status']>): fc.Arbitrary<Evidence> {
  return fc
    .record({
      status,
      by: fc.constantFrom(...actorIds.slice(0, 3), 'old-ada'),
      source: fc.constantFrom(...sourceIds),
      note: optional(word),
    })
    .map(({ note, ...rest }) => (note === undefined ? rest : { ...rest, note }))
}

const relation = fc
  .record({
    from: fc.constantFrom(...actorIds),
    to: fc.constantFrom(...actorIds),
    kind: fc.constantFrom(...kindIds),
    when: optional(
      fc.oneof(
        fc.constantFrom(...dates),
        fc.array(fc.constantFrom(...dates), { minLength: 1, maxLength: 3 }),
      ),
    ),
    title: word.map((some) => `is tied by ${some} to`),
    first: positive,
    more: fc.array(any, { maxLength: 2 }),
  })
  .map(({ when, first, more, ...rest }) => ({
    ...rest,
    ...(when === undefined ? {} : { when }),
    evidence: [...more, first],
  }))

export const generatedDataset: fc.Arbitrary<Dataset> = fc
  .record({
    actors: fc.tuple(...actorIds.map(actorOf)),
    relations: fc.array(relation, { maxLength: 16, size: 'max' }),
  })
  .map(({ actors, relations }) => ({
    format: 'entente/1',
    id: 'generated',
    title: 'Generated',
    description: 'Made by a test.',
    license: 'CC0-1.0',
    asOf: '1998-06',
    relationKinds: [{ id: 'own-kind', label: 'Own kind', quad: 'verbal-conflict', directed: true }],
    aliases,
    actors,
    relations: relations.map((made, place): Relation => ({ id: `r${place}`, ...made })),
    sources: sourceIds.map((id): Source => ({ id, type: 'article', title: `The ${id}` })),
  }))

/** Most parts of most filters are off, else nothing would ever pass all of them. */
const seldom = <T, U>(off: U, on: fc.Arbitrary<T>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(off) }, { weight: 1, arbitrary: on })

const clauseOf = (values: readonly string[]): fc.Arbitrary<Clause | undefined> =>
  seldom(
    undefined,
    fc.record({
      mode: fc.constantFrom('only', 'except'),
      values: fc.subarray([...values, 'unheard-of']),
    }),
  )

const day = fc.oneof(
  fc.integer({ min: dayOf(1988, 1, 1), max: dayOf(2000, 1, 1) }),
  fc.constantFrom(dayOf(1993, 1, 1), dayOf(1993, 6, 30), dayOf(1993, 7, 1)),
)
const window = fc
  .record({
    start: day,
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2500 })),
    open: fc.nat(5),
  })
  .map(({ start, length, open }) => ({
    start: open === 1 ? -Infinity : start,
    end: open === 2 ? Infinity : start + length,
  }))

const fewOf = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })

export const generatedFilter: fc.Arbitrary<Filter> = fc.record({
  window: seldom(undefined, window),
  secondWindow: seldom(undefined, window),
  mode: fc.constantFrom('during', 'during', 'at', 'throughout', 'until'),
  possible: seldom(true, fc.constant(false)),
  undated: seldom(true, fc.constant(false)),
  lone: fc.boolean(),
  quad: clauseOf(quadClasses),
  kind: clauseOf([...kindIds, 'old-visit']),
  standing: clauseOf(standings),
  actor: clauseOf(actorKinds.slice(0, 4)),
  source: clauseOf([...sourceIds, 'old-paper']),
  by: seldom([], fewOf([...actorIds.slice(0, 4), 'reporting', 'older-ada', 'unheard-of', 'ring'])),
  around: seldom([], fewOf([...actorIds, 'older-ada', 'unheard-of', 'ring'])),
  depth: fc.constantFrom(1, 2, 3, 4),
  text: seldom(
    '',
    fc.constantFrom('GROSSE', 'erik', 'артем', 'bridge', 'hayastan', 'island name', 'the wire', 'հայ', '…'),
  ),
})
