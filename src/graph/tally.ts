import { actorKinds } from '../model/vocabulary.ts'
import { byOf, relationOf, roomFor, type Flips } from './flips.ts'
import { createFollowing, type Following } from './following.ts'
import type { GraphIndex } from './graph-index.ts'
import { countPlaces, keptOutBy, totalsOf, type CountPlaces } from './kept-counts.ts'
import type { Lists } from './lists.ts'
import { profilesOf, type Profiles } from './profiles.ts'
import { rowAt, rowWidth, seeList } from './row-columns.ts'
import { block } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The running counts of a walk, kept up as relations come and go; see `createWalker`. */
export interface Tally {
  /** Follows flips. May be called several times before it settles, with each relation in all of them but once. */
  move(flips: Flips, recount: boolean): void
  /**
   * To be called after all moves, before `counts`.
   * @param recount whether there were so many moves that dependent counts are quicker made anew; all of them have to say the same.
   */
  settle(recount: boolean): Settled
  counts(): Counts
}

/** What has become of it since it last settled. */
interface Settled {
  /** The flips of relations that no part other than time rejects. Holds until the next move. */
  readonly passing: Flips
  readonly actors: Actors
}

/** Counts that no longer change. */
export interface Counts {
  readonly totals: () => VisibleGraph['totals']
  /** How many relations that time lets stay a part alone rejects, by its bit; by 0, how many are visible. */
  readonly keptOutBy: (part: number) => number
}

interface Actors {
  /** Per actor: 1 where it is visible. */
  readonly state: Uint8Array
  readonly count: number
  /** Those that came or went since the last time. */
  readonly changed: Int32Array
}

/** What the loops below count in. They are apart and ask it once each, for they go round a million times. */
interface Book extends Pick<GraphIndex, 'rows' | 'cited' | 'voices' | 'actorKind'> {
  readonly profiles: Profiles
  readonly places: CountPlaces
  readonly counts: Int32Array
  /** Per actor: how many ends of visible relations lie there. */
  readonly ends: Int32Array
  /** Where ends came to be none, or no longer are, since it last settled: some several times. */
  readonly turned: Int32Array
  turns: number
  /** Where there is an actor clause, per actor: how many ends would lie there without it. */
  readonly unclaused: Int32Array | undefined
  readonly lone: Uint8Array | undefined
}

// Here, so that no module is asked for them a million times.
const width = rowWidth
const elsewhere = seeList
const relationIn = relationOf
const signOf = byOf
const { from: fromAt, to: toAt, sources: sourcesAt, speakers: speakersAt } = rowAt

/**
 * @param rejected per relation: the bits of the parts other than time that reject it.
 * @param clause whether there is an actor clause, so that it has to be left out of the actors' own counts.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 * @param most how many flips there may be in one call of `move`.
 */
