import { actorKinds } from '../model/vocabulary.ts'
import type { Filter } from './filter.ts'
import { roomFor, rowOf, signOf, type Flips } from './flips.ts'
import { createFollowing, type Following } from './following.ts'
import type { GraphIndex } from './graph-index.ts'
import { judgePast, type Range, type Step } from './judge-rows.ts'
import { createJudge } from './judging.ts'
import { countPlaces, keptOutBy, totalsOf, type CountPlaces } from './kept-counts.ts'
import { addAll, leap, settleAll, type Leaping } from './leap.ts'
import type { Profiles } from './profiles.ts'
import { fromAt, relationAt, rowWidth, sourcesAt, speakersAt, toAt } from './row-columns.ts'
import { draftAfter, firstVersion, nextVersion, readVersion, type Version } from './versions.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The running counts of a walk, kept up as relations come and go; see `createWalker`. */
export interface Tally {
  /**
   * Judges some relations anew and follows those that flip.
   * @param leaps whether these are so many that what depends on many of them is quicker made anew.
   */
  follow(step: Step, ranges: readonly Range[], leaps: boolean): Followed
  counts(): Counts
}

/** What has become of relations and actors. */
interface Followed {
  readonly relations: Shown
  readonly actors: Shown
  readonly actorCount: number
}

interface Shown {
  /** Per relation: a sum of `stateBit`, 0 where it is hidden. Per actor: 1 where it is visible. */
  readonly state: Version
  /** Those of which it says something else than before the last step. */
  readonly changed: Int32Array
}

/** Counts that no longer change. */
export interface Counts {
  readonly totals: () => VisibleGraph['totals']
  /** How many relations that time lets stay a part alone rejects, by its bit; by 0, how many are visible. */
  readonly keptOutBy: (part: number) => number
}

/** What the loops below count in. They are apart and ask it once each, for they go round a million times. */
interface Book extends Leaping, Pick<GraphIndex, 'actorKind'> {
  readonly counts: Int32Array
  /** What this step shows or hides, and in what state it was. */
  readonly changed: Int32Array
  readonly were: Uint8Array
  /** Per actor: how many ends of visible relations lie there, and one more where it is visible without any. */
  readonly ends: Int32Array
  /** Where ends came to be none, or no longer are, with this step: some several times. */
  readonly turned: Int32Array
  turns: number
  /** Flips of relations that cite more, or of which more speak, than a row has got room for. */
  readonly wide: Flips
  /** Where there is an actor clause, per actor: how many ends would lie there without it. */
  readonly unclaused: Int32Array | undefined
  /** How many actors are visible. */
  actorCount: number
}

/**
 * How many are gone through at a time where it may be all of them: for a function that is called often, engines soon make machine
 * code, but not for one that goes round a million times in a few calls.
 */
const block = 256

/**
 * @param rejected per relation: the bits of the parts other than time that reject it.
 * @param filter tells whether there are a source clause and an actor clause, which have to be left out of their own counts.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 */
