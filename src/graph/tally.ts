import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { createFollowing } from './following.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Lists } from './lists.ts'
import { partBit } from './rejections.ts'
import type { Flips } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The running counts of a walk, kept up as relations come and go; see `createWalker`. */
export interface Tally {
  /**
   * Follows the first `count` flips.
   * @param recount whether there are so many that dependent counts are quicker made anew.
   */
  move(flips: Flips, count: number, recount: boolean): void
  /** How many relations that time lets stay each sum of other parts rejects: at 0 those that are visible, at one bit what lifting it brings. */
  readonly keptOut: Int32Array
  /** Copies. */
  totals(): VisibleGraph['totals']
  /** Per actor: 1 where it is visible. A new array where an actor came or went since it was last asked for. */
  actorState(): Uint8Array
  actorCount(): number
  /** The actors that came or went since this was last asked for, each once, and some that came and went. */
  turned(): Int32Array
}

/**
 * @param rejected per relation: the bits of the parts other than time that reject it.
 * @param clause whether there is an actor clause, so that it has to be left out of the actors' own counts.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 */
export function createTally(
  index: GraphIndex,
  rejected: Uint16Array,
  clause: boolean,
  lone: Uint8Array | undefined,
): Tally {
  const { from, to, quad, kind, standing, actorKind, cited, voices, actors } = index
  const quads = new Int32Array(quadClasses.length)
  const kinds = new Int32Array(index.kinds.length)
  const standingsSeen = new Int32Array(standings.length)
  const actorsSeen = new Int32Array(actorKinds.length)
  const sources = new Int32Array(index.sources.length)
  const speakers = new Int32Array(index.speakers.length)
  const keptOut = new Int32Array(partBit.text * 2)
  const following = createFollowing(index)
  /** Per actor: how many ends of visible relations lie there, and how many would without the actor clause. */
  const ends = new Int32Array(actors.length)
  const endsUnclaused = clause ? new Int32Array(actors.length) : ends
  let actorState = lone?.slice() ?? new Uint8Array(actors.length)
  let actorCount = actorState.reduce((count, there) => count + there, 0)
  let shared = false
  // The actors that turned since they were last asked for, each once: an actor that did has the number of the pass.
  const turnedIn = new Int32Array(actors.length)
  const turned = new Int32Array(actors.length)
  let turnedCount = 0
  let pass = 1

  /** An actor got its first visible relation, or lost its last one. */
  const turn = (actor: number, by: number) => {
    if (!clause) bump(actorsSeen, actorKind[actor] ?? 0, by)
    if (lone?.[actor] === 1) return
    if (shared) {
      actorState = actorState.slice()
      shared = false
    }
    actorState[actor] = by === 1 ? 1 : 0
    actorCount += by
    if (turnedIn[actor] === pass) return
    turnedIn[actor] = pass
    turned[turnedCount++] = actor
  }
  const touchUnclaused = (actor: number, by: number) => {
    if (bump(endsUnclaused, actor, by) === (by === 1 ? 1 : 0)) bump(actorsSeen, actorKind[actor] ?? 0, by)
  }
  const moveUnclaused = (relation: number, by: number) => {
    touchUnclaused(from[relation] ?? 0, by)
    touchUnclaused(to[relation] ?? 0, by)
  }
  /** One part alone rejects the relation: it counts in that part's own facet, which leaves its own clause out. */
  const moveKeptOut = (relation: number, part: number, by: number) => {
    if (part === partBit.quad) bump(quads, quad[relation] ?? 0, by)
    else if (part === partBit.kind) bump(kinds, kind[relation] ?? 0, by)
    else if (part === partBit.standing) bump(standingsSeen, standing[relation] ?? 0, by)
    else if (part === partBit.source) bumpAll(sources, cited, relation, by)
    else if (part === partBit.actor) moveUnclaused(relation, by)
  }

  return {
    keptOut,
    // The one loop that is run for every relation that flips: with a million of them, 4,000 times a frame.
    move({ relations, by: signs }, count, recount) {
      for (let at = 0; at < count; at++) {
        const by = signs[at] ?? 0
        if (by === 0) continue
        const relation = relations[at] ?? 0
        const parts = rejected[relation] ?? 0
        keptOut[parts] = (keptOut[parts] ?? 0) + by
        if (parts !== 0) {
          if ((parts & (parts - 1)) === 0) moveKeptOut(relation, parts, by)
          continue
        }
        bump(quads, quad[relation] ?? 0, by)
        bump(kinds, kind[relation] ?? 0, by)
        bump(standingsSeen, standing[relation] ?? 0, by)
        bumpAll(sources, cited, relation, by)
        bumpAll(speakers, voices, relation, by)
        const turning = by === 1 ? 1 : 0
        const a = from[relation] ?? 0
        const b = to[relation] ?? 0
        if (bump(ends, a, by) === turning) turn(a, by)
        if (bump(ends, b, by) === turning) turn(b, by)
        if (clause) moveUnclaused(relation, by)
        following.move(relation, by, recount)
      }
      if (recount) following.recount()
    },
    totals: () => ({
      quad: quads.slice(),
      kind: kinds.slice(),
      standing: standingsSeen.slice(),
      actor: lone ? everyActor(index) : actorsSeen.slice(),
      source: sources.slice(),
      by: speakers.map((spoken, speaker) => spoken + (following.counts[speaker] ?? 0)),
    }),
    actorState() {
      shared = true
      return actorState
    },
    actorCount: () => actorCount,
    turned() {
      const answer = turned.slice(0, turnedCount)
      turnedCount = 0
      pass += 1
      return answer
    },
  }
}

function bump(column: Int32Array, at: number, by: number): number {
  const now = (column[at] ?? 0) + by
  column[at] = now
  return now
}

function bumpAll(column: Int32Array, { starts, items }: Lists, at: number, by: number): void {
  const end = starts[at + 1] ?? 0
  for (let item = starts[at] ?? 0; item < end; item++) {
    const option = items[item] ?? 0
    column[option] = (column[option] ?? 0) + by
  }
}

/** Per kind: how many actors there are. */
function everyActor({ actorKind }: GraphIndex): Int32Array {
  const counts = new Int32Array(actorKinds.length)
  for (const kind of actorKind) bump(counts, kind, 1)
  return counts
}
