import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Dataset, Relation } from '../model/dataset.ts'
import { relationKinds, signOf } from '../model/vocabulary.ts'
import { parseWindow } from '../time/window.ts'
import { bothSides, compare, type Comparison, type Outcome } from './comparison.ts'
import { everything, type ComparedFilter } from './filter.ts'
import { createIndex, type GraphIndex } from './graph-index.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { plainReading } from './testing/plain-reading.ts'
import { assertedBy, deniedBy, reported, small } from './testing/small.ts'

const runs = { numRuns: 500 }
const window = (text: string) => {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
const none: ComparedFilter = { ...everything, against: [] }
const years = (first: string, second: string): ComparedFilter => ({
  ...none,
  window: window(first),
  secondWindow: window(second),
})

function compared(dataset: Dataset, filter: ComparedFilter) {
  const index = createIndex(dataset)
  const visible = select(index, bothSides(filter))
  return { index, visible, comparison: compare(index, filter, visible) }
}

describe('two windows', () => {
  const dataset = small({
    actors: ['ada', 'bek', 'cem'],
    relations: [
      { id: 'formed', from: 'ada', to: 'bek', when: '2024-03' },
      { id: 'ended', from: 'ada', to: 'bek', when: '2010/2019-06' },
      { id: 'persisted', from: 'ada', to: 'cem', when: '2015/..' },
      { id: 'undated', from: 'bek', to: 'cem' },
      { id: 'between', from: 'bek', to: 'cem', when: '2021' },
      { id: 'twice', from: 'bek', to: 'cem', when: ['2019-02', '2024-02'] },
      { id: 'perhaps-formed', from: 'ada', to: 'cem', when: '2024?' },
      { id: 'perhaps-ended', from: 'ada', to: 'cem', when: '2018/2020~' },
      { id: 'perhaps-persisted', from: 'ada', to: 'cem', when: '2018/' },
    ],
  })

  test('tell what formed, ended and persisted, and which of it only possibly did', () => {
    const { comparison } = compared(dataset, years('2019', '2024'))
    expect(told(dataset, comparison)).toEqual({
      formed: 'second',
      ended: 'first',
      persisted: 'both',
      undated: 'both',
      twice: 'both',
      'perhaps-formed': 'second?',
      'perhaps-ended': 'first',
      'perhaps-persisted': 'both?',
    })
    expect(comparison?.counts).toEqual({ second: 2, first: 2, both: 4, denied: 0 })
    expect(comparison?.unsure).toEqual({ second: 1, first: 0, both: 1, denied: 0 })
  })

  test('a doubt that is hidden makes nothing certain', () => {
    const filter = { ...years('2020', '2024'), possible: false }
    const doubtful = small({
      actors: ['ada', 'bek'],
      relations: [{ id: 'tie', from: 'ada', to: 'bek', when: '2020~/2024' }],
    })
    expect(told(doubtful, compared(doubtful, filter).comparison)).toEqual({ tie: 'both?' })
  })

  test('a tie is told by its own dates, not by what brings it into the neighbourhood', () => {
    const near = small({
      actors: ['ada', 'bek', 'cem'],
      relations: [
        { id: 'old', from: 'bek', to: 'cem', when: '2000/..' },
        { id: 'new', from: 'ada', to: 'bek', when: '2024' },
        { id: 'newer', from: 'ada', to: 'cem', when: '2024' },
      ],
    })
    const { comparison } = compared(near, { ...years('2019', '2024'), around: ['ada'] })
    expect(told(near, comparison)).toEqual({ old: 'both', new: 'second', newer: 'second' })
  })

  test('without a second window and a second account nothing is compared', () => {
    expect(compared(dataset, { ...none, window: window('2019') }).comparison).toBeUndefined()
    expect(compared(dataset, { ...none, by: ['ada'] }).comparison).toBeUndefined()
    expect(compared(dataset, { ...none, by: ['ada'], against: ['nobody'] }).comparison).toBeUndefined()
  })

  test('agree with a plain reading of each window alone', () => {
    fc.assert(
      fc.property(generatedDataset, windowsFilter, (dataset, filter) => {
        const free = { ...filter, around: [], by: [], possible: true }
        const { comparison } = compared(dataset, free)
        const [first, second] = [alone(free, free.window), alone(free, free.secondWindow)].map(
          (one) => plainReading(dataset, one).relations,
        )
        const expected = dataset.relations.flatMap(({ id }) => {
          const [one, other] = [first?.get(id), second?.get(id)]
          if (!one && !other) return []
          const outcome: Outcome = one ? (other ? 'both' : 'first') : 'second'
          const doubt = [one, other].some((shown) => shown?.certainty === 'possible')
          return [[id, `${outcome}${doubt ? '?' : ''}`]]
        })
        expect(told(dataset, comparison)).toEqual(Object.fromEntries(expected))
      }),
      runs,
    )
  })

  test('make three parts of all that is visible', () => {
    fc.assert(
      fc.property(generatedDataset, windowsFilter, (dataset, filter) => {
        const { comparison, visible } = compared(dataset, filter)
        const { second, first, both, denied } = comparison!.counts
        expect(second + first + both).toBe(visible.relations.length)
        expect(denied).toBe(0)
        expect([...comparison!.relations.keys()]).toEqual(visible.relations.map(({ index }) => index))
      }),
      runs,
    )
  })

  test('swapped, turn what formed into what ended and every sign about', () => {
    fc.assert(
      fc.property(generatedDataset, windowsFilter, (dataset, filter) => {
        const { comparison } = compared(dataset, filter)
        const swapped = compared(dataset, {
          ...filter,
          window: filter.secondWindow,
          secondWindow: filter.window,
        })
        const turned = Object.entries(told(dataset, comparison)).map(([id, outcome]) => [id, turn(outcome)])
        expect(told(dataset, swapped.comparison)).toEqual(Object.fromEntries(turned))
        expect(swapped.comparison?.flipped).toEqual(
          comparison?.flipped.map((pair) => ({ ...pair, first: pair.second, second: pair.first })),
        )
      }),
      runs,
    )
  })

  test('that are the same leave everything as it was', () => {
    fc.assert(
      fc.property(generatedDataset, windowsFilter, (dataset, filter) => {
        const { comparison, visible } = compared(dataset, { ...filter, secondWindow: filter.window })
        expect(comparison?.counts.both).toBe(visible.relations.length)
        expect(comparison?.flipped).toEqual([])
      }),
      runs,
    )
  })
})

describe('two accounts', () => {
  const dataset = small({
    actors: ['ada', 'bek', 'cem'],
    relations: [
      { id: 'only-ada', from: 'ada', to: 'bek', evidence: [assertedBy('ada')] },
      { id: 'only-bek', from: 'ada', to: 'bek', evidence: [reported, assertedBy('bek')] },
      { id: 'both', from: 'ada', to: 'bek', evidence: [assertedBy('ada'), assertedBy('bek')] },
      { id: 'bek-denies', from: 'ada', to: 'bek', evidence: [assertedBy('ada'), deniedBy('bek')] },
      { id: 'ada-denies', from: 'ada', to: 'bek', evidence: [reported, deniedBy('ada')] },
      {
        id: 'both-deny',
        from: 'ada',
        to: 'bek',
        evidence: [assertedBy('cem'), deniedBy('ada'), deniedBy('bek')],
      },
      { id: 'neither', from: 'ada', to: 'bek', evidence: [assertedBy('cem')] },
      { id: 'structure', from: 'ada', to: 'bek', kind: 'membership' },
    ],
  })
  const filter: ComparedFilter = { ...none, by: ['ada'], against: ['bek'] }

  test('tell what only one says, what both say, and what one denies', () => {
    const { comparison, visible } = compared(dataset, filter)
    expect(comparison?.of).toBe('accounts')
    expect(told(dataset, comparison)).toEqual({
      'only-ada': 'first',
      'only-bek': 'second',
      both: 'both',
      'bek-denies': 'denied',
      'ada-denies': 'denied',
      'both-deny': 'denied',
    })
    expect([...comparison!.relations.values()].map(({ denies }) => denies).filter(Boolean)).toEqual([
      'second',
      'first',
      'both',
    ])
    expect(visible.relations).toHaveLength(7)
  })

  test('sources themselves are an account like any other', () => {
    const { comparison } = compared(dataset, { ...filter, against: ['reporting'] })
    expect(told(dataset, comparison)).toMatchObject({ 'only-bek': 'second', 'ada-denies': 'denied' })
  })

  test('agree with the evidence, piece by piece', () => {
    fc.assert(
      fc.property(generatedDataset, accountsFilter, (dataset, asked) => {
        const { comparison } = compared(dataset, asked)
        for (const [id, outcome] of Object.entries(told(dataset, comparison))) {
          const { evidence } = dataset.relations.find((relation) => relation.id === id)!
          const says = (speakers: readonly string[], statuses: readonly string[]) =>
            evidence.some(
              ({ status, by }) =>
                statuses.includes(status) &&
                (status === 'reported' ? speakers.includes('reporting') : speakers.includes(present(by))),
            )
          const [one, other] = [asked.by, asked.against].map((by) => says(by, ['reported', 'asserted']))
          const denied = says([...asked.by, ...asked.against], ['denied'])
          expect(outcome).toBe(denied ? 'denied' : one && other ? 'both' : one ? 'first' : 'second')
        }
      }),
      runs,
    )
  })

  test('swapped, turn about, and an account compared with itself has all in common but what it denies', () => {
    fc.assert(
      fc.property(generatedDataset, accountsFilter, (dataset, asked) => {
        const { comparison } = compared(dataset, asked)
        const swapped = compared(dataset, { ...asked, by: asked.against, against: asked.by })
        const turned = Object.entries(told(dataset, comparison)).map(([id, outcome]) => [id, turn(outcome)])
        expect(told(dataset, swapped.comparison)).toEqual(Object.fromEntries(turned))
        const same = compared(dataset, { ...asked, against: asked.by }).comparison
        expect([same?.counts.first, same?.counts.second, same?.flipped]).toEqual([0, 0, []])
      }),
      runs,
    )
  })
})

describe('a pair of actors', () => {
  const pair = (...relations: readonly (readonly [string, string])[]) =>
    small({
      actors: ['ada', 'bek'],
      relations: relations.map(([kind, when], at) => ({
        from: at % 2 === 0 ? 'ada' : 'bek',
        to: at % 2 === 0 ? 'bek' : 'ada',
        kind,
        when,
      })),
    })
  const flips = (dataset: Dataset) =>
    compared(dataset, years('2019', '2024')).comparison?.flipped.map(({ first, second, sure }) => [
      first,
      second,
      sure,
    ])

  test('changed its sign where conflict prevailed before and cooperation after, deeds standing for words', () => {
    expect(flips(pair(['war', '2019'], ['criticism', '2019'], ['visit', '2024']))).toEqual([
      ['material-conflict', 'verbal-cooperation', true],
    ])
  })

  test('did not where both hold the balance, where one side has nothing, or where only structure is left', () => {
    expect(flips(pair(['war', '2019'], ['visit', '2024'], ['criticism', '2024']))).toEqual([])
    expect(flips(pair(['war', '2019']))).toEqual([])
    expect(flips(pair(['war', '2019'], ['membership', '2024']))).toEqual([])
  })

  test('changed it possibly where a doubtful date decides', () => {
    expect(flips(pair(['war', '2019'], ['visit', '2024?']))).toEqual([
      ['material-conflict', 'verbal-cooperation', false],
    ])
    expect(flips(pair(['war', '2019'], ['visit', '2024'], ['aid', '2024'], ['war', '2024?']))).toEqual([
      ['material-conflict', 'material-cooperation', true],
    ])
  })

  test('is counted by hand', () => {
    fc.assert(
      fc.property(generatedDataset, windowsFilter, (dataset, { window: one, secondWindow }) => {
        const filter = { ...none, window: one, secondWindow }
        const { index, comparison } = compared(dataset, filter)
        const sides = (['first', 'second'] as const).map((side) => balances(dataset, comparison!, side))
        const pairs = new Set(sides.flatMap((side) => [...side.keys()]))
        const expected = [...pairs].filter((key) => (sides[0]?.get(key) ?? 0) * (sides[1]?.get(key) ?? 0) < 0)
        expect(comparison?.flipped.map(({ a, b }) => keyOf(index, a, b)).sort()).toEqual(expected.sort())
      }),
      runs,
    )
  })

  test('is asked enough: every outcome and some changes of sign occur', () => {
    const cases = fc.sample(fc.tuple(generatedDataset, windowsFilter), { numRuns: 500, seed: 1 })
    const all = cases.map(
      ([dataset, { window: one, secondWindow }]) =>
        compared(dataset, { ...none, window: one, secondWindow }).comparison!,
    )
    for (const outcome of ['first', 'second', 'both'] as const) {
      expect(all.filter(({ counts }) => counts[outcome] > 0).length).toBeGreaterThan(50)
      expect(all.some(({ unsure }) => unsure[outcome] > 0)).toBe(true)
    }
    expect(all.filter(({ flipped }) => flipped.length > 0).length).toBeGreaterThan(5)
  })
})

const windowsFilter: fc.Arbitrary<ComparedFilter> = fc
  .tuple(
    generatedFilter,
    generatedFilter.filter(({ window: one }) => one !== undefined),
  )
  .map(([filter, { window: second }]) => ({
    ...filter,
    window: filter.window ?? window('1990/1993'),
    secondWindow: second ?? filter.window,
    mode: 'during',
    against: [],
  }))

const someone = fc.subarray(['ada', 'bek', 'cem', 'reporting'], { minLength: 1 })
const accountsFilter: fc.Arbitrary<ComparedFilter> = fc
  .tuple(generatedFilter, someone, someone)
  .map(([filter, by, against]) => ({ ...filter, secondWindow: undefined, by, against }))

function alone(filter: ComparedFilter, asked: ComparedFilter['window']) {
  return { ...filter, window: asked, secondWindow: undefined }
}

/** By id: the outcome, with a question mark where it is not sure. */
function told(dataset: Dataset, comparison: Comparison | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(comparison?.relations ?? [])].map(([at, { outcome, sure }]) => [
      dataset.relations[at]?.id,
      `${outcome}${sure ? '' : '?'}`,
    ]),
  )
}

function turn(outcome: string): string {
  if (outcome.startsWith('first')) return outcome.replace('first', 'second')
  return outcome.replace('second', 'first')
}

function present(id: string | undefined): string {
  return id === 'old-ada' ? 'ada' : (id ?? '')
}

/** By pair: cooperation less conflict on one side. */
function balances(dataset: Dataset, comparison: Comparison, side: 'first' | 'second') {
  const sums = new Map<string, number>()
  for (const [at, sides] of comparison.relations) {
    const relation = dataset.relations[at]!
    if (sides[side] === 'never' || relation.from === relation.to) continue
    const key = [relation.from, relation.to].sort().join(' ')
    sums.set(key, (sums.get(key) ?? 0) + signOf(quadOf(dataset, relation)))
  }
  return sums
}

function quadOf(dataset: Dataset, relation: Relation) {
  const kinds = [...relationKinds, ...(dataset.relationKinds ?? [])]
  return kinds.find(({ id }) => id === relation.kind)!.quad
}

function keyOf(index: GraphIndex, a: number, b: number): string {
  return [index.actors[a]!.id, index.actors[b]!.id].sort().join(' ')
}
