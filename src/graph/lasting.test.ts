import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addMonths, dayOf } from '../time/day.ts'
import type { Window } from '../time/spell.ts'
import { stepWindow } from '../time/step.ts'
import { bundle, type Bundle } from './bundles.ts'
import { everything, type Filter } from './filter.ts'
import { foldedHomes } from './fold.ts'
import { createIndex, type GraphIndex } from './graph-index.ts'
import { lastingAhead } from './lasting.ts'
import { select } from './select.ts'
import { generatedDataset } from './testing/generated.ts'
import { small } from './testing/small.ts'

/**
 * A window, and how it moves in each step: by up to a sixteenth of the length it has then; an open side stays where it is. After some
 * steps one of its sides is on a day on which relations begin, or end, or on the one beside it.
 */
const moving = fc
  .record({
    side: fc.constantFrom('start', 'end'),
    day: fc.constantFrom(dayOf(1992, 1, 1), dayOf(1993, 7, 1), dayOf(1995, 1, 1), dayOf(1996, 1, 1)),
    beside: fc.constantFrom(-1, 0, 1),
    after: fc.integer({ min: 0, max: 18 }),
    length: fc.integer({ min: 17, max: 4000 }),
    percent: fc.integer({ min: 0, max: 100 }),
    turn: fc.constantFrom(1, -1),
    moves: fc.constantFrom('both', 'start', 'end'),
    open: fc.constantFrom(undefined, undefined, 'start', 'end'),
  })
  .map(({ side, day, beside, after, length, percent, turn, moves, open }) => {
    const days = turn * Math.max(1, Math.floor((percent * length) / 1700))
    const start = day + beside - after * days - (side === 'end' ? length : 0)
    const window: Window = {
      start: open === 'start' ? -Infinity : start,
      end: open === 'end' ? Infinity : start + length,
    }
    return { window, by: { start: moves === 'end' ? 0 : days, end: moves === 'start' ? 0 : days } }
  })
  // One side is open and the other does not move.
  .filter(
    ({ window, by }) => moved(window, by).start !== window.start || moved(window, by).end !== window.end,
  )

const asking = fc.record({
  mode: fc.constantFrom('during', 'at', 'throughout', 'until') satisfies fc.Arbitrary<Filter['mode']>,
  possible: fc.boolean(),
})

function moved({ start, end }: Window, by: Window): Window {
  return { start: start + by.start, end: end + by.end }
}

/** Nearly all dates of the data stand close together, and windows are long: too few would last to prove anything. */
const dataset = fc.tuple(generatedDataset, generatedDataset, generatedDataset).map(([one, ...others]) => ({
  ...one,
  relations: [one, ...others].flatMap(({ relations }, at) =>
    relations.map((relation) => ({ ...relation, id: `${relation.id}-${at}` })),
  ),
}))

