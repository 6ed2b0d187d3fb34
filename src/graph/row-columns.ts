import { sortByDay, type DayOrder } from './day-order.ts'
import { lengthAt, type Lists } from './lists.ts'
import { afterAll, beforeAll, dayAt, type SpellColumns } from './spell-columns.ts'

/** How many numbers a row has: four days, as in `dayAt`, and what stands at the places below. */
export const rowWidth = 9
export const relationAt = 4
export const fromAt = 5
export const toAt = 6
export const sourcesAt = 7
export const speakersAt = 8

/**
 * What is looked at when relations come or go, next to each other, in the order in which they do: when thousands of a million come or go
 * from one frame to the next, what takes time is to fetch from everywhere what many columns say of each.
 *
 * Each spell has a row: its days; its relation, the ends of that, the sources it cites and the speakers that speak of it, see `twoOf`.
 */
export interface RowColumns {
  /** Ordered by earliest start; after all spells come those without a date, whose row has all days. */
  readonly rowsByStart: Int32Array
  /** Ordered by latest end. */
  readonly rowsByEnd: Int32Array
  /** The day of each spell in these orders. */
  readonly earliestStarts: Int32Array
  readonly latestEnds: Int32Array
  /**
   * The other two days, with rows of `rowsByStart` and of `rowsByEnd`. They leave out spells whose two starts, or ends, are one day, or
   * uncertain.
   */
  readonly byLatestStart: DayOrder
  readonly byEarliestEnd: DayOrder
}

interface Laid extends Pick<SpellColumns, 'spellStarts' | 'days'> {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly cited: Lists
  readonly voices: Lists
}

const always = [beforeAll, beforeAll, afterAll, afterAll]

export function rowColumns(laid: Laid): RowColumns {
  const { days, spellStarts } = laid
  const spellRelation = relationsOfSpells(spellStarts)
  const spells = Int32Array.from(spellRelation.keys())
  const dayOf = (day: number) => (spell: number) => days[spell * 4 + day] ?? 0
  const start = dayOf(dayAt.earliestStart)
  const end = dayOf(dayAt.latestEnd)
  const byStart = sortByDay(spells, start)
  const byEnd = sortByDay(spells, end)
  const undated = Int32Array.from(laid.from.keys()).filter(
    (relation) => spellStarts[relation] === spellStarts[relation + 1],
  )
  /** Of those whose other day is a second one, by that. */
  const within = (order: Int32Array, day: number, other: (spell: number) => number): DayOrder => {
    const own = dayOf(day)
    const rows = Int32Array.from(order.keys()).filter((row) => {
      const spell = order[row] ?? 0
      return days[spell * 4 + dayAt.latestStart] !== afterAll && own(spell) !== other(spell)
    })
    const dayOfRow = (row: number) => own(order[row] ?? 0)
    const sorted = sortByDay(rows, dayOfRow)
    return { days: sorted.map(dayOfRow), rows: sorted }
  }
  return {
    rowsByStart: rowsOf(laid, byStart, spellRelation, undated),
    rowsByEnd: rowsOf(laid, byEnd, spellRelation, new Int32Array()),
    earliestStarts: byStart.map(start),
    latestEnds: byEnd.map(end),
    byLatestStart: within(byStart, dayAt.latestStart, start),
    byEarliestEnd: within(byEnd, dayAt.earliestEnd, end),
  }
}

function relationsOfSpells(spellStarts: Int32Array): Int32Array {
  const relations = new Int32Array(spellStarts.at(-1) ?? 0)
  for (let relation = 0; relation < spellStarts.length - 1; relation++)
    relations.fill(relation, spellStarts[relation], spellStarts[relation + 1])
  return relations
}

function rowsOf(laid: Laid, spells: Int32Array, spellRelation: Int32Array, undated: Int32Array): Int32Array {
  const { from, to, cited, voices, days } = laid
  const rows = new Int32Array((spells.length + undated.length) * rowWidth)
  for (let row = 0; row < spells.length + undated.length; row++) {
    const at = row * rowWidth
    const spell = spells[row] ?? -1
    const relation = spellRelation[spell] ?? undated[row - spells.length] ?? 0
    for (let day = 0; day < 4; day++) rows[at + day] = days[spell * 4 + day] ?? always[day] ?? 0
    rows[at + relationAt] = relation
    rows[at + fromAt] = from[relation] ?? 0
    rows[at + toAt] = to[relation] ?? 0
    rows[at + sourcesAt] = twoOf(cited, relation)
    rows[at + speakersAt] = twoOf(voices, relation)
  }
  return rows
}

/** Where a row has not got room for a list. */
const seeList = -1

/**
 * Most relations cite one source or two: both fit one number, one in its lower 16 bits and one in its upper, each counted from 1, and 0
 * where there is none. Of a longer list, or one with greater numbers, it is `seeList`.
 */
function twoOf(lists: Lists, at: number): number {
  const first = lists.starts[at] ?? 0
  const length = lengthAt(lists, at)
  const one = length > 0 ? (lists.items[first] ?? 0) + 1 : 0
  const other = length > 1 ? (lists.items[first + 1] ?? 0) + 1 : 0
  return length > 2 || Math.max(one, other) > 0x7fff ? seeList : one | (other << 16)
}
