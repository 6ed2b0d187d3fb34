import type { Flips } from './flips.ts'
import { rowWidth } from './row-columns.ts'
import { verdictOfDays, type TimeBounds } from './time-verdict.ts'

/** Rows to be judged. */
export interface Range {
  /** One of the two orders of `RowColumns`, and per row of it the profile of its relation, see `Profiles`. */
  readonly rows: Int32Array
  readonly profiles: Int32Array
  /** Which of them; where left out, all of them in turn. */
  readonly places: Int32Array | undefined
  /** From which place, or row, to before which. */
  readonly first: number
  readonly end: number
  /** The day that is gone past in it; undefined where it is all rows. */
  readonly past: Past | undefined
}

/** A day of a spell, and whether a window asks if it lies before what had to have lasted or before what was over. */
type Past = 'earliestStart' | 'latestStart' | 'latestEnd' | 'earliestEnd' | 'over'

/** From what to what a walk goes. */
export interface Step {
  readonly was: TimeBounds
  readonly is: TimeBounds
}

/** What flips, of the rows judged last. */
export interface Judged {
  /** The flips of relations that no part other than time rejects. */
  readonly passing: Flips
  /** Those, and those of relations that only the source or the actor clause rejects; undefined where there is neither. */
  readonly nearly: Flips | undefined
}

/** What the loops below write to. */
export interface Book extends Judged {
  readonly counts: Int32Array
  readonly perOutcome: number
  /** Rows that they leave, for their relations have several spells. */
  readonly left: Flips
}

/**
 * Each of these goes through rows from one window to another, counts by profile what flips, and notes what counts beyond it. They know
 * what a relation was from the window before, for to write it down and to read it again would cost more than to work it out. They go
 * round without a branch that nobody can predict, so that the processor can fetch from memory what it needs for the next row while it
 * waits for that of the first; and without a call, after which engines look anew at all arrays.
 */

/** How a day of spells is gone past: of the rows between, nothing is to be seen in one of the windows. */
export interface Passage {
  /** Under which there may be something to see; under the others there is not. */
  readonly bounds: TimeBounds
  /** What has to have begun before this, too. */
  readonly begunToo: number
  /** Whether these bounds are those that are gone to. */
  readonly comes: boolean
}

/** Rows whose earliest start is gone past: in the window that ends first, these relations had not begun. */
export function pastStarts({ was, is }: Step): Passage {
  const comes = is.windows[0].begunBefore > was.windows[0].begunBefore
  const bounds = comes ? is : was
  return { bounds, begunToo: bounds.windows[0].begunBefore, comes }
}

/** Rows whose latest end is gone past: in the window that begins last, these were over. Leaves out what is in the range of starts. */
export function pastEnds({ was, is }: Step): Passage {
  const comes = is.windows[0].lastingBeyond < was.windows[0].lastingBeyond
  return { bounds: comes ? is : was, begunToo: (comes ? was : is).windows[0].begunBefore, comes }
}

/** Rows whose earliest start, or latest end, is gone past. */
export function judgePast(
  { counts, perOutcome, passing, nearly, left }: Book,
  { bounds, begunToo, comes }: Passage,
  { rows, profiles, first, end }: Range,
): void {
  const { windows, possible } = bounds
  const { begunBefore, lastingBeyond, overBefore } = windows[0]
  const doubtful = possible ? -1 : 0
  const runsBefore = overBefore - 1
  const sign = comes ? 1 : -1
  const shift = comes ? 0 : 3
  const beyond = 3 * perOutcome
  const { items } = passing
  let { count } = passing
  let at = first * rowWidth
  for (let row = first; row < end; row++, at += rowWidth) {
    const profile = profiles[row] ?? 0
    if (profile < 0) {
      left.items[left.count] = row
      left.count += 1
      continue
    }
    const firstDay = rows[at] ?? 0
    const begun = firstDay - begunBefore
    const surely = ((rows[at + 1] ?? 0) - begunBefore) & (lastingBeyond - (rows[at + 2] ?? 0))
    const lastDay = rows[at + 3] ?? 0
    const on = (surely | (begun & (lastingBeyond - lastDay) & doubtful)) & (firstDay - begunToo)
    const verdict =
      (on >>> 31) | (((on & ~surely) >>> 30) & 2) | (((on & ~(runsBefore - lastDay)) >>> 29) & 4)
    const flips = verdict & 1
    const passes = (profile - perOutcome) >>> 31
    counts[profile] = (counts[profile] ?? 0) + (sign & -flips)
    items[count] = (row << 6) | (verdict << shift)
    count += flips & passes
    if (nearly !== undefined) {
      nearly.items[nearly.count] = (row << 6) | (verdict << shift)
      nearly.count += flips & ((profile - beyond) >>> 31)
    }
  }
  passing.count = count
}

