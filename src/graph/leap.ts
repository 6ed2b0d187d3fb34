import { toFlip, type Flips } from './flips.ts'
import type { Passage, Range } from './judge-rows.ts'
import type { CountPlaces } from './kept-counts.ts'
import type { Lists } from './lists.ts'
import { fromAt, relationAt, rowWidth, sourcesAt, speakersAt, toAt } from './row-columns.ts'

/** What a leap counts in. */
export interface Leaping {
  /** The counts of `CountPlaces`; from `endsAt` per actor, how many ends lie there; from `changedAt` what this step shows or hides. */
  readonly numbers: Int32Array
  readonly endsAt: number
  readonly changedAt: number
  changes: number
  readonly places: CountPlaces
  /** See `Profiles`. */
  readonly perOutcome: number
  readonly cited: Lists
  readonly voices: Lists
  /** Room for what turns out to be different about actors. */
  readonly turned: Int32Array
}

/**
 * Judges rows whose earliest start, or latest end, is gone past, and follows those that flip, all in one: for steps in which a great part
 * of the relations may flip. In a short one it is quicker to judge some rows first, so that what they need is fetched while others are
 * judged; in a long one what takes time is how much there is to do for each. Engines ask anew on each round of a loop what each of its
 * arrays is and where it lies, so all that is counted stands in one; and it notes neither what a relation was, which the column before
 * says, nor where ends come or go, for which all actors are looked at afterwards (`settleAll`).
 * @param column per relation its state, written over.
 * @param left gets the rows of relations with several spells.
 * @param nearly see `Judged`.
 */
export function leap(
  book: Leaping,
  column: Uint8Array,
  { bounds, begunToo, comes }: Passage,
  { rows, profiles, first, end }: Range,
  left: Flips,
  nearly: Flips | undefined,
): void {
  const { numbers, places, cited, voices } = book
  const { windows, possible } = bounds
  const [window] = windows
  // Said once that these are whole numbers of 32 bits, or engines ask in each round.
  const begunBefore = window.begunBefore | 0
  const lastingBeyond = window.lastingBeyond | 0
  const runsBefore = (window.overBefore - 1) | 0
  const before = begunToo | 0
  const sources = places.sources | 0
  const speakers = places.speakers | 0
  const endsAt = book.endsAt | 0
  const perOutcome = book.perOutcome | 0
  const beyond = (3 * perOutcome) | 0
  const last = end | 0
  const doubtful = possible ? -1 : 0
  const by = comes ? 1 : -1
  const kept = comes ? 7 : 0
  let changed = (book.changedAt + book.changes) | 0
  let at = (first * rowWidth) | 0
  for (let row = first | 0; row < last; row++, at += rowWidth) {
    const profile = profiles[row] ?? 0
    if (profile < 0) {
      left.items[left.count] = row
      left.count += 1
      continue
    }
    const firstDay = rows[at] ?? 0
    const lastDay = rows[at + 3] ?? 0
    const surely = ((rows[at + 1] ?? 0) - begunBefore) & (lastingBeyond - (rows[at + 2] ?? 0))
    const maybe = (firstDay - begunBefore) & (lastingBeyond - lastDay) & doubtful
    const on = (surely | maybe) & (firstDay - before)
    if (on >= 0) continue
    numbers[profile] = (numbers[profile] ?? 0) + by
    if (nearly !== undefined && profile < beyond) {
      nearly.items[nearly.count] = comes ? toFlip(row, 0, 1) : toFlip(row, 1, 0)
      nearly.count += 1
    }
    if (profile >= perOutcome) continue
    const relation = rows[at + relationAt] ?? 0
    const state = 1 | ((~surely >>> 30) & 2) | ((~(runsBefore - lastDay) >>> 29) & 4)
    numbers[changed] = relation
    changed += 1
    column[relation] = state & kept
    const a = endsAt + (rows[at + fromAt] ?? 0)
    const b = endsAt + (rows[at + toAt] ?? 0)
    numbers[a] = (numbers[a] ?? 0) + by
    numbers[b] = (numbers[b] ?? 0) + by
    const cites = rows[at + sourcesAt] ?? 0
    const speak = rows[at + speakersAt] ?? 0
    if ((cites | speak) < 0) {
      addAll(numbers, sources, cited, relation, by)
      addAll(numbers, speakers, voices, relation, by)
      continue
    }
    const source = sources + (cites & 0xffff)
    const speaker = speakers + (speak & 0xffff)
    numbers[source] = (numbers[source] ?? 0) + by
    numbers[speaker] = (numbers[speaker] ?? 0) + by
    if ((cites | speak) > 0xffff) {
      const otherSource = sources + (cites >>> 16)
      const otherSpeaker = speakers + (speak >>> 16)
      numbers[otherSource] = (numbers[otherSource] ?? 0) + by
      numbers[otherSpeaker] = (numbers[otherSpeaker] ?? 0) + by
    }
  }
  book.changes = changed - book.changedAt
}

/**
 * Counts the items of a relation's list.
 * @param first where the count of no option stands, before those of all options.
 */
export function addAll(
  counts: Int32Array,
  first: number,
  { starts, items }: Lists,
  relation: number,
  by: number,
): void {
  const end = starts[relation + 1] ?? 0
  for (let item = starts[relation] ?? 0; item < end; item++) {
    const place = first + 1 + (items[item] ?? 0)
    counts[place] = (counts[place] ?? 0) + by
  }
}

/**
 * Looks at some actors whether relations lie there now, and leaves at the beginning of `turned` those where that is different.
 * @param column per actor whether it is visible, written over.
 * @param before how many were different before these.
 * @returns how many are now.
 */
export function settleAll(
  { numbers, endsAt, turned }: Leaping,
  first: number,
  end: number,
  column: Uint8Array,
  before: number,
): number {
  const ends = endsAt | 0
  const last = end | 0
  let changes = before | 0
  for (let actor = first | 0; actor < last; actor++) {
    const there = -(numbers[ends + actor] ?? 0) >>> 31
    turned[changes] = actor
    changes += there ^ (column[actor] ?? 0)
    column[actor] = there
  }
  return changes
}
