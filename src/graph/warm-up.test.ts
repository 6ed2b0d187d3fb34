import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { readingOf } from './testing/reading-of.ts'
import { warmUp } from './warm-up.ts'

test('comes to the answer that is given at once', () => {
  fc.assert(
    fc.property(
      generatedDataset,
      generatedFilter,
      fc.integer({ min: 1, max: 4 }),
      (dataset, filter, stride) => {
        const index = createIndex(dataset)
        const answers = [...warmUp(index, filter, stride)]
        const last = answers.at(-1)
        expect(last && readingOf(last)).toEqual(readingOf(select(createIndex(dataset), filter)))
        expect(readingOf(select(index, filter))).toEqual(readingOf(select(createIndex(dataset), filter)))
      },
    ),
    { numRuns: 200 },
  )
})