/** Any other rows. Leaves to the others, and of those to the first, what is in the range of several. */
export function judgeRows(
  { counts, perOutcome, passing, nearly, left }: Book,
  { was, is }: Step,
  { rows, profiles, places, first, end, past }: Range,
): void {
  const [before] = was.windows
  const [after] = is.windows
  const { begunBefore: beginsBefore, lastingBeyond: lastsBefore, overBefore: endsBefore } = before
  const { begunBefore: beginsAfter, lastingBeyond: lastsAfter, overBefore: endsAfter } = after
  const doubtfulBefore = was.possible ? -1 : 0
  const doubtfulAfter = is.possible ? -1 : 0
  const byStart = judgedBy(past, 'earliestStart')
  const byEnd = judgedBy(past, 'latestEnd')
  const byLatestStart = judgedBy(past, 'latestStart')
  const byEarliestEnd = judgedBy(past, 'earliestEnd')
  const beyond = 3 * perOutcome
  const { items } = passing
  let { count } = passing
  for (let place = first; place < end; place++) {
    const row = places === undefined ? place : (places[place] ?? 0)
    const profile = profiles[row] ?? 0
    if (profile < 0) {
      left.items[left.count] = row
      left.count += 1
      continue
    }
    const at = row * rowWidth
    const a = rows[at] ?? 0
    const b = rows[at + 1] ?? 0
    const c = rows[at + 2] ?? 0
    const d = rows[at + 3] ?? 0
    const stood = verdictOfDays(a, b, c, d, beginsBefore, lastsBefore, endsBefore, doubtfulBefore)
    const stands = verdictOfDays(a, b, c, d, beginsAfter, lastsAfter, endsAfter, doubtfulAfter)
    const judged =
      (((a - beginsBefore) ^ (a - beginsAfter)) & byStart) |
      (((lastsBefore - d) ^ (lastsAfter - d)) & byEnd) |
      (((b - beginsBefore) ^ (b - beginsAfter)) & byLatestStart) |
      (((lastsBefore - c) ^ (lastsAfter - c)) & byEarliestEnd)
    const flips = (((stood ^ stands) + 7) >> 3) & (~judged >>> 31)
    const passes = (profile - perOutcome) >>> 31
    const flip = (row << 6) | (stood << 3) | stands
    counts[profile] = (counts[profile] ?? 0) + (((stands & 1) - (stood & 1)) & -flips)
    items[count] = flip
    count += flips & passes
    if (nearly !== undefined) {
      nearly.items[nearly.count] = flip
      nearly.count += flips & ((profile - beyond) >>> 31)
    }
  }
  passing.count = count
}

/** Of a relation that is in the range of several days, the first of these judges. */
const order: readonly Past[] = ['earliestStart', 'latestEnd', 'latestStart', 'earliestEnd', 'over']

/** −1 where of two days the other is the one that judges, else 0. */
function judgedBy(past: Past | undefined, other: Past): number {
  return past !== undefined && order.indexOf(other) < order.indexOf(past) ? -1 : 0
}
