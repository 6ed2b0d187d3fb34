import { roomFor, toFlip, type Flips } from './flips.ts'
import type { GraphIndex } from './graph-index.ts'
import {
  judgeRows,
  pastEnds,
  pastStarts,
  type Book,
  type Judged,
  type Passage,
  type Range,
  type Step,
} from './judge-rows.ts'
import { relationAt, rowWidth } from './row-columns.ts'
import { verdictOn } from './time-verdict.ts'

export interface Judge {
  /**
   * Asks time of some rows, as many as there is room for at most, and counts by profile what flips. Of a step it tells of each relation
   * once, in whichever range it comes across it.
   * @param past judges rows whose earliest start, or latest end, is gone past. It may do more with what flips than to note it.
   */
  readonly judge: (step: Step, range: Range, past: JudgePast) => Judged
  /** To be called after the last range of a step. */
  readonly rest: () => void
}

type JudgePast = (book: Book, passage: Passage, range: Range) => void

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
    nearly: clauses ? roomFor(most) : undefined,
    left: roomFor(most),
  }
  const told: number[] = []
  let isTold: Uint8Array | undefined

  /** Judges rows by all spells of their relations, in however many windows. */
  function judgeEach({ was, is }: Step, { rows, profiles }: Range, { items, count }: Flips): void {
    isTold ??= new Uint8Array(index.relations.length)
    for (let at = 0; at < count; at++) {
      const row = items[at] ?? 0
      const relation = rows[row * rowWidth + relationAt] ?? 0
      if (isTold[relation] === 1) continue
      isTold[relation] = 1
      told.push(relation)
      const flip = toFlip(row, verdictOn(index, relation, was), verdictOn(index, relation, is))
      tell(book, profiles[row] ?? 0, flip)
    }
  }

  return {
    judge(step, range, past) {
      const { passing, nearly, left } = book
      passing.count = 0
      if (nearly) nearly.count = 0
      left.count = 0
      const { was, is } = step
      if (was.windows.length + is.windows.length > 2) leave(range, left)
      else if (range.past === 'earliestStart') past(book, pastStarts(step), range)
      else if (range.past === 'latestEnd') past(book, pastEnds(step), range)
      else judgeRows(book, step, range)
      if (left.count > 0) judgeEach(step, range, left)
      return book
    },
    rest() {
      if (isTold) for (const relation of told) isTold[relation] = 0
      told.length = 0
    },
  }
}

function leave({ places, first, end }: Range, left: Flips): void {
  for (let place = first; place < end; place++) left.items[left.count++] = places?.[place] ?? place
}

/** @param mark of its row in `Range.profiles`. */
function tell({ counts, perOutcome, passing, nearly }: Book, mark: number, flip: number): void {
  const was = (flip >> 3) & 7
  const is = flip & 7
  if (was === is) return
  const profile = mark < 0 ? ~mark : mark
  counts[profile] = (counts[profile] ?? 0) + (is & 1) - (was & 1)
  if (profile < perOutcome) passing.items[passing.count++] = flip
  if (nearly && profile < 3 * perOutcome) nearly.items[nearly.count++] = flip
}