describe('what lasts ahead', () => {
  /** Moves a window again and again, each time as `move` does; answers how many lines were said to last and how often one has changed. */
  function expectToLast(
    index: GraphIndex,
    { asked, fold }: { asked: Partial<Filter> & Pick<Filter, 'mode'>; fold: boolean },
    window: Window,
    move: (window: Window) => Window,
  ) {
    const homes = foldedHomes(index, { fold, unfolded: [] })
    const drawnIn = (of: Window) =>
      bundle(index, select(index, { ...everything, ...asked, window: of }), homes).bundles
    lastingAhead(index, homes, window, asked.mode)
    let now = move(window)
    const lasts = lastingAhead(index, homes, now, asked.mode)?.()
    if (!lasts) throw new Error('The window moved.')
    const before = drawnIn(now)
    const lasting = before.filter(({ relations }) => lasts(relations[0] ?? -1))
    let changed = 0
    for (let step = 0; step < 16; step++) {
      now = move(now)
      // A side that alone moves on meets the other in the end.
      if (now.start >= now.end) break
      const after = drawnIn(now)
      for (const line of lasting) expect(dyadOf(line, after)).toEqual(dyadOf(line, before))
      const there = new Set(after)
      expect(lasting.filter((line) => !there.has(line))).toEqual([])
      changed += before.filter((line) => !there.has(line)).length
    }
    return { lasted: lasting.length, changed }
  }

  test('is drawn by the very same lines, beside the same others, for sixteen more such steps', () => {
    let lasted = 0
    let changed = 0
    fc.assert(
      fc.property(dataset, moving, asking, fc.boolean(), (data, { window, by }, asked, fold) => {
        const found = expectToLast(createIndex(data), { asked, fold }, window, (from) => moved(from, by))
        lasted += found.lasted
        changed += found.changed
      }),
      { numRuns: 500 },
    )
    // Else it would be easy to be right.
    expect(lasted).toBeGreaterThan(300)
    expect(changed).toBeGreaterThan(300)
  })

  test('is so too for sixteen months, though not all are as long as the first', () => {
    const months = fc.record({
      year: fc.integer({ min: 1988, max: 1996 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.constantFrom(1, 1, 15, 31),
      length: fc.integer({ min: 18, max: 100 }),
      count: fc.constantFrom(1, -1),
    })
    fc.assert(
      fc.property(dataset, months, asking, (data, { year, month, day, length, count }, asked) => {
        const start = dayOf(year, month, 1)
        const window = { start: start + day - 1, end: addMonths(start, length) + day - 1 }
        expectToLast(createIndex(data), { asked, fold: false }, window, (from) =>
          stepWindow(from, 'month', count),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('is all that neither begins nor ends in the next sixteen steps', () => {
    const relations = Array.from({ length: 40 }, (_, at) => ({
      from: `a${at}`,
      to: 'b',
      when: `${1960 + at}-07-01/${1970 + at}-07-01`,
    }))
    const index = createIndex(small({ actors: ['b', ...relations.map(({ from }) => from)], relations }))
    const homes = foldedHomes(index, { fold: false, unfolded: [] })
    const window = { start: dayOf(1980, 1, 15), end: dayOf(1990, 1, 15) }
    const changingAt = (days: number) => {
      lastingAhead(index, homes, window, 'during')
      const lasts = lastingAhead(index, homes, moved(window, { start: days, end: days }), 'during')?.()
      return relations.flatMap(({ when }, relation) => (lasts?.(relation) ? [] : [when]))
    }
    expect(changingAt(1)).toEqual([])
    expect(changingAt(20)).toEqual(['1970-07-01/1980-07-01', '1990-07-01/2000-07-01'])
    expect(changingAt(-20)).toEqual(['1969-07-01/1979-07-01', '1989-07-01/1999-07-01'])
  })
})

describe('nothing is known of what lasts', () => {
  const index = (when?: string) =>
    createIndex(small({ actors: ['a', 'b'], relations: [{ from: 'a', to: 'b', when }] }))
  const window = { start: 0, end: 1600 }
  /** What is known when a window is asked for after another. */
  const known = (from: Window | undefined, to: Window, own = index()) => {
    const homes = foldedHomes(own, { fold: false, unfolded: [] })
    if (from) lastingAhead(own, homes, from, 'during')
    return lastingAhead(own, homes, to, 'during')
  }

  test('the first time', () => {
    expect(known(undefined, window)).toBeUndefined()
  })

  test('where the window did not move', () => {
    expect(known(window, { ...window })).toBeUndefined()
    const open = { start: -Infinity, end: Infinity }
    expect(known(open, { ...open })).toBeUndefined()
  })

  test.each([
    ['both sides', { start: 1, end: 1 }],
    ['the start', { start: 1, end: 0 }],
    ['the end', { start: 0, end: -1 }],
  ])('where %s moved by more than a sixteenth of its length', (_, side) => {
    const by = (days: number) => ({ start: side.start * days, end: side.end * days })
    expect(known(window, moved(window, by(50)))).toBeDefined()
    expect(known(window, moved(window, by(120)))).toBeUndefined()
  })

  test('but where it moved by less than a sixty-fourth of all time there is data of, however short it is', () => {
    const day = { start: 100, end: 101 }
    const century = () => index('1950/2049')
    expect(known(day, moved(day, { start: 365, end: 365 }), century())).toBeDefined()
    expect(known(day, moved(day, { start: 730, end: 730 }), century())).toBeUndefined()
  })

  test('where a side was opened or closed', () => {
    expect(known(window, { ...window, start: -Infinity })).toBeUndefined()
    expect(known({ ...window, end: Infinity }, window)).toBeUndefined()
  })
})

/** The lines between the ends of a line. */
function dyadOf({ a, b }: Bundle, lines: readonly Bundle[]): readonly Bundle[] {
  return lines.filter((line) => line.a === a && line.b === b)
}