export function createTally(
  index: GraphIndex,
  rejected: Uint16Array,
  profiles: Profiles,
  { source, actor }: Pick<Filter, 'source' | 'actor'>,
  lone: Uint8Array | undefined,
): Tally {
  const { cited, voices, actorKind, speakers } = index
  const places = countPlaces(index, profiles)
  const endsAt = places.end
  const changedAt = endsAt + actorKind.length
  const numbers = new Int32Array(changedAt + rejected.length)
  const counts = numbers.subarray(0, endsAt)
  const ends = numbers.subarray(endsAt, changedAt)
  if (lone) ends.set(lone)
  const followers = counts.subarray(places.following, places.following + speakers.length)
  const following = createFollowing(index, rejected, followers)
  const book: Book = {
    cited,
    voices,
    actorKind,
    perOutcome: profiles.perOutcome,
    places,
    numbers,
    counts,
    endsAt,
    changedAt,
    actorCount: lone?.reduce((count, there) => count + there, 0) ?? 0,
    changed: numbers.subarray(changedAt),
    were: new Uint8Array(rejected.length),
    changes: 0,
    ends,
    turned: new Int32Array(2 * rejected.length + 1),
    turns: 0,
    wide: roomFor(block),
    unclaused: actor ? new Int32Array(actorKind.length) : undefined,
  }
  const clauses = source !== undefined || actor !== undefined
  const { judge, rest } = createJudge(index, counts, profiles.perOutcome, clauses, block)
  let relations: Shown = { state: firstVersion(new Uint8Array(rejected.length)), changed: new Int32Array() }
  let actors: Shown = {
    state: firstVersion(lone?.slice() ?? new Uint8Array(actorKind.length)),
    changed: new Int32Array(),
  }
  return {
    follow(step, ranges, leaps) {
      const judged = ranges.reduce((sum, { first, end }) => sum + end - first, 0)
      const before = readVersion(relations.state)
      // A copy, so that what stood there need not be noted relation by relation.
      const column = leaps ? before.slice() : draftAfter(relations.state, judged)
      const past: typeof judgePast = leaps
        ? ({ left, nearly }, passage, range) => leap(book, column, passage, range, left, nearly)
        : judgePast
      book.changes = 0
      for (const range of ranges) {
        for (let first = range.first; first < range.end; first += block) {
          const some = { ...range, first, end: Math.min(first + block, range.end) }
          const { passing, nearly } = judge(step, some, past)
          movePassing(book, range.rows, passing, column)
          moveWide(book, range.rows, book.wide)
          if (nearly) moveNearly(book, range, nearly)
        }
      }
      rest()
      const changed = book.changed.slice(0, book.changes)
      const were = leaps ? new Uint8Array() : book.were.slice(0, book.changes)
      if (following) follow(following, changed, leaps ? statesAt(changed, before) : were, column, leaps)
      relations = { state: nextVersion(relations.state, column, changed, were), changed }
      actors = settleActors(book, actors, leaps)
      return { relations, actors, actorCount: book.actorCount }
    },
    counts: () => keep(index, profiles, places, counts.slice(), lone),
  }
}

/** Apart from all else, so that what an answer keeps for later does not keep the answers before it. */
function keep(
  index: GraphIndex,
  profiles: Profiles,
  places: CountPlaces,
  counts: Int32Array,
  lone: Uint8Array | undefined,
): Counts {
  return {
    keptOutBy: (part) => keptOutBy(profiles, counts, part),
    totals: () => {
      const totals = totalsOf(index, profiles, places, counts)
      return lone ? { ...totals, actor: everyActor(index) } : totals
    },
  }
}

/**
 * Shows or hides relations, and counts what they cite, who speaks of them and where their ends lie. Calls nothing while it goes round,
 * as `judgeSingle`.
 */
function movePassing(book: Book, rows: Int32Array, { items, count }: Flips, column: Uint8Array): void {
  const { counts, changed, were, ends, turned, wide } = book
  const { sources, speakers } = book.places
  let { changes, turns } = book
  let wider = 0
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const row = (flip >> 6) * rowWidth
    const sign = (flip & 1) - ((flip >> 3) & 1)
    const relation = rows[row + relationAt] ?? 0
    changed[changes] = relation
    were[changes] = column[relation] ?? 0
    column[relation] = flip & 7
    changes += 1
    const cited = rows[row + sourcesAt] ?? 0
    const voices = rows[row + speakersAt] ?? 0
    if ((cited | voices) < 0) {
      wide.items[wider] = flip
      wider += 1
    } else {
      const source = sources + (cited & 0xffff)
      const speaker = speakers + (voices & 0xffff)
      counts[source] = (counts[source] ?? 0) + sign
      counts[speaker] = (counts[speaker] ?? 0) + sign
      if (cited > 0xffff) {
        const second = sources + (cited >>> 16)
        counts[second] = (counts[second] ?? 0) + sign
      }
      if (voices > 0xffff) {
        const second = speakers + (voices >>> 16)
        counts[second] = (counts[second] ?? 0) + sign
      }
    }
    const a = rows[row + fromAt] ?? 0
    const b = rows[row + toAt] ?? 0
    // One more if the first has come or the last has gone, without a branch.
    const turning = (sign + 1) >> 1
    const endsAtA = (ends[a] ?? 0) + sign
    ends[a] = endsAtA
    turned[turns] = a
    turns += ((endsAtA ^ turning) - 1) >>> 31
    const endsAtB = (ends[b] ?? 0) + sign
    ends[b] = endsAtB
    turned[turns] = b
    turns += ((endsAtB ^ turning) - 1) >>> 31
  }
  book.changes = changes
  book.turns = turns
  wide.count = wider
}

/** Counts what relations cite and who speaks of them where their rows have not got room for it. */
function moveWide({ counts, cited, voices, places }: Book, rows: Int32Array, { items, count }: Flips): void {
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const row = rowOf(flip) * rowWidth
    addAll(counts, places.sources, cited, rows[row + relationAt] ?? 0, signOf(flip))
    addAll(counts, places.speakers, voices, rows[row + relationAt] ?? 0, signOf(flip))
  }
}

