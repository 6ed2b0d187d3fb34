import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { createFollowing } from './following.ts'
import type { GraphIndex } from './graph-index.ts'
import { partBit } from './rejections.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The running counts of a walk, kept up as relations come and go; see `createWalker`. */
export interface Tally {
  /** Everything gone: follow with the moves of all that is there, then `settle`. */
  refill(): void
  settle(): void
  /**
   * A relation that time now lets stay (`by` 1) or no longer does (−1).
   * @param rejected the bits of the other parts that reject it.
   */
  move(relation: number, rejected: number, by: 1 | -1): void
  /** How many relations a part alone keeps out, by its bit; at 0, how many nothing keeps out. */
  readonly keptOut: Int32Array
  /** Copies. */
  totals(): VisibleGraph['totals']
  /** Per actor: 1 where it is visible. A new array where an actor came or went since it was last asked for. */
  actorState(): Uint8Array
  actorCount(): number
  /** The actors that came or went since this was last asked for, each once, and some that are as they were. */
  moved(): readonly number[]
}

/**
 * @param clause whether there is an actor clause, so that it has to be left out of the actors' own counts.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 */
export function createTally(index: GraphIndex, clause: boolean, lone: Uint8Array | undefined): Tally {
  const { from, to, quad, kind, standing, actorKind, cited, voices } = index
  const quads = new Int32Array(quadClasses.length)
  const kinds = new Int32Array(index.kinds.length)
  const standingsSeen = new Int32Array(standings.length)
  const actorsSeen = new Int32Array(actorKinds.length)
  const sources = new Int32Array(index.sources.length)
  const speakers = new Int32Array(index.speakers.length)
  const keptOut = new Int32Array(partBit.text * 2)
  /** Per actor: how many ends of visible relations lie there, and how many would without the actor clause. */
  const ends = new Int32Array(index.actors.length)
  const endsUnclaused = clause ? new Int32Array(index.actors.length) : ends
  const following = createFollowing(index)
  let actorState = new Uint8Array(index.actors.length)
  let actorCount = 0
  let shared = false
  let moved: number[] = []

  const each = (column: Int32Array, lists: GraphIndex['cited'], relation: number, by: number) => {
    const { starts, items } = lists
    const end = starts[relation + 1] ?? 0
    for (let at = starts[relation] ?? 0; at < end; at++) bump(column, items[at] ?? 0, by)
  }
  const show = (actor: number, there: 0 | 1) => {
    if (shared) {
      actorState = actorState.slice()
      shared = false
    }
    actorState[actor] = there
    actorCount += there === 1 ? 1 : -1
    moved.push(actor)
  }
  /** Of an actor that got its first visible relation, or lost its last one. */
  const turned = (now: number, by: number) => now === (by === 1 ? 1 : 0)
  const touch = (actor: number, by: 1 | -1) => {
    const now = bump(ends, actor, by)
    if (!turned(now, by)) return
    if (!clause) bump(actorsSeen, actorKind[actor] ?? 0, by)
    if (lone?.[actor] !== 1) show(actor, by === 1 ? 1 : 0)
  }
  const touchUnclaused = (actor: number, by: 1 | -1) => {
    if (turned(bump(endsUnclaused, actor, by), by)) bump(actorsSeen, actorKind[actor] ?? 0, by)
  }

  return {
    keptOut,
    settle: () => following.settle(),
    refill() {
      for (const column of [
        quads,
        kinds,
        standingsSeen,
        actorsSeen,
        sources,
        speakers,
        keptOut,
        ends,
        endsUnclaused,
      ])
        column.fill(0)
      following.refill()
      actorState = lone?.slice() ?? new Uint8Array(index.actors.length)
      actorCount = actorState.reduce((count, there) => count + there, 0)
      shared = false
      moved = []
    },
    move(relation, rejected, by) {
      bump(keptOut, rejected, by)
      if ((rejected & (rejected - 1)) !== 0) return
      const all = rejected === 0
      if (all || rejected === partBit.quad) bump(quads, quad[relation] ?? 0, by)
      if (all || rejected === partBit.kind) bump(kinds, kind[relation] ?? 0, by)
      if (all || rejected === partBit.standing) bump(standingsSeen, standing[relation] ?? 0, by)
      if (all || rejected === partBit.source) each(sources, cited, relation, by)
      if (clause && (all || rejected === partBit.actor)) {
        touchUnclaused(from[relation] ?? 0, by)
        touchUnclaused(to[relation] ?? 0, by)
      }
      if (!all) return
      each(speakers, voices, relation, by)
      following.move(relation, by)
      touch(from[relation] ?? 0, by)
      touch(to[relation] ?? 0, by)
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
    moved() {
      const answer = moved
      moved = []
      return answer
    },
  }
}

function bump(column: Int32Array, at: number, by: number): number {
  return (column[at] = (column[at] ?? 0) + by)
}

/** Per kind: how many actors there are. */
function everyActor({ actorKind }: GraphIndex): Int32Array {
  const counts = new Int32Array(actorKinds.length)
  for (const kind of actorKind) bump(counts, kind, 1)
  return counts
}
