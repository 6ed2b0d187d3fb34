import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changesBetween } from './changes-between.ts'
import type { Filter } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import type { VisibleGraph } from './visible-graph.ts'

const walk = fc.array(generatedFilter, { minLength: 2, maxLength: 6 })

test('names every relation and actor that another answer shows otherwise, and no other', () => {
  fc.assert(
    fc.property(generatedDataset, walk, (dataset, filters) => {
      const index = createIndex(dataset)
      const answers = filters.map((filter: Filter) => select(index, filter))
      for (const before of [undefined, ...answers]) {
        for (const after of answers) {
          const { relations, actors } = changesBetween(before, after)
          expect([...relations].sort(ascending)).toEqual(
            dataset.relations.flatMap((_, at) =>
              sameLook(drawnAt(before, at), drawnAt(after, at)) ? [] : [at],
            ),
          )
          expect([...actors].sort(ascending)).toEqual(
            dataset.actors.flatMap((_, at) =>
              (before?.actors.includes(at) ?? false) === after.actors.includes(at) ? [] : [at],
            ),
          )
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('costs nothing from one answer to the next', () => {
  const [dataset] = fc.sample(generatedDataset, { numRuns: 1, seed: 3 })
  const [first, second] = fc.sample(generatedFilter, { numRuns: 2, seed: 3 })
  if (!dataset || !first || !second) throw new Error('Nothing was generated.')
  const index = createIndex(dataset)
  const [before, after] = [select(index, first), select(index, second)]
  expect(changesBetween(before, after)).toBe(after.change)
})

function drawnAt(visible: VisibleGraph | undefined, relation: number) {
  return visible?.relations.find(({ index }) => index === relation)
}

function sameLook(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

const ascending = (a: number, b: number) => a - b
