import type { Flips } from './flips.ts'
import type { Profiles } from './profiles.ts'
import { rowAt, rowWidth } from './row-columns.ts'
import { verdictOfDays, verdictOn, type Dated, type TimeBounds } from './time-verdict.ts'

/** Rows to be judged. */
export interface Range {
  /** One of the two orders of `RowColumns`. */
  readonly rows: Int32Array
  /** Which of them; where left out, all of them in turn. */
  readonly places: Int32Array | undefined
  /** From which place, or row, to before which. */
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

/**
 * Asks time of the rows in a range, counts by profile those that flip, and notes those that count beyond it, by row. Free of branches
 * that nobody can predict, so that the processor can fetch from memory what it needs for the next ones while it waits for that of the
 * first.
 */
export function judge(
  { dated, profiles, counts, passing, nearly }: Judged,
  bounds: TimeBounds,
  { rows, places, first, end }: Range,
): void {
  // All of this once, for engines ask anew each time round.
  const [{ begunBefore, lastingBeyond, overBefore }, other] = bounds.windows
  const doubtful = bounds.possible ? 1 : 0
  const { marks, perOutcome } = profiles
  const beyond = 3 * perOutcome
  const { items } = passing
  const width = rowWidth
  const { relation: relationAt } = rowAt
  let { count } = passing
  for (let place = first; place < end; place++) {
    const row = places ? (places[place] ?? 0) : place
    const at = row * width
    const named = rows[at + relationAt] ?? 0
    const relation = named ^ (named >> 31)
    const mark = marks[relation] ?? 0
    let now = verdictOfDays(
      rows[at] ?? 0,
      rows[at + 1] ?? 0,
      rows[at + 2] ?? 0,
      rows[at + 3] ?? 0,
      begunBefore,
      lastingBeyond,
      overBefore,
      doubtful,
    )
    if (other || named < 0) now = verdictOn(dated, relation, bounds)
    const before = mark & 7
    const profile = mark >> 3
    marks[relation] = mark ^ before ^ now
    counts[profile] = (counts[profile] ?? 0) + (now & 1) - (before & 1)
    const flip = (row << 6) | (before << 3) | now
    // One more if they differ and no part rejects it.
    const differs = ((before ^ now) + 7) >> 3
    const passes = (profile - perOutcome) >>> 31
    items[count] = flip
    count += differs & passes
    if (nearly) {
      nearly.items[nearly.count] = flip
      nearly.count += differs & ((profile - beyond) >>> 31) & ~passes
    }
  }
  passing.count = count
}
