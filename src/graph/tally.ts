import { actorKinds } from '../model/vocabulary.ts'
import type { Filter } from './filter.ts'
import { rowOf, signOf, stateBefore, stateNow, type Flips } from './flips.ts'
import { createFollowing, type Following } from './following.ts'
import type { GraphIndex } from './graph-index.ts'
import { createJudge, type Range, type Step } from './judging.ts'
import { countPlaces, keptOutBy, totalsOf, type CountPlaces } from './kept-counts.ts'
import type { Lists } from './lists.ts'
import type { Profiles } from './profiles.ts'
import { rowAt, rowWidth } from './row-columns.ts'
import { draftAfter, firstVersion, nextVersion, type Version } from './versions.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The running counts of a walk, kept up as relations come and go; see `createWalker`. */
export interface Tally {
  /**
   * Judges some relations anew and follows those that flip.
   * @param recount whether these are so many that dependent counts are quicker made anew.
   */
  follow(step: Step, ranges: readonly Range[], recount: boolean): Followed
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
interface Book extends Pick<GraphIndex, 'cited' | 'voices' | 'actorKind'> {
  readonly perOutcome: number
  readonly places: CountPlaces
  readonly counts: Int32Array
  /** What this step shows or hides, and in what state it was. */
  readonly changed: Int32Array
  readonly were: Uint8Array
  changes: number
  /** Per actor: how many ends of visible relations lie there. */
  readonly ends: Int32Array
  /** Where ends came to be none, or no longer are, with this step: some several times. */
  readonly turned: Int32Array
  turns: number
  /** Where there is an actor clause, per actor: how many ends would lie there without it. */
  readonly unclaused: Int32Array | undefined
  readonly lone: Uint8Array | undefined
  /** How many actors are visible. */
  actorCount: number
}

/**
 * How many are gone through at a time where it may be all of them: for a function that is called often, engines soon make machine
 * code, but not for one that goes round a million times in a few calls.
 */
const block = 1024

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
  const counts = new Int32Array(places.end)
  const followers = counts.subarray(places.following, places.following + speakers.length)
  const following = createFollowing(index, rejected, followers)
  const book: Book = {
    cited,
    voices,
    actorKind,
    perOutcome: profiles.perOutcome,
    places,
    counts,
    lone,
    actorCount: lone?.reduce((count, there) => count + there, 0) ?? 0,
    changed: new Int32Array(rejected.length),
    were: new Uint8Array(rejected.length),
    changes: 0,
    ends: new Int32Array(actorKind.length),
    turned: new Int32Array(2 * rejected.length + 1),
    turns: 0,
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
    follow(step, ranges, recount) {
      const column = draftAfter(relations.state, ranges.reduce((sum, { first, end }) => sum + end - first, 0))
      book.changes = 0
      for (const range of ranges) {
        for (let first = range.first; first < range.end; first += block) {
          const { passing, nearly } = judge(step, { ...range, first, end: Math.min(first + block, range.end) })
          movePassing(book, range.rows, passing, column)
          if (nearly.count > 0) moveNearly(book, range, nearly)
        }
      }
      rest()
      const changed = book.changed.slice(0, book.changes)
      const were = book.were.slice(0, book.changes)
      if (following) follow(following, changed, were, column, recount)
      relations = { state: nextVersion(relations.state, column, changed, were), changed }
      actors = settleActors(book, actors)
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

/** Shows or hides relations, and counts what they cite, who speaks of them and where their ends lie. */
function movePassing(book: Book, rows: Int32Array, { items, count }: Flips, column: Uint8Array): void {
  const { cited, voices, counts, places, changed, were, ends, turned, unclaused } = book
  const { sources, speakers } = places
  const width = rowWidth
  const { relation: relationAt, from: fromAt, to: toAt, sources: sourcesAt, speakers: speakersAt } = rowAt
  let { changes, turns } = book
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const sign = signOf(flip)
    const row = rowOf(flip) * width
    const relation = rows[row + relationAt] ?? 0
    changed[changes] = relation
    were[changes] = stateBefore(flip)
    changes += 1
    column[relation] = stateNow(flip)
    addAll(counts, sources, rows[row + sourcesAt] ?? 0, cited, relation, sign)
    addAll(counts, speakers, rows[row + speakersAt] ?? 0, voices, relation, sign)
    const a = rows[row + fromAt] ?? 0
    const b = rows[row + toAt] ?? 0
    // One more if the first has come or the last has gone, without a branch.
    const turning = (sign + 1) >> 1
    turned[turns] = a
    turns += ((add(ends, a, sign) ^ turning) - 1) >>> 31
    turned[turns] = b
    turns += ((add(ends, b, sign) ^ turning) - 1) >>> 31
    if (unclaused !== undefined) moveUnclaused(book, unclaused, a, b, sign)
  }
  book.changes = changes
  book.turns = turns
}

/** What one clause alone rejects counts in its own facet. */
function moveNearly(book: Book, { rows, profiles }: Range, { items, count }: Flips): void {
  const { counts, cited, places, unclaused } = book
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const row = rowOf(flip) * rowWidth
    const profile = profiles[rowOf(flip)] ?? 0
    if ((profile < 0 ? ~profile : profile) < 2 * book.perOutcome)
      addAll(
        counts,
        places.sources,
        rows[row + rowAt.sources] ?? 0,
        cited,
        rows[row + rowAt.relation] ?? 0,
        signOf(flip),
      )
    else if (unclaused)
      moveUnclaused(book, unclaused, rows[row + rowAt.from] ?? 0, rows[row + rowAt.to] ?? 0, signOf(flip))
  }
}

function moveUnclaused(
  { actorKind, counts, places }: Book,
  unclaused: Int32Array,
  a: number,
  b: number,
  by: number,
): void {
  const turning = (by + 1) >> 1
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

/** What has become of the actors at which an end came or went. */
function settleActors(book: Book, before: Shown): Shown {
  const { turned, turns } = book
  book.turns = 0
  if (turns === 0) return before.changed.length === 0 ? before : { ...before, changed: new Int32Array() }
  const column = draftAfter(before.state, turns)
  let changes = 0
  for (let first = 0; first < turns; first += block)
    changes = settleBlock(book, first, Math.min(first + block, turns), column, changes)
  const changed = turned.slice(0, changes)
  const were = new Uint8Array(changes)
  for (let at = 0; at < changes; at++) were[at] = 1 - (column[changed[at] ?? 0] ?? 0)
  return { state: nextVersion(before.state, column, changed, were), changed }
}

/**
 * Leaves at the beginning of `turned` those actors that are now different, each once.
 * @returns how many these are.
 */
function settleBlock(book: Book, first: number, end: number, column: Uint8Array, before: number): number {
  const { turned, ends, lone, unclaused, actorKind, counts, places } = book
  const seen = places.actorKinds
  let { actorCount } = book
  let changes = before
  for (let at = first; at < end; at++) {
    const actor = turned[at] ?? 0
    const there = (-(ends[actor] ?? 0) >>> 31) | (lone?.[actor] ?? 0)
    const by = there - (column[actor] ?? 0)
    column[actor] = there
    actorCount += by
    if (unclaused === undefined) add(counts, seen + (actorKind[actor] ?? 0), by)
    turned[changes] = actor
    changes += by & 1
  }
  book.actorCount = actorCount
  return changes
}

function add(column: Int32Array, at: number, by: number): number {
  const now = (column[at] ?? 0) + by
  column[at] = now
  return now
}

/**
 * Adds to all options that a relation has.
 * @param first where the count of no option stands, before those of all options.
 * @param two the options, as a row has them; where it has not got room, they are in `all`.
 */
function addAll(
  counts: Int32Array,
  first: number,
  two: number,
  all: Lists,
  relation: number,
  by: number,
): void {
  if (two >= 0) {
    add(counts, first + (two & 0xffff), by)
    if (two > 0xffff) add(counts, first + (two >>> 16), by)
    return
  }
  const end = all.starts[relation + 1] ?? 0
  for (let item = all.starts[relation] ?? 0; item < end; item++)
    add(counts, first + 1 + (all.items[item] ?? 0), by)
}

/** Per kind: how many actors there are. */
function everyActor({ actorKind }: GraphIndex): Int32Array {
  const counts = new Int32Array(actorKinds.length)
  for (const kind of actorKind) add(counts, kind, 1)
  return counts
}
