import fc from 'fast-check'
import { expect, test } from 'vitest'

import { certaintyIn } from './overlap.ts'
import { parseEdtf } from './edtf.ts'
import type { Certainty, Window, WindowMode } from './spell.ts'
import { toSpell } from './to-spell.ts'

/*
 * The properties hold `certaintyIn(toSpell(text))` against every reading of the text, spelled out day by day. Texts and spans
 * are made here with the language's own Date, so that nothing under test is used to test it.
 */

/** Where the small spans lie: around New Year BCE, in and about the year 0, at 1970 and in a leap year. */
const bases = [
  [-44, 2, 20],
  [-1, 11, 20],
  [0, 1, 25],
  [1970, 0, 1],
  [2024, 1, 15],
].map(([year = 0, month = 0, day = 1]) => numberOf(year, month, day))

interface Side {
  readonly text: string
  readonly days: readonly number[]
}

/** How far readings of an undated side are spelled out: beyond every window below. */
const far = 130

const base = fc.constantFrom(...bases)
const offset = fc.integer({ min: -40, max: 40 })
const dated = (at: number) =>
  fc.oneof(
    { weight: 3, arbitrary: offset.map((by) => daySide(at + by)) },
    { weight: 1, arbitrary: offset.map((by) => widenedDaySide(at + by)) },
    { weight: 2, arbitrary: offset.map((by) => monthSide(at + by)) },
  )
const windowAt = (at: number) =>
  fc
    .tuple(offset, fc.integer({ min: 1, max: 60 }), fc.constantFrom('both', 'both', 'start', 'end', 'none'))
    .map(([by, length, bounded]) => ({
      start: bounded === 'both' || bounded === 'start' ? at + by : -Infinity,
      end: bounded === 'both' || bounded === 'end' ? at + by + length : Infinity,
    }))
const mode = fc.constantFrom<WindowMode>('during', 'at', 'throughout', 'until')

test('an event agrees with all its readings', () => {
  const scene = base.chain((at) => fc.tuple(dated(at), windowAt(at), mode))
  fc.assert(
    fc.property(scene, ([date, window, asked]) => {
      const readings = pairs(date.days, date.days)
      expect(certaintyIn(toSpell(date.text, 0), window, asked)).toBe(judge(readings, window, asked))
    }),
    { numRuns: 1500 },
  )
})

test('a state agrees with all its readings, or has none and is refused', () => {
  const scene = base.chain((at) => fc.tuple(dated(at), dated(at), windowAt(at), mode))
  fc.assert(
    fc.property(scene, ([start, end, window, asked]) => {
      const text = `${start.text}/${end.text}`
      const readings = pairs(start.days, end.days)
      expect(parseEdtf(text).ok).toBe(readings.length > 0)
      if (readings.length === 0) return
      expect(certaintyIn(toSpell(text, 0), window, asked)).toBe(judge(readings, window, asked))
    }),
    { numRuns: 1500 },
  )
})

test('a state with an open or unknown side agrees with all its readings', () => {
  const shape = fc.constantFrom('from/..', 'from/', '../to', '/to')
  const scene = base.chain((at) =>
    fc.tuple(
      dated(at),
      shape,
      offset.map((by) => at + by),
      windowAt(at),
      mode,
    ),
  )
  fc.assert(
    fc.property(scene, ([date, written, asOf, window, asked]) => {
      const text = written.replace(/from|to/, date.text)
      const centre = date.days[0] ?? 0
      const anyDay = [-Infinity, ...upTo(centre - far, centre + far), Infinity]
      const all = written.startsWith('from')
        ? pairs(date.days, anyDay)
        : pairs(written.startsWith('..') ? [-Infinity] : anyDay, date.days)
      const stillOn = all.filter(([first, last]) => first < asOf && last >= asOf - 1)
      const readings = written === 'from/..' && stillOn.length > 0 ? stillOn : all
      expect(certaintyIn(toSpell(text, asOf), window, asked)).toBe(judge(readings, window, asked))
    }),
    { numRuns: 1500 },
  )
})