/** What one clause alone rejects counts in its own facet, and what none rejects in that of actors. */
function moveNearly(book: Book, { rows, profiles }: Range, { items, count }: Flips): void {
  const { counts, cited, places, perOutcome, unclaused } = book
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const mark = profiles[rowOf(flip)] ?? 0
    const profile = mark < 0 ? ~mark : mark
    if (profile >= perOutcome && profile < 2 * perOutcome)
      addAll(counts, places.sources, cited, rows[rowOf(flip) * rowWidth + relationAt] ?? 0, signOf(flip))
    else if (unclaused) moveUnclaused(book, unclaused, rows, flip)
  }
}

function moveUnclaused(
  { actorKind, counts, places }: Book,
  unclaused: Int32Array,
  rows: Int32Array,
  flip: number,
): void {
  const row = rowOf(flip) * rowWidth
  const by = signOf(flip)
  const turning = (by + 1) >> 1
  const a = rows[row + fromAt] ?? 0
  const b = rows[row + toAt] ?? 0
  if (add(unclaused, a, by) === turning) add(counts, places.actorKinds + (actorKind[a] ?? 0), by)
  if (add(unclaused, b, by) === turning) add(counts, places.actorKinds + (actorKind[b] ?? 0), by)
}

function follow(
  following: Following,
  changed: Int32Array,
  were: Uint8Array,
  column: Uint8Array,
  recount: boolean,
): void {
  for (let at = 0; at < changed.length; at++) {
    const relation = changed[at] ?? 0
    const sign = ((column[relation] ?? 0) & 1) - ((were[at] ?? 0) & 1)
    if (sign !== 0) following.move(relation, sign, recount)
  }
  if (recount) following.recount()
}

/** What stands in a column at these places. */
function statesAt(places: Int32Array, column: Uint8Array): Uint8Array {
  const states = new Uint8Array(places.length)
  for (let at = 0; at < places.length; at++) states[at] = column[places[at] ?? 0] ?? 0
  return states
}

/**
 * What has become of the actors at which an end came or went.
 * @param leaps whether to look at all actors, since it was not noted at which.
 */
function settleActors(book: Book, before: Shown, leaps: boolean): Shown {
  const { turned, ends } = book
  const [turns, settle] = leaps ? [ends.length, settleAll] : [book.turns, settleBlock]
  book.turns = 0
  if (turns === 0) return before.changed.length === 0 ? before : { ...before, changed: new Int32Array() }
  const column = draftAfter(before.state, turns)
  let changes = 0
  for (let first = 0; first < turns; first += block)
    changes = settle(book, first, Math.min(first + block, turns), column, changes)
  const changed = turned.slice(0, changes)
  return { state: nextVersion(before.state, column, changed, countActors(book, changed, column)), changed }
}

/**
 * Leaves at the beginning of `turned` those actors that are now different, each once.
 * @returns how many these are.
 */
function settleBlock(
  { turned, ends }: Book,
  first: number,
  end: number,
  column: Uint8Array,
  before: number,
): number {
  let changes = before
  for (let at = first; at < end; at++) {
    const actor = turned[at] ?? 0
    const there = -(ends[actor] ?? 0) >>> 31
    turned[changes] = actor
    changes += there ^ (column[actor] ?? 0)
    column[actor] = there
  }
  return changes
}

/** @returns what stood in the column. */
function countActors(book: Book, changed: Int32Array, column: Uint8Array): Uint8Array {
  const { unclaused, actorKind, counts, places } = book
  const were = new Uint8Array(changed.length)
  for (let at = 0; at < changed.length; at++) {
    const actor = changed[at] ?? 0
    const there = column[actor] ?? 0
    were[at] = 1 - there
    book.actorCount += 2 * there - 1
    if (unclaused === undefined) add(counts, places.actorKinds + (actorKind[actor] ?? 0), 2 * there - 1)
  }
  return were
}

function add(column: Int32Array, at: number, by: number): number {
  const now = (column[at] ?? 0) + by
  column[at] = now
  return now
}

/** Per kind: how many actors there are. */
function everyActor({ actorKind }: GraphIndex): Int32Array {
  const counts = new Int32Array(actorKinds.length)
  for (const kind of actorKind) add(counts, kind, 1)
  return counts
}
