import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { dayOf } from '../time/day.ts'
import { changesBetween } from './changes-between.ts'
import { everything, type Filter } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { plainReading } from './testing/plain-reading.ts'
import { readingOf } from './testing/reading-of.ts'
import { small } from './testing/small.ts'

/** What one step does to a filter: mostly a small move of the window, as when the timeline is played, else anything. */
const step: fc.Arbitrary<(filter: Filter) => Filter> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -200, max: 200 }).map(moveBy) },
  { weight: 2, arbitrary: fc.integer({ min: -60, max: 400 }).map(lengthenBy) },
  {
    weight: 3,
    arbitrary: fc.tuple(generatedFilter, timeKey()).map(([other, key]) => (filter: Filter) => ({
      ...filter,
      [key]: other[key],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(generatedFilter, anyKey()).map(([other, key]) => (filter: Filter) => ({
      ...filter,
      [key]: other[key],
    })),
  },
  { weight: 1, arbitrary: fc.constant(({ window }: Filter): Filter => ({ ...everything, window })) },
)

describe('a walk', () => {
  test('of a thousand steps gives at each what a fresh start gives, and names what flipped', () => {
    fc.assert(
      fc.property(largerDataset(), fc.array(step, { minLength: 1000, maxLength: 1000, size: 'max' }), walks),
      { numRuns: 5 },
    )
  })

  test('changes no answer that was given before', () => {
    fc.assert(
      fc.property(
        largerDataset(),
        fc.array(step, { minLength: 40, maxLength: 40, size: 'max' }),
        (dataset, steps) => {
          const index = createIndex(dataset)
          const given = filtersOf(steps).map((filter) => {
            const visible = select(index, filter)
            // Some are read at once, most only when everything has moved on.
            return { filter, visible, atOnce: filter.lone ? readingOf(visible) : undefined }
          })
          for (const { filter, visible, atOnce } of given) {
            const reading = readingOf(visible)
            expect(reading).toEqual(readingOf(select(createIndex(dataset), filter)))
            if (atOnce) expect(reading).toEqual(atOnce)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  test('agrees with the plain reading wherever it ends', () => {
    fc.assert(
      fc.property(
        generatedDataset,
        fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }),
        (dataset, steps) => {
          const index = createIndex(dataset)
          const filters = filtersOf(steps)
          const [last] = filters.map((filter) => select(index, filter)).slice(-1)
          const plain = plainReading(dataset, filters.at(-1) ?? everything)
          expect(last?.relations.map((relation) => dataset.relations[relation.index]?.id)).toEqual(
            dataset.relations.map(({ id }) => id).filter((id) => plain.relations.has(id)),
          )
          expect(last?.relationCount).toBe(plain.relations.size)
          expect(last?.actorCount).toBe(plain.actors.size)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('says of thousands of relations what it says of each: a dataset with all of them many times over', () => {
    fc.assert(
      fc.property(
        generatedDataset,
        fc.array(step, { minLength: 1, maxLength: 8, size: 'max' }),
        (dataset, steps) => {
          const times = 200
          const copies = Array.from({ length: times }, (_, copy) =>
            dataset.relations.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
          )
          const once = createIndex(dataset)
          const often = createIndex({ ...dataset, relations: copies.flat() })
          for (const filter of filtersOf(steps)) {
            const [one, many] = [select(once, filter), select(often, filter)]
            expect([...many.state]).toEqual(copies.flatMap(() => [...one.state]))
            expect([...many.actorState]).toEqual([...one.actorState])
            expect(many.relationCount).toBe(one.relationCount * times)
            expect(many.actorCount).toBe(one.actorCount)
            for (const facet of ['quad', 'kind', 'standing', 'source', 'by'] as const)
              expect([...many.totals[facet]]).toEqual([...one.totals[facet]].map((count) => count * times))
            expect([...many.totals.actor]).toEqual([...one.totals.actor])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('comes to the same in one leap as in many short steps', () => {
    fc.assert(
      fc.property(
        generatedDataset,
        generatedFilter,
        fc.integer({ min: -4000, max: 4000 }),
        (dataset, filter, days) => {
          const copies = Array.from({ length: 40 }, (_, copy) =>
            dataset.relations.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
          )
          const larger = { ...dataset, relations: copies.flat() }
          const windowed = moveBy(0)(filter)
          const [walking, leaping] = [createIndex(larger), createIndex(larger)]
          const before = [walking, leaping].map((index) => select(index, windowed))
          const there = moveBy(days)(windowed)
          for (let step = 1; step < 80; step++)
            select(walking, moveBy(Math.round((days * step) / 80))(windowed))
          const [walked, leapt] = [select(walking, there), select(leaping, there)]
          expect(readingOf(leapt)).toEqual(readingOf(walked))
          expect(before.map(readingOf)[0]).toEqual(before.map(readingOf)[1])
          const flipped = larger.relations.flatMap((_, at) =>
            before[1]?.state[at] === leapt.state[at] ? [] : [at],
          )
          expect([...changesBetween(before[1], leapt).relations].sort((a, b) => a - b)).toEqual(flipped)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('reaches windows and dates before the common era and open ones', () => {
    const dates = [
      '-0043-03-15',
      '-0300/-0200',
      '../-0100',
      '-0050/..',
      '-0100~',
      '-0080?/-0070',
      '0000',
      'Y-12000',
    ]
    const dataset = small({
      actors: ['a', 'b'],
      relations: dates.map((when, at) => ({ id: `old-${at}`, from: 'a', to: 'b', when })),
    })
    const index = createIndex(dataset)
    const days = [
      -Infinity,
      dayOf(-12_001, 1, 1),
      dayOf(-250, 6, 1),
      dayOf(-100, 1, 1),
      dayOf(-43, 3, 15),
      dayOf(1, 1, 1),
      Infinity,
    ]
    for (const mode of ['during', 'throughout', 'until'] as const) {
      for (const [at, start] of days.entries()) {
        for (const end of days.slice(at + 1)) {
          const filter = { ...everything, mode, window: { start, end } }
          const shown = select(index, filter).relations.map(({ index: place, ...drawn }) => [
            `old-${place}`,
            drawn,
          ])
          expect(shown).toEqual([...plainReading(dataset, filter).relations])
        }
      }
    }
  })
})

function walks(dataset: Dataset, steps: readonly ((filter: Filter) => Filter)[]): void {
  const index = createIndex(dataset)
  let before = undefined as ReturnType<typeof select> | undefined
  for (const filter of filtersOf(steps)) {
    const visible = select(index, filter)
    expect(readingOf(visible)).toEqual(readingOf(select(createIndex(dataset), filter)))
    const flipped = new Set(changesBetween(before, visible).relations)
    const differ = dataset.relations.flatMap((_, at) => {
      const [was, is] = [before?.state[at] ?? 0, visible.state[at] ?? 0]
      return was !== is || (is !== 0 && before?.standing[at] !== visible.standing[at]) ? [at] : []
    })
    expect(flipped).toEqual(new Set(differ))
    before = visible
  }
}

function filtersOf(steps: readonly ((filter: Filter) => Filter)[]): Filter[] {
  const filters: Filter[] = []
  for (const change of steps) filters.push(change(filters.at(-1) ?? everything))
  return filters
}

function moveBy(days: number) {
  return (filter: Filter): Filter => {
    const { start, end } = filter.window ?? { start: dayOf(1993, 1, 1), end: dayOf(1994, 1, 1) }
    return { ...filter, window: { start: start + days, end: end + days } }
  }
}

function lengthenBy(days: number) {
  return (filter: Filter): Filter => {
    const { start, end } = filter.window ?? { start: dayOf(1992, 1, 1), end: dayOf(1992, 2, 1) }
    return { ...filter, window: { start, end: Math.max(start + 1, end + days) } }
  }
}

function timeKey(): fc.Arbitrary<keyof Filter> {
  return fc.constantFrom('window', 'secondWindow', 'mode', 'mode', 'possible')
}

function anyKey(): fc.Arbitrary<keyof Filter> {
  return fc.constantFrom(
    'undated',
    'lone',
    'quad',
    'kind',
    'standing',
    'actor',
    'source',
    'by',
    'around',
    'depth',
    'text',
  )
}

/** Enough relations that a small move of the window touches few of them. */
function largerDataset(): fc.Arbitrary<Dataset> {
  return fc.array(generatedDataset, { minLength: 6, maxLength: 6 }).map((parts) => {
    const [first] = parts
    if (!first) throw new Error('Nothing was generated.')
    const relations = parts.flatMap(({ relations: some }, at) =>
      some.map((one) => ({ ...one, id: `${one.id}-${at}` })),
    )
    return { ...first, relations }
  })
}
