import { toFlip, type Flips } from './flips.ts'
import type { Profiles } from './profiles.ts'
import { block, verdictOfRow, type Dated, type TimeBounds } from './time-verdict.ts'

/** Rows to be judged: those from place `first` of `rows` to before place `end`, or, where it is left out, from row to row. */
export interface Range {
  readonly rows: Int32Array | undefined
  readonly first: number
  readonly end: number
}

/** What is judged, and where it is written down what became of it. */
export interface Judged {
  readonly dated: Dated
  readonly profiles: Profiles
  /** Per profile: how many relations time lets stay. */
  readonly counts: Int32Array
  /** The flips of relations that no part other than time rejects. */
  readonly passing: Flips
  /** Those of relations that only the source or the actor clause does; undefined where there is neither. */
  readonly nearly: Flips | undefined
}

/** Asks time of the rows in a range, counts by profile those that flip, and notes those that count beyond it. */
export function judge(judged: Judged, bounds: TimeBounds, { rows, first, end }: Range): void {
  for (let at = first; at < end; at += block)
    judgeBlock(judged, bounds, rows, at, Math.min(at + block, end))
}

/**
 * Free of branches that nobody can predict, so that the processor can fetch from memory what it needs for the next ones while it waits
 * for that of the first.
 */
function judgeBlock(
  { dated, profiles: { marks, perOutcome }, counts, passing, nearly }: Judged,
  bounds: TimeBounds,
  rows: Int32Array | undefined,
  first: number,
  end: number,
): void {
  const { items } = passing
  let { count } = passing
  for (let at = first; at < end; at++) {
    const row = rows ? (rows[at] ?? 0) : at
    const mark = marks[row] ?? 0
    const before = mark & 7
    const now = verdictOfRow(dated, row, bounds)
    const profile = mark >> 3
    marks[row] = (profile << 3) | now
    counts[profile] = (counts[profile] ?? 0) + (now & 1) - (before & 1)
    const flip = toFlip(row, before, now)
    // One more if they differ and no part rejects it.
    const differs = ((before ^ now) + 7) >> 3
    const passes = (profile - perOutcome) >>> 31
    items[count] = flip
    count += differs & passes
    if (nearly) {
      nearly.items[nearly.count] = flip
      nearly.count += differs & ((profile - 3 * perOutcome) >>> 31) & ~passes
    }
  }
  passing.count = count
}
