import { existsSync, readdirSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { dayOf } from '../time/day.ts'
import { everything, type Clause, type Filter } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { plainReading } from './testing/plain-reading.ts'

const folder = new URL('../../data/', import.meta.url)
const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/dataset.json`, folder)))

describe.each(names)('select over data/%s, recounted by a plain reading', (name) => {
  const dataset = read(name)
  const index = createIndex(dataset)
  const answers = (part: Partial<Filter>) => {
    const filter = { ...everything, ...part }
    const plain = plainReading(dataset, filter)
    const { relations, actors } = select(index, filter)
    return {
      selected: [
        relations.map((relation) => index.relations[relation.index]!.id).sort(),
        actors.map((actor) => index.actors[actor]!.id).sort(),
      ],
      recounted: [[...plain.relations.keys()].sort(), [...plain.actors].sort()],
    }
  }

  test('shows everything when nothing is asked', () => {
    expect(select(index, everything).relations).toHaveLength(dataset.relations.length)
    const { selected, recounted } = answers({})
    expect(selected).toEqual(recounted)
  })

  test('agrees for every third month of the last five years, in every mode', () => {
    const asOf = index.span?.end ?? 0
    for (const mode of ['during', 'at', 'throughout', 'until'] as const) {
      for (let start = asOf - 5 * 365; start < asOf; start += 91) {
        const { selected, recounted } = answers({ mode, window: { start, end: start + 30 } })
        expect(selected).toEqual(recounted)
      }
    }
  })

  test('agrees for parts combined at random', () => {
    const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 })
    const clause = (values: readonly string[]): fc.Arbitrary<Clause | undefined> =>
      fc.option(fc.record({ mode: fc.constantFrom('only', 'except'), values: some(values) }), {
        nil: undefined,
        freq: 2,
      })
    const seldom = (values: readonly string[]) =>
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(values))
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
    const filter = fc.record({
      window: fc
        .integer({ min: dayOf(1990, 1, 1), max: dayOf(2025, 1, 1) })
        .map((start) => ({ start, end: start + 4000 })),
      quad: clause(quadClasses),
      kind: clause(ids(index.kinds)),
      standing: clause(standings),
      actor: clause(actorKinds),
      source: clause(ids(dataset.sources)),
      by: seldom(ids(index.speakers)),
      around: seldom(ids(dataset.actors)),
      depth: fc.constantFrom(1, 2, 3, 4),
      text: fc.constantFrom('', '', 'russia', 'ARMENIA border'),
    })
    fc.assert(
      fc.property(filter, (combined) => {
        const { selected, recounted } = answers(combined)
        expect(selected).toEqual(recounted)
      }),
      { numRuns: 200 },
    )
  })
})

function read(name: string): Dataset {
  const part = (file: string) => JSON.parse(readFileSync(new URL(`${name}/${file}.json`, folder), 'utf8'))
  return {
    ...part('dataset'),
    actors: part('actors'),
    relations: part('relations'),
    sources: part('sources'),
  }
}
