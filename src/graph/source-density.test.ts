import { expect, test } from 'vitest'

import { dayOf } from '../time/day.ts'
import { createIndex } from './graph-index.ts'
import { eachBinRange } from './histogram.ts'
import { gatherSources } from './source-density.ts'
import { small } from './testing/small.ts'
import { timelineBins } from './timeline-bins.ts'

const bins = timelineBins({ start: dayOf(2000, 1, 1), end: dayOf(2004, 1, 1) }, 4)
const index = createIndex(
  small({
    actors: ['a', 'b'],
    sources: [
      { id: 'paper', type: 'article', title: 'The paper' },
      { id: 'wire', type: 'article', title: 'The wire' },
    ],
    relations: [
      { from: 'a', to: 'b', when: '2000/2001' },
      { from: 'a', to: 'b', when: '2001' },
      { from: 'a', to: 'b', when: '2001', evidence: [{ status: 'reported', source: 'wire' }] },
      { from: 'a', to: 'b' },
    ],
  }),
)

test('each source counts once in a bin, however many relations it speaks of', () => {
  expect(density(() => true)).toEqual([1, 2, 0, 0])
})

test('sources of relations that do not pass are not counted', () => {
  expect(density((relation) => relation !== 2)).toEqual([1, 1, 0, 0])
})

function density(passes: (relation: number) => boolean): number[] {
  const sources = gatherSources(index, bins.length)
  eachBinRange(index, bins, passes, sources.add)
  return [...sources.done()]
}
