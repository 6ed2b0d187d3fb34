import { describe, expect, test } from 'vitest'

import { bothSides, compare } from '../graph/comparison.ts'
import { everything, type ComparedFilter } from '../graph/filter.ts'
import { createIndex } from '../graph/graph-index.ts'
import { select } from '../graph/select.ts'
import { assertedBy, deniedBy, small } from '../graph/testing/small.ts'
import { parseWindow } from '../time/window.ts'
import { changeWidth, isPlain, type LineChange } from './line-change.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'
import { withChanges } from './with-changes.ts'

const index = createIndex(
  small({
    actors: ['ada', 'bek', 'cem', 'dov'],
    relations: [
      { from: 'ada', to: 'bek', kind: 'aid', when: '2024' },
      { from: 'ada', to: 'bek', kind: 'aid', when: '2024?' },
      { from: 'ada', to: 'bek', kind: 'war', when: '2019' },
      { from: 'ada', to: 'cem', kind: 'aid', when: '2010/..' },
      { from: 'ada', to: 'cem', kind: 'aid', when: '2024?' },
      { from: 'cem', to: 'dov', evidence: [assertedBy('ada'), deniedBy('bek')] },
      { from: 'cem', to: 'dov', kind: 'membership' },
    ],
  }),
)
const windows: ComparedFilter = {
  ...everything,
  window: windowOf('2019'),
  secondWindow: windowOf('2024'),
  against: [],
}

describe('a line between two windows', () => {
  test('tells what formed and what ended, with a doubt where none of it is sure', () => {
    expect(changesOf(windows, [0, 1], [2], [4])).toEqual([
      { of: 'windows', parts: [{ outcome: 'second', count: 2, sure: true }], flipped: true },
      { of: 'windows', parts: [{ outcome: 'first', count: 1, sure: true }], flipped: false },
      { of: 'windows', parts: [{ outcome: 'second', count: 1, sure: false }], flipped: false },
    ])
  })

  test('tells what persisted only where there is nothing else to tell', () => {
    expect(changesOf(windows, [3], [3, 4])).toEqual([
      { of: 'windows', parts: [{ outcome: 'both', count: 1, sure: true }], flipped: false },
      { of: 'windows', parts: [{ outcome: 'second', count: 1, sure: false }], flipped: false },
    ])
  })

  test('says that its pair changed the sign on one line of the pair', () => {
    expect(changesOf(windows, [0], [1], [2]).map((change) => change?.flipped)).toEqual([true, false, false])
  })
})

test('of two accounts a denial is told, and what neither speaks of stays as it is', () => {
  expect(changesOf({ ...everything, by: ['ada'], against: ['bek'] }, [5], [6])).toEqual([
    { of: 'accounts', parts: [{ outcome: 'denied', count: 1, sure: true }], flipped: false },
    undefined,
  ])
})

test('a mark is as wide as what it says', () => {
  const change = (parts: LineChange['parts'], flipped = false): LineChange => ({
    of: 'windows',
    parts,
    flipped,
  })
  const one = { outcome: 'second', count: 1, sure: true } as const
  expect(changeWidth(change([one]))).toBe(15)
  const widths = [
    change([one]),
    change([{ ...one, sure: false }]),
    change([{ ...one, count: 12 }]),
    change([one, { ...one, outcome: 'first', count: 3 }]),
    change([one, { ...one, outcome: 'first', count: 3 }], true),
  ].map(changeWidth)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(new Set(widths).size).toBe(widths.length)
  expect(isPlain(change([{ ...one, outcome: 'both' }]))).toBe(true)
  expect(isPlain(change([{ ...one, outcome: 'both' }], true))).toBe(false)
})

/** What becomes of lines between the ends of these relations. */
function changesOf(
  filter: Omit<ComparedFilter, 'against'> & Partial<ComparedFilter>,
  ...lines: readonly (readonly number[])[]
) {
  const asked = { against: [], ...filter }
  const comparison = compare(index, asked, select(index, bothSides(asked)))
  const scene = {
    actors: index.actors.map((_, at) => sceneActor({ index: at })),
    lines: lines.map((relations) =>
      sceneLine({ relations, a: index.from[relations[0] ?? 0]!, b: index.to[relations[0] ?? 0]! }),
    ),
  }
  return withChanges(index, scene, comparison!, (actor) => actor).lines.map(({ change }) => change)
}

function windowOf(text: string) {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