test('a state that ends on a day and a window that begins the day after never overlap, nor the other way about', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.nat({ max: 500 }), (at, length) => {
      const earlier = toSpell(`${written(at - length)}/${written(at)}`, 0)
      const later = toSpell(`${written(at + 1)}/${written(at + 1 + length)}`, 0)
      expect(certaintyIn(earlier, { start: at + 1, end: Infinity }, 'during')).toBe('never')
      expect(certaintyIn(earlier, { start: at, end: at + 1 }, 'during')).toBe('certain')
      expect(certaintyIn(later, { start: -Infinity, end: at + 1 }, 'during')).toBe('never')
      expect(certaintyIn(later, { start: at + 1, end: at + 2 }, 'during')).toBe('certain')
    }),
  )
})

test('`~` only ever widens: no answer that was possible is lost, and none becomes certain', () => {
  const scene = base.chain((at) =>
    fc.tuple(dated(at), dated(at), windowAt(at), mode, fc.constantFrom(0, 1, 2)),
  )
  fc.assert(
    fc.property(scene, ([start, end, window, asked, widened]) => {
      const sides = [start.text.replace('~', ''), end.text.replace('~', '')]
      const wide = sides.map((side, at) => (widened === 2 || widened === at ? `${side}~` : side))
      if (!parseEdtf(sides.join('/')).ok) return
      const before = certaintyIn(toSpell(sides.join('/'), 0), window, asked)
      const after = certaintyIn(toSpell(wide.join('/'), 0), window, asked)
      if (before !== 'never') expect(after).not.toBe('never')
      if (before !== 'certain') expect(after).not.toBe('certain')
    }),
    { numRuns: 1000 },
  )
})

test('a longer window never answers less surely', () => {
  const scene = base.chain((at) => fc.tuple(dated(at), dated(at), windowAt(at), fc.nat(30), fc.nat(30)))
  fc.assert(
    fc.property(scene, ([start, end, window, before, after]) => {
      const text = `${start.text}/${end.text}`
      if (!parseEdtf(text).ok) return
      const longer = { start: window.start - before, end: window.end + after }
      const order: Certainty[] = ['never', 'possible', 'certain']
      expect(order.indexOf(certaintyIn(toSpell(text, 0), longer, 'during'))).toBeGreaterThanOrEqual(
        order.indexOf(certaintyIn(toSpell(text, 0), window, 'during')),
      )
    }),
  )
})

type Reading = readonly [first: number, last: number]

function pairs(starts: readonly number[], ends: readonly number[]): Reading[] {
  return starts.flatMap((first) => ends.filter((last) => first <= last).map((last): Reading => [first, last]))
}

function judge(readings: readonly Reading[], window: Window, asked: WindowMode): Certainty {
  const [first, last] = [window.start, window.end - 1]
  const holds = ([start, end]: Reading): boolean => {
    if (asked === 'throughout') return start <= first && end >= last
    if (asked === 'until') return start <= last
    return start <= last && end >= first
  }
  if (readings.every(holds)) return 'certain'
  return readings.some(holds) ? 'possible' : 'never'
}

function daySide(day: number): Side {
  return { text: written(day), days: [day] }
}

function widenedDaySide(day: number): Side {
  return { text: `${written(day)}~`, days: [day - 1, day, day + 1] }
}

function monthSide(day: number): Side {
  const date = new Date(day * 86_400_000)
  const first = numberOf(date.getUTCFullYear(), date.getUTCMonth(), 1)
  const next = numberOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  return { text: written(day).slice(0, -3), days: upTo(first, next - 1) }
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function numberOf(year: number, monthFromZero: number, day: number): number {
  return new Date(0).setUTCFullYear(year, monthFromZero, day) / 86_400_000
}

/** The EDTF day, for years from -9999 to 9999. */
function written(day: number): string {
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${date.toISOString().slice(-20, -14)}`
}
