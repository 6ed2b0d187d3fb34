import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayOf } from '../time/day.ts'
import { certaintyOfSpells } from '../time/overlap.ts'
import { spellsOf } from './dates.ts'
import { createIndex } from './graph-index.ts'
import { histogram } from './histogram.ts'
import { generatedDataset } from './testing/generated.ts'
import { small } from './testing/small.ts'
import { timelineBins } from './timeline-bins.ts'

const everyone = () => true
const years = (first: number, last: number) =>
  timelineBins({ start: dayOf(first, 1, 1), end: dayOf(last + 1, 1, 1) }, last - first + 1)

describe('histogram', () => {
  const index = createIndex(
    small({
      actors: ['a', 'b'],
      relations: [
        { from: 'a', to: 'b', kind: 'alliance', when: '2001/2003' },
        { from: 'a', to: 'b', kind: 'alliance', when: ['2001', '2001-12/2002', '2004'] },
        { from: 'a', to: 'b', kind: 'criticism', when: '2002-06-01' },
        { from: 'a', to: 'b', kind: 'membership', when: '2001/..' },
        { from: 'a', to: 'b', kind: 'war' },
      ],
    }),
  )

  test('counts a relation in every bin it reaches into, once, by quad class', () => {
    const { counts } = histogram(index, everyone, years(2000, 2005))
    expect([...counts['material-cooperation']]).toEqual([0, 2, 2, 1, 1, 0])
    expect([...counts['verbal-conflict']]).toEqual([0, 0, 1, 0, 0, 0])
    expect([...counts['verbal-cooperation']]).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('leaves out what has no sign or no date', () => {
    const { counts } = histogram(index, everyone, years(2000, 2005))
    expect(Object.keys(counts)).not.toContain('structural')
    expect([...counts['material-conflict']]).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('counts only what passes', () => {
    const { counts } = histogram(index, (relation) => relation === 1, years(2000, 2005))
    expect([...counts['material-cooperation']]).toEqual([0, 1, 1, 0, 1, 0])
  })

  test('agrees with asking each relation about each bin', () => {
    fc.assert(
      fc.property(generatedDataset, fc.integer({ min: 2, max: 200 }), (dataset, maxBins) => {
        const generated = createIndex(dataset)
        const bins = timelineBins({ start: dayOf(1990, 5, 3), end: dayOf(1999, 2, 1) }, maxBins)
        const { counts } = histogram(generated, (relation) => relation % 3 !== 0, bins)
        for (const [quad, numbers] of Object.entries(counts)) {
          const asked = bins.map(
            (bin) =>
              generated.relations.filter(
                ({ kind }, relation) =>
                  relation % 3 !== 0 &&
                  generated.kinds.find(({ id }) => id === kind)?.quad === quad &&
                  certaintyOfSpells(spellsOf(generated, relation), bin, 'during') !== 'never',
              ).length,
          )
          expect([...numbers]).toEqual(asked)
        }
      }),
      { numRuns: 200 },
    )
  })
})
