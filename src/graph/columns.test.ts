import fc from 'fast-check'
import { expect, test } from 'vitest'

import { buffersOf, createColumns } from './columns.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { readingOf } from './testing/reading-of.ts'

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
