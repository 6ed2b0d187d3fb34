import { roomFor, toFlip, type Flips } from './flips.ts'
import type { GraphIndex } from './graph-index.ts'
import { rowAt, rowWidth } from './row-columns.ts'
import { nothing, verdictOfDays, verdictOn, type TimeBounds } from './time-verdict.ts'

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
  /** Days by which a relation has been judged already, if the same step went past them: a sum of `dayBit`. */
  readonly judgedBy: number
}

/** The days that a step along the timeline may go past. */
export const dayBit = { earliestStart: 1, latestStart: 2, latestEnd: 4, earliestEnd: 8 } as const

/** From what to what a walk goes; from nothing where it begins. */
export interface Step {
  readonly was: TimeBounds | undefined
  readonly is: TimeBounds
}

export interface Judge {
  /**
   * Asks time of some rows, as many as there is room for at most, and counts by profile what flips. Of a step it tells of each relation
   * once, in whichever range it comes across it.
   */
  readonly judge: (step: Step, range: Range) => Judged
  /** To be called after the last range of a step. */
  readonly rest: () => void
}

/** Hold until it judges again. */
interface Judged {
  /** The flips of relations that no part other than time rejects. */
  readonly passing: Flips
  /** Those of relations that only the source or the actor clause does; none where there is neither. */
  readonly nearly: Flips
}

/**
 * @param counts per profile: how many relations time lets stay. Kept up to date.
 * @param perOutcome see `Profiles`.
 * @param clauses whether there is a source or an actor clause.
 * @param most how many rows there may be in a range.
 */
export function createJudge(
  index: GraphIndex,
  counts: Int32Array,
  perOutcome: number,
  clauses: boolean,
  most: number,
): Judge {
  const book: Book = {
    counts,
    perOutcome,
    passing: roomFor(most),
    nearly: roomFor(clauses ? most : 0),
    clauses,
    left: roomFor(most),
  }
  const told: number[] = []
  let isTold: Uint8Array | undefined

  /** Judges rows by all spells of their relations, in however many windows. */
  function judgeEach({ was, is }: Step, { rows, profiles }: Range, { items, count }: Flips): void {
    isTold ??= new Uint8Array(index.relations.length)
    for (let at = 0; at < count; at++) {
      const row = items[at] ?? 0
      const relation = rows[row * rowWidth + rowAt.relation] ?? 0
      if (isTold[relation] === 1) continue
      isTold[relation] = 1
      told.push(relation)
      const before = was ? verdictOn(index, relation, was) : 0
      tell(book, profiles[row] ?? 0, toFlip(row, before, verdictOn(index, relation, is)))
    }
  }

  return {
    judge(step, range) {
      const { passing, nearly, left } = book
      passing.count = 0
      nearly.count = 0
      left.count = 0
      const simple = (step.was ?? nothing).windows.length + step.is.windows.length === 2
      if (simple) judgeSingle(book, step, range)
      else leave(range, left)
      if (left.count > 0) judgeEach(step, range, left)
      return book
    },
    rest() {
      if (isTold) for (const relation of told) isTold[relation] = 0
      told.length = 0
    },
  }
}

interface Book extends Judged {
  readonly counts: Int32Array
  readonly perOutcome: number
  readonly clauses: boolean
  /** Rows that have yet to be judged. */
  readonly left: Flips
}

/**
 * Judges rows from one window to another, and leaves those of relations that have several spells. Goes round without a branch that
 * nobody can predict, so that the processor can fetch from memory what it needs for the next ones while it waits for that of the first;
 * without a call, after which engines look anew at all arrays; and without writing down what it says, which costs more than to work out
 * again what it said before.
 */
function judgeSingle(
  { counts, perOutcome, passing, nearly, clauses, left }: Book,
  { was, is }: Step,
  { rows, profiles, places, first, end, judgedBy }: Range,
): void {
  const [before] = (was ?? nothing).windows
  const [after] = is.windows
  const doubtfulBefore = was?.possible ? 1 : 0
  const doubtfulAfter = is.possible ? 1 : 0
  const { begunBefore: beginsBefore, lastingBeyond: lastsBefore, overBefore: endsBefore } = before
  const { begunBefore: beginsAfter, lastingBeyond: lastsAfter, overBefore: endsAfter } = after
  const beyond = 3 * perOutcome
  const width = rowWidth
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
    const at = row * width
    const a = rows[at] ?? 0
    const b = rows[at + 1] ?? 0
    const c = rows[at + 2] ?? 0
    const d = rows[at + 3] ?? 0
    const stood = verdictOfDays(a, b, c, d, beginsBefore, lastsBefore, endsBefore, doubtfulBefore)
    const stands = verdictOfDays(a, b, c, d, beginsAfter, lastsAfter, endsAfter, doubtfulAfter)
    const past =
      (((a - beginsBefore) ^ (a - beginsAfter)) >>> 31) |
      ((((b - beginsBefore) ^ (b - beginsAfter)) >>> 31) << 1) |
      ((((lastsBefore - d) ^ (lastsAfter - d)) >>> 31) << 2) |
      ((((lastsBefore - c) ^ (lastsAfter - c)) >>> 31) << 3)
    // 1 where they differ, and no day has told so before.
    const flips = (((stood ^ stands) + 7) >> 3) & (((past & judgedBy) - 1) >>> 31)
    const flip = (row << 6) | (stood << 3) | stands
    const passes = (profile - perOutcome) >>> 31
    counts[profile] = (counts[profile] ?? 0) + ((stands & 1) - (stood & 1)) * flips
    items[count] = flip
    count += flips & passes
    if (clauses) {
      nearly.items[nearly.count] = flip
      nearly.count += flips & ((profile - beyond) >>> 31) & (passes ^ 1)
    }
  }
  passing.count = count
}

function leave({ places, first, end }: Range, left: Flips): void {
  for (let place = first; place < end; place++) left.items[left.count++] = places?.[place] ?? place
}

/** @param mark of its row in `Range.profiles`. */
function tell({ counts, perOutcome, passing, nearly, clauses }: Book, mark: number, flip: number): void {
  const was = (flip >> 3) & 7
  const is = flip & 7
  if (was === is) return
  const profile = mark < 0 ? ~mark : mark
  counts[profile] = (counts[profile] ?? 0) + (is & 1) - (was & 1)
  if (profile < perOutcome) passing.items[passing.count++] = flip
  else if (clauses && profile < 3 * perOutcome) nearly.items[nearly.count++] = flip
}