export function createTally(
  index: GraphIndex,
  rejected: Uint16Array,
  clause: boolean,
  lone: Uint8Array | undefined,
  most: number,
): Tally {
  const { rows, cited, voices, actorKind, speakers } = index
  const profiles = profilesOf(index, rejected)
  const places = countPlaces(index, profiles)
  const counts = new Int32Array(places.end)
  const followers = counts.subarray(places.following, places.following + speakers.length)
  const following = createFollowing(index, rejected, followers)
  const book: Book = {
    rows,
    cited,
    voices,
    actorKind,
    profiles,
    places,
    counts,
    lone,
    ends: new Int32Array(actorKind.length),
    turned: new Int32Array(2 * rejected.length + 1),
    turns: 0,
    unclaused: clause ? new Int32Array(actorKind.length) : undefined,
  }
  const passing = roomFor(rejected.length)
  const nearly = roomFor(most)
  let actors: Actors = {
    state: lone ?? new Uint8Array(actorKind.length),
    count: lone?.reduce((count, there) => count + there, 0) ?? 0,
    changed: new Int32Array(),
  }
  let settled = false
  return {
    move(flips, recount) {
      if (settled) passing.count = 0
      settled = false
      const { count } = passing
      sift(book, flips, passing, nearly)
      movePassing(book, passing, count)
      if (nearly.count > 0) moveNearly(book, nearly)
      if (following) moveFollowing(following, passing, count, recount)
    },
    settle(recount) {
      // Where nothing was moved since, nothing flipped.
      if (settled) passing.count = 0
      settled = true
      if (recount) following?.recount()
      actors = settleActors(book, actors)
      return { passing, actors }
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
 * Counts flips by profile, and picks out those that count beyond it: those that no part rejects, and those that only the source or the
 * actor clause does. Without a branch that nobody can predict, as `judgeSome` is.
 */
function sift(
  { profiles: { of, perOutcome }, counts }: Book,
  { items, count }: Flips,
  passing: Flips,
  nearly: Flips,
): void {
  const { items: passed } = passing
  const { items: others } = nearly
  const beyond = 3 * perOutcome
  let passedCount = passing.count
  let othersCount = 0
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const profile = of[relationIn(flip)] ?? 0
    add(counts, profile, signOf(flip))
    passed[passedCount] = flip
    others[othersCount] = flip
    const passes = (profile - perOutcome) >>> 31
    passedCount += passes
    othersCount += ((profile - beyond) >>> 31) - passes
  }
  passing.count = passedCount
  nearly.count = othersCount
}

function movePassing(book: Book, { items, count }: Flips, first: number): void {
  const { rows, cited, voices, places, counts, ends, turned, unclaused } = book
  const { sources, speakers } = places
  let { turns } = book
  for (let at = first; at < count; at++) {
    const flip = items[at] ?? 0
    const relation = relationIn(flip)
    const sign = signOf(flip)
    const row = relation * width
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
    if (unclaused) moveUnclaused(book, unclaused, relation, sign)
  }
  book.turns = turns
}

/** What one clause alone rejects counts in its own facet. */
function moveNearly(book: Book, { items, count }: Flips): void {
  const { profiles, rows, counts, places, cited, unclaused } = book
  for (let at = 0; at < count; at++) {
    const flip = items[at] ?? 0
    const relation = relationIn(flip)
    const sign = signOf(flip)
    if ((profiles.of[relation] ?? 0) < 2 * profiles.perOutcome)
      addAll(counts, places.sources, rows[relation * width + sourcesAt] ?? 0, cited, relation, sign)
    else if (unclaused) moveUnclaused(book, unclaused, relation, sign)
  }
}

function moveUnclaused(
  { rows, actorKind, counts, places }: Book,
  unclaused: Int32Array,
  relation: number,
  by: number,
): void {
  const turning = (by + 1) >> 1
  const a = rows[relation * width + fromAt] ?? 0
  const b = rows[relation * width + toAt] ?? 0
  if (add(unclaused, a, by) === turning) add(counts, places.actorKinds + (actorKind[a] ?? 0), by)
  if (add(unclaused, b, by) === turning) add(counts, places.actorKinds + (actorKind[b] ?? 0), by)
}

function moveFollowing(following: Following, { items, count }: Flips, first: number, recount: boolean): void {
  for (let at = first; at < count; at++) {
    const flip = items[at] ?? 0
    if (signOf(flip) !== 0) following.move(relationIn(flip), signOf(flip), recount)
  }
}

/** What has become of the actors at which an end came or went. */
function settleActors(book: Book, before: Actors): Actors {
  const { turned, turns } = book
  book.turns = 0
  if (turns === 0) return before.changed.length === 0 ? before : { ...before, changed: new Int32Array() }
  const now = { state: before.state.slice(), count: before.count, changes: 0 }
  for (let first = 0; first < turns; first += block)
    settleSome(book, first, Math.min(first + block, turns), now)
  return { state: now.state, count: now.count, changed: turned.slice(0, now.changes) }
}

/** Leaves at the beginning of `turned` those actors that are now different, each once. */
function settleSome(
  { turned, ends, lone, unclaused, actorKind, counts, places }: Book,
  first: number,
  end: number,
  now: { readonly state: Uint8Array; count: number; changes: number },
): void {
  const { state } = now
  const seen = places.actorKinds
  let { count, changes } = now
  for (let at = first; at < end; at++) {
    const actor = turned[at] ?? 0
    const there = (-(ends[actor] ?? 0) >>> 31) | (lone?.[actor] ?? 0)
    const by = there - (state[actor] ?? 0)
    state[actor] = there
    count += by
    if (!unclaused) add(counts, seen + (actorKind[actor] ?? 0), by)
    turned[changes] = actor
    changes += by & 1
  }
  now.count = count
  now.changes = changes
}

function add(column: Int32Array, at: number, by: number): number {
  const now = (column[at] ?? 0) + by
  column[at] = now
  return now
}

/**
 * Adds to all options that a relation has.
 * @param first where the count of no option stands, before those of all options.
 * @param two the options, as a row has them.
 */
function addAll(
  counts: Int32Array,
  first: number,
  two: number,
  { starts, items }: Lists,
  relation: number,
  by: number,
): void {
  if (two !== elsewhere) {
    add(counts, first + (two & 0xffff), by)
    if (two > 0xffff) add(counts, first + (two >>> 16), by)
    return
  }
  const end = starts[relation + 1] ?? 0
  for (let item = starts[relation] ?? 0; item < end; item++) add(counts, first + 1 + (items[item] ?? 0), by)
}

/** Per kind: how many actors there are. */
function everyActor({ actorKind }: GraphIndex): Int32Array {
  const counts = new Int32Array(actorKinds.length)
  for (const kind of actorKind) add(counts, kind, 1)
  return counts
}
