import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { bundle, bundleBySome } from './bundles.ts'
import { everything, type Filter } from './filter.ts'
import { foldedHomes } from './fold.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { assertedBy, deniedBy, inferred, reported, small } from './testing/small.ts'

const unfolded = { fold: false, unfolded: [] }

function bundlesOf(dataset: Dataset, filter: Partial<Filter> = {}, folding = unfolded) {
  const index = createIndex(dataset)
  return bundle(index, select(index, { ...everything, ...filter }), foldedHomes(index, folding))
}

describe('bundle', () => {
  test('draws a dyad as one line for each sign, so that a sum never hides a conflict', () => {
    const { bundles } = bundlesOf(
      small({
        actors: ['b', 'a'],
        relations: [
          { from: 'b', to: 'a', kind: 'alliance' },
          { from: 'a', to: 'b', kind: 'visit' },
          { from: 'a', to: 'b', kind: 'sanctions' },
          { from: 'a', to: 'b', kind: 'membership' },
        ],
      }),
    )
    expect(
      bundles.map(({ key, a, b, sign, relations, count }) => ({ key, a, b, sign, relations, count })),
    ).toEqual([
      { key: 'a|b|+1', a: 1, b: 0, sign: 1, relations: [0, 1], count: 2 },
      { key: 'a|b|-1', a: 1, b: 0, sign: -1, relations: [2], count: 1 },
      { key: 'a|b|0', a: 1, b: 0, sign: 0, relations: [3], count: 1 },
    ])
  })

  test('draws deeds before words', () => {
    const { bundles } = bundlesOf(
      small({
        actors: ['a', 'b'],
        relations: [
          { from: 'a', to: 'b', kind: 'criticism' },
          { from: 'a', to: 'b', kind: 'sanctions' },
        ],
      }),
    )
    expect(bundles.map(({ quad }) => quad)).toEqual(['material-conflict'])
  })

  test.each([
    [[[reported], [assertedBy('a'), deniedBy('b')]], 'reported'],
    [[[assertedBy('a')], [assertedBy('a'), deniedBy('b')]], 'disputed'],
    [[[inferred], [assertedBy('a')]], 'claimed'],
    [[[inferred], [inferred]], 'inferred'],
  ])('draws the strongest standing', (evidence, standing) => {
    const relations = evidence.map((each) => ({ from: 'a', to: 'b', evidence: each }))
    const { bundles } = bundlesOf(small({ actors: ['a', 'b'], relations }))
    expect(bundles.map((one) => one.standing)).toEqual([standing])
  })

  test('is denied only where a perspective leaves nothing but denials', () => {
    const dataset = small({
      actors: ['a', 'b'],
      relations: [{ from: 'a', to: 'b', evidence: [assertedBy('a'), deniedBy('b')] }],
    })
    expect(bundlesOf(dataset, { by: ['b'] }).bundles.map(({ standing }) => standing)).toEqual(['denied'])
  })

  test('is certain when one relation is, and ended when all are', () => {
    const at = (when: string) => ({ from: 'a', to: 'b', when })
    const of = (...whens: string[]) =>
      bundlesOf(small({ actors: ['a', 'b'], relations: whens.map(at) }), { mode: 'until' }).bundles[0]
    expect(of('2001?', '2002')).toMatchObject({ certainty: 'certain' })
    expect(of('2001?', '2002?')).toMatchObject({ certainty: 'possible' })
    expect(of('2001', '2002/..')).toMatchObject({ ended: false })
    expect(of('2001', '2001')).toMatchObject({ ended: false })
    const window = { start: -Infinity, end: 20_000 }
    const both = small({ actors: ['a', 'b'], relations: [at('2001'), at('2002')] })
    expect(bundlesOf(both, { mode: 'until', window }).bundles[0]).toMatchObject({ ended: true })
  })

  test('has an arrow for each direction that a directed relation runs, and none for the others', () => {
    const arrows = (...relations: { from: string; to: string; kind: string }[]) =>
      bundlesOf(small({ actors: ['a', 'b'], relations })).bundles.map(({ forward, backward }) => [
        forward,
        backward,
      ])
    expect(arrows({ from: 'b', to: 'a', kind: 'alliance' })).toEqual([[false, false]])
    expect(arrows({ from: 'b', to: 'a', kind: 'aid' })).toEqual([[false, true]])
    expect(arrows({ from: 'a', to: 'b', kind: 'aid' }, { from: 'b', to: 'a', kind: 'visit' })).toEqual([
      [true, true],
    ])
  })

  test('counts relations of folded satellites for their homes, and tells which never leave one', () => {
    const dataset = small({
      actors: ['a', { id: 'a-service', home: 'a' }, { id: 'a-chief', home: 'a-service' }, 'b'],
      relations: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a-service' },
        { from: 'a-chief', to: 'a-service', kind: 'leadership' },
        { from: 'a-service', to: 'a', kind: 'part-of' },
      ],
    })
    const folded = bundlesOf(dataset, {}, { fold: true, unfolded: [] })
    expect(folded.bundles).toMatchObject([{ key: 'a|b|+1', relations: [0, 1], folded: true }])
    expect([...folded.within]).toEqual([[0, [2, 3]]])
    expect(bundlesOf(dataset).bundles.map(({ folded: some }) => some)).toEqual([false, false, false, false])
  })

  test('draws a relation from an actor to itself as a loop, but not that of a satellite which is folded away', () => {
    const dataset = small({
      actors: ['a', { id: 'a-service', home: 'a' }],
      relations: [
        { from: 'a', to: 'a', kind: 'criticism' },
        { from: 'a-service', to: 'a-service', kind: 'alliance' },
      ],
    })
    expect(bundlesOf(dataset).bundles).toMatchObject([
      { key: 'a-service|a-service|+1', a: 1, b: 1, relations: [1], forward: false, backward: false },
      { key: 'a|a|-1', a: 0, b: 0, relations: [0], forward: true, backward: false, folded: false },
    ])
    const folded = bundlesOf(dataset, {}, { fold: true, unfolded: [] })
    expect(folded.bundles.map(({ key }) => key)).toEqual(['a|a|-1'])
    expect([...folded.within]).toEqual([[0, [1]]])
  })

  test('puts every visible relation into exactly one line or one home', () => {
    fc.assert(
      fc.property(generatedDataset, generatedFilter, fc.boolean(), (dataset, filter, fold) => {
        const index = createIndex(dataset)
        const visible = select(index, filter)
        const { bundles, within } = bundle(index, visible, foldedHomes(index, { fold, unfolded: ['bek'] }))
        const drawn = [...bundles.flatMap(({ relations }) => relations), ...[...within.values()].flat()]
        expect(drawn.sort((a, b) => a - b)).toEqual(visible.relations.map((relation) => relation.index))
        expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length)
      }),
      { numRuns: 300 },
    )
  })

  test('made ready some at a time answers as it does at once, whatever was asked before and meanwhile', () => {
    fc.assert(
      fc.property(
        generatedDataset,
        fc.array(generatedFilter, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.nat(4), { nil: undefined }),
        (dataset, filters, atOnce, meanwhile) => {
          const index = createIndex(dataset)
          const homes = foldedHomes(index, unfolded)
          for (const filter of filters) {
            const visible = select(index, filter)
            let portions = 0
            for (const _ of bundleBySome(index, visible, homes, atOnce))
              if (portions++ === meanwhile) bundle(index, select(index, everything), homes)
            const fresh = createIndex(dataset)
            expect(bundle(index, visible, homes)).toEqual(
              bundle(fresh, select(fresh, filter), foldedHomes(fresh, unfolded)),
            )
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('answers after a walk through filters and folds as it does afresh, and keeps what has not changed', () => {
    const step = fc.tuple(generatedFilter, fc.boolean())
    fc.assert(
      fc.property(generatedDataset, fc.array(step, { minLength: 2, maxLength: 6 }), (dataset, steps) => {
        const index = createIndex(dataset)
        let before: ReturnType<typeof bundle>['bundles'] = []
        for (const [filter, fold] of steps) {
          const homes = foldedHomes(index, { fold, unfolded: [] })
          const walked = bundle(index, select(index, filter), homes)
          const other = createIndex(dataset)
          expect(walked).toEqual(bundle(other, select(other, filter), homes))
          expect(bundle(index, select(index, filter), homes).bundles).toEqual(walked.bundles)
          before = walked.bundles
        }
        const [filter, fold] = steps.at(-1)!
        const again = bundle(index, select(index, filter), foldedHomes(index, { fold, unfolded: [] })).bundles
        for (const [at, one] of again.entries()) expect(one).toBe(before[at])
      }),
      { numRuns: 100 },
    )
  })
})
