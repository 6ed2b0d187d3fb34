import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { everything, type Clause, type Filter, type FilterPart } from './filter.ts'
import { createIndex, type GraphIndex } from './graph-index.ts'
import { passesOtherThanTime, select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { plainReading } from './testing/plain-reading.ts'
import { readingOf } from './testing/reading-of.ts'
import type { VisibleGraph } from './visible-graph.ts'

const runs = { numRuns: 1000 }
const clauseFacets = ['quad', 'kind', 'standing', 'source'] as const

describe('select, recounted by a plain reading of the JSON', () => {
  test('shows the same relations, drawn the same way, and the same actors', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const index = createIndex(dataset)
        const plain = plainReading(dataset, filter)
        const visible = select(index, filter)
        expect(drawnById(index, visible)).toEqual(sorted(plain.relations))
        expect(visible.actors.map((actor) => index.actors[actor]!.id).sort()).toEqual(
          [...plain.actors].sort(),
        )
      }),
      runs,
    )
  })

  test('counts beside each option what choosing it shows', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const { counts } = select(createIndex(dataset), filter)
        for (const facet of clauseFacets) {
          const recount = [...counts[facet].keys()].map((option) => [
            option,
            plainReading(dataset, { ...filter, [facet]: only(option) }).relations.size,
          ])
          expect([...counts[facet]]).toEqual(recount)
        }
      }),
      runs,
    )
  })

  test('counts beside an actor kind its actors visible without the actor clause', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const { counts } = select(createIndex(dataset), filter)
        const { actors } = plainReading(dataset, { ...filter, actor: undefined })
        const recount = [...counts.actor.keys()].map((kind) => [
          kind,
          dataset.actors.filter((actor) => actor.kind === kind && actors.has(actor.id)).length,
        ])
        expect([...counts.actor]).toEqual(recount)
      }),
      runs,
    )
  })

  test('counts beside a speaker what choosing it shows', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const { counts } = select(createIndex(dataset), filter)
        const recount = [...counts.by.keys()].map((speaker) => {
          const { relations } = plainReading(dataset, { ...filter, by: [speaker] })
          return [speaker, relations.size]
        })
        expect([...counts.by]).toEqual(recount)
      }),
      runs,
    )
  })

  test('tells for each part how many relations come back when it alone is lifted, and lifting hides nothing', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const visible = select(createIndex(dataset), filter)
        const shown = plainReading(dataset, filter).relations
        for (const [part, back] of visible.liftable) {
          const lifted = plainReading(dataset, { ...filter, ...lift[part] }).relations
          expect([...shown.keys()].filter((id) => !lifted.has(id))).toEqual([])
          expect([part, back]).toEqual([part, lifted.size - shown.size])
        }
      }),
      runs,
    )
  })

  test('offers to lift every part that hides something', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const visible = select(createIndex(dataset), filter)
        for (const part of Object.keys(lift) as FilterPart[]) {
          if (visible.liftable.has(part)) continue
          expect(plainReading(dataset, { ...filter, ...lift[part] }).relations.size).toBe(
            visible.relations.length,
          )
        }
      }),
      runs,
    )
  })

  test('passes to the timeline what is visible once time is lifted', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
        const index = createIndex(dataset)
        const passes = passesOtherThanTime(index, filter)
        const passing = index.relations.filter((_, relation) => passes(relation)).map(({ id }) => id)
        expect(passing.sort()).toEqual(
          [...plainReading(dataset, { ...filter, ...lift.time }).relations.keys()].sort(),
        )
      }),
      runs,
    )
  })

  test('is asked enough: half of the generated cases show something, and every way to draw occurs', () => {
    const cases = fc.sample(fc.tuple(generatedDataset, generatedFilter), { numRuns: 1000, seed: 1 })
    const shown = cases.map(([dataset, filter]) => [...plainReading(dataset, filter).relations.values()])
    expect(shown.filter((relations) => relations.length > 0).length).toBeGreaterThan(400)
    const drawn = shown.flat()
    expect(new Set(drawn.map(({ standing }) => standing)).size).toBe(5)
    expect(new Set(drawn.map(({ certainty, ended }) => `${certainty} ${ended}`)).size).toBe(4)
  })

  test('gives the same answer whatever was asked before', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, generatedFilter, (dataset, first, second) => {
        const index = createIndex(dataset)
        select(index, first)
        for (const key of Object.keys(first) as (keyof Filter)[]) {
          const changed = { ...first, [key]: second[key] }
          expect(readingOf(select(index, changed))).toEqual(readingOf(select(createIndex(dataset), changed)))
          select(index, first)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const lift: Readonly<Record<FilterPart, Partial<Filter>>> = {
  time: { window: undefined, secondWindow: undefined, mode: everything.mode, possible: true },
  undated: { undated: true },
  quad: { quad: undefined },
  kind: { kind: undefined },
  standing: { standing: undefined },
  actor: { actor: undefined },
  source: { source: undefined },
  by: { by: [] },
  around: { around: [] },
  text: { text: '' },
}

const only = (option: string): Clause => ({ mode: 'only', values: [option] })

function drawnById(index: GraphIndex, { relations }: VisibleGraph) {
  return sorted(new Map(relations.map(({ index: place, ...drawn }) => [index.relations[place]!.id, drawn])))
}

function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}
