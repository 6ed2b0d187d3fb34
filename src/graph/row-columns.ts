import { lengthAt, type Lists } from './lists.ts'
import { afterAll, beforeAll, type SpellColumns } from './spell-columns.ts'

/** How many numbers a row has: half of the 64 bytes that a processor fetches from memory at once. */
export const rowWidth = 8

/** Where in its row a relation has what. */
export const rowAt = {
  earliestStart: 0,
  latestStart: 1,
  earliestEnd: 2,
  latestEnd: 3,
  from: 4,
  to: 5,
  sources: 6,
  speakers: 7,
} as const

/**
 * What is looked at when a relation comes or goes, next to each other, and next to that of those that come with it: when thousands of a
 * million relations do so from one frame to the next, what takes time is to fetch from everywhere what many columns say of each.
 */
export interface RowColumns {
  /**
   * Per relation, in the order of `rowRelation`, a row, see `rowAt`: the days of its spell (all days where it is undated, `never` where
   * it has several spells); its ends; the sources it cites and the speakers that speak of it, see `twoOf`.
   */
  readonly rows: Int32Array
}

/** The days of a spell that is in no window; no spell begins on the first of them. */
export const never = [afterAll, afterAll, beforeAll, beforeAll] as const

interface Laid extends Pick<SpellColumns, 'spellStarts' | 'days' | 'rowRelation'> {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly cited: Lists
  readonly voices: Lists
}

const always = [beforeAll, beforeAll, afterAll, afterAll]

export function rowColumns({ from, to, cited, voices, spellStarts, days, rowRelation }: Laid): RowColumns {
  const rows = new Int32Array(from.length * rowWidth)
  for (let place = 0; place < from.length; place++) {
    const row = place * rowWidth
    const relation = rowRelation[place] ?? 0
    const first = spellStarts[relation] ?? 0
    const spells = (spellStarts[relation + 1] ?? 0) - first
    for (let day = 0; day < 4; day++)
      rows[row + day] = (spells === 0 ? always[day] : spells === 1 ? days[first * 4 + day] : never[day]) ?? 0
    rows[row + rowAt.from] = from[relation] ?? 0
    rows[row + rowAt.to] = to[relation] ?? 0
    rows[row + rowAt.sources] = twoOf(cited, relation)
    rows[row + rowAt.speakers] = twoOf(voices, relation)
  }
  return { rows }
}

/** Where a row has not got room for a list. */
export const seeList = -1

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
