import type { Relation } from '../model/dataset.ts'
import type { Day, Spell, Window } from '../time/spell.ts'
import { toSpell } from '../time/to-spell.ts'
import { dayOrder, type DayOrder } from './day-order.ts'

/** Where the four days of a spell stand in its row of `SpellColumns.days`. */
export const dayAt = { earliestStart: 0, latestStart: 1, earliestEnd: 2, latestEnd: 3 } as const
const row = 4

/** The dates of all relations in numbers. A relation has several spells, one, or none where it is undated. */
export interface SpellColumns {
  /** Per relation: its first spell; one longer than there are relations. */
  readonly spellStarts: Int32Array
  /**
   * Per spell, a row of four, see `dayAt` and `toColumn`. Where the date is uncertain (`?`), nothing is certain, so that its latest start
   * is later than all days and its earliest end earlier.
   */
  readonly days: Int32Array
  /** Each day of the spells in order. The second and third leave out spells whose two starts, or ends, are one day, or uncertain. */
  readonly byEarliestStart: DayOrder
  readonly byLatestStart: DayOrder
  readonly byEarliestEnd: DayOrder
  readonly byLatestEnd: DayOrder
  /** Per relation, over all its spells: the first day it may have been on, and the day it was surely over. */
  readonly earliestStart: Int32Array
  readonly latestEnd: Int32Array
  /** From the first day that bounds some spell to the last; undefined where none is bounded. Open and unknown sides bound nothing. */
  readonly span: Window | undefined
}

/**
 * Open sides of windows lie beyond all days of spells, open sides of spells beyond all days with a number. All are so small that the
 * difference of two fits 32 bits, with its sign.
 */
export const beforeAll = 1 - 2 ** 30
export const afterAll = 2 ** 30 - 1

/**
 * A day of a spell as the columns have it. An open one is the least or greatest number but one; whatever is dated further from 1970
 * than 2.9 million years counts as that far away.
 */
export function toColumn(day: Day): number {
  if (day === -Infinity) return beforeAll + 1
  if (day === Infinity) return afterAll - 1
  return Math.max(beforeAll + 2, Math.min(afterAll - 2, day))
}

/** @param asOf the exclusive end of the day that `..` is known to hold up to. */
export function spellColumns(relations: readonly Relation[], asOf: Day): SpellColumns {
  const spellStarts = new Int32Array(relations.length + 1)
  relations.forEach(({ when }, relation) => {
    const spells = when === undefined ? 0 : typeof when === 'string' ? 1 : when.length
    spellStarts[relation + 1] = (spellStarts[relation] ?? 0) + spells
  })
  const count = spellStarts[relations.length] ?? 0
  const spellRelation = new Int32Array(count)
  const days = new Int32Array(count * row)
  const earliestStart = new Int32Array(relations.length).fill(afterAll - 1)
  const latestEnd = new Int32Array(relations.length).fill(beforeAll + 1)
  const extent = { start: Infinity, end: -Infinity }
  const read = reader(asOf)

  let spell = 0
  relations.forEach(({ when = [] }, relation) => {
    for (const text of typeof when === 'string' ? [when] : when) {
      const dates = read(text)
      const uncertain = dates.uncertain
      const first = toColumn(dates.earliestStart)
      const last = toColumn(dates.latestEnd)
      spellRelation[spell] = relation
      days[spell * row] = first
      days[spell * row + 1] = uncertain ? afterAll : toColumn(dates.latestStart)
      days[spell * row + 2] = uncertain ? beforeAll : toColumn(dates.earliestEnd)
      days[spell * row + 3] = last
      earliestStart[relation] = Math.min(earliestStart[relation] ?? 0, first)
      latestEnd[relation] = Math.max(latestEnd[relation] ?? 0, last)
      widen(extent, dates)
      spell += 1
    }
  })

  const differ = (one: number, other: number) => (at: number) =>
    days[at * row + 1] !== afterAll && days[at * row + one] !== days[at * row + other]
  const sorted = (column: number, only: (spell: number) => boolean = () => true) =>
    dayOrder(
      Int32Array.from({ length: count }, (_, at) => at).filter(only),
      spellRelation,
      (at) => days[at * row + column] ?? 0,
    )
  return {
    spellStarts,
    days,
    byEarliestStart: sorted(dayAt.earliestStart),
    byLatestStart: sorted(dayAt.latestStart, differ(dayAt.earliestStart, dayAt.latestStart)),
    byEarliestEnd: sorted(dayAt.earliestEnd, differ(dayAt.earliestEnd, dayAt.latestEnd)),
    byLatestEnd: sorted(dayAt.latestEnd),
    earliestStart,
    latestEnd,
    span: extent.start < extent.end ? extent : undefined,
  }
}

/** Large datasets write the same dates again and again. */
function reader(asOf: Day): (text: string) => Spell {
  const known = new Map<string, Spell>()
  return (text) => {
    const read = known.get(text)
    if (read) return read
    const spell = toSpell(text, asOf)
    known.set(text, spell)
    return spell
  }
}

function widen(extent: { start: Day; end: Day }, spell: Spell): void {
  for (const day of [spell.earliestStart, spell.latestStart, spell.earliestEnd, spell.latestEnd]) {
    if (!Number.isFinite(day)) continue
    extent.start = Math.min(extent.start, day)
    extent.end = Math.max(extent.end, day)
  }
}
