import fc from 'fast-check'
import { expect, test } from 'vitest'

import { buffersOf, createColumns } from './columns.ts'
import { createIndex, layIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { readingOf } from './testing/reading-of.ts'

test('an index that is laid out in portions is the one that is laid out at once', () => {
  fc.assert(
    fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
      const portions = layIndex(dataset)
      let step = portions.next()
      while (!step.done) step = portions.next()
      expect(readingOf(select(step.value, filter))).toEqual(readingOf(select(createIndex(dataset), filter)))
    }),
    { numRuns: 30 },
  )
})

test('can be handed over from a worker, whole and without a copy left behind', () => {
  fc.assert(
    fc.property(generatedDataset, generatedFilter, (dataset, filter) => {
      const columns = createColumns(dataset)
      const arrived = structuredClone(columns, { transfer: buffersOf(columns) })
      expect(columns.from.length + columns.incident.items.length + columns.days.length).toBe(0)
      const visible = select(createIndex(dataset, arrived), filter)
      expect(readingOf(visible)).toEqual(readingOf(select(createIndex(dataset), filter)))
    }),
    { numRuns: 50 },
  )
})
