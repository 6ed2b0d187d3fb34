import type { Day, Window } from '../time/spell.ts'
import type { Gathering } from './gathering.ts'
import { growing } from './growing.ts'
import { spellReader, type SpellDays } from './spell-reader.ts'

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

/**
 * Takes the relations of a dataset in turn, then lays out their dates.
 * @param asOf the exclusive end of the day that `..` is known to hold up to.
 */
export function gatherSpells(relations: number, asOf: Day): Gathering<SpellColumns> {
  const spellStarts = new Int32Array(relations + 1)
  const days = growing(relations * row)
  const earliestStart = new Int32Array(relations).fill(afterAll - 1)
  const latestEnd = new Int32Array(relations).fill(beforeAll + 1)
  const extent = { start: Infinity, end: -Infinity }
  const read = spellReader(asOf)
  let relation = 0
  let spells = 0
  return {
    add({ when = [] }) {
      for (const text of typeof when === 'string' ? [when] : when) {
        const dates = read(text)
        const uncertain = dates.uncertain
        spells += 1
        const first = toColumn(dates.earliestStart)
        const last = toColumn(dates.latestEnd)
        days.push(first)
        days.push(uncertain ? afterAll : toColumn(dates.latestStart))
        days.push(uncertain ? beforeAll : toColumn(dates.earliestEnd))
        days.push(last)
        earliestStart[relation] = Math.min(earliestStart[relation] ?? 0, first)
        latestEnd[relation] = Math.max(latestEnd[relation] ?? 0, last)
        widen(extent, dates)
      }
      spellStarts[++relation] = spells
    },
    done: () => ({
      spellStarts,
      days: days.done(),
      earliestStart,
      latestEnd,
      span: extent.start < extent.end ? extent : undefined,
    }),
  }
}

function widen(extent: { start: Day; end: Day }, spell: SpellDays): void {
  for (const day of [spell.earliestStart, spell.latestStart, spell.earliestEnd, spell.latestEnd]) {
    if (!Number.isFinite(day)) continue
    extent.start = Math.min(extent.start, day)
    extent.end = Math.max(extent.end, day)
  }
}
