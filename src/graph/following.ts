import { mayFollow } from './follow-columns.ts'
import type { GraphIndex } from './graph-index.ts'

/**
 * Keeps count of the structure that would follow each speaker if it alone were chosen (see `mayFollow`): where both ends of it touch
 * relations that the speaker speaks of, and it does not speak of the structure itself.
 */
export interface Following {
  /**
   * A relation comes (1) or goes (−1).
   * @param later whether the counts are left to a `recount` after many moves.
   */
  move(relation: number, by: number, later: boolean): void
  recount(): void
}

/**
 * @param rejected per relation: other than 0 where it will never come.
 * @param counts per speaker: how many relations follow; kept up to date.
 * @returns undefined where nothing will ever follow.
 */
export function createFollowing(
  index: GraphIndex,
  rejected: Uint16Array,
  counts: Int32Array,
): Following | undefined {
  if (!index.following.some((relation) => rejected[relation] === 0)) return undefined
  const { from, to, voices, pairStarts, pairSpeaker, pairFrom, pairTo, structure } = index
  /** Per pair: how many ends of relations that the speaker speaks of lie at the actor. */
  const ends = new Int32Array(pairSpeaker.length)
  /** Per relation: 1 where it is there and may follow. */
  const there = new Uint8Array(index.relations.length)
  let structures = 0

  /** Pairs of an actor stand together, sorted by speaker. */
  const isAt = (speaker: number, actor: number): boolean => {
    let low = pairStarts[actor] ?? 0
    let high = pairStarts[actor + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairSpeaker[middle] ?? 0) < speaker) low = middle + 1
      else high = middle
    }
    return low < (pairStarts[actor + 1] ?? 0) && pairSpeaker[low] === speaker && (ends[low] ?? 0) > 0
  }
  const speaksOf = (speaker: number, relation: number): boolean => {
    for (let at = voices.starts[relation] ?? 0; at < (voices.starts[relation + 1] ?? 0); at++) {
      if (voices.items[at] === speaker) return true
    }
    return false
  }
  const follows = (relation: number, speaker: number, other: number): boolean =>
    isAt(speaker, other) && !speaksOf(speaker, relation)
  const count = (speaker: number, by: number) => (counts[speaker] = (counts[speaker] ?? 0) + by)
  /** Structure that follows now that a speaker has come to an actor, or no longer does as it is about to leave. */
  const meet = (speaker: number, actor: number, by: number) => {
    for (let at = structure.starts[actor] ?? 0; at < (structure.starts[actor + 1] ?? 0); at++) {
      const relation = structure.items[at] ?? 0
      const other = from[relation] === actor ? (to[relation] ?? 0) : (from[relation] ?? 0)
      if (there[relation] === 1 && follows(relation, speaker, other)) count(speaker, by)
    }
  }
  const moveEnd = (pair: number, actor: number, by: number, later: boolean) => {
    const before = ends[pair] ?? 0
    const turns = structures > 0 && !later && before === (by === 1 ? 0 : 1)
    if (turns && by === -1) meet(pairSpeaker[pair] ?? 0, actor, by)
    ends[pair] = before + by
    if (turns && by === 1) meet(pairSpeaker[pair] ?? 0, actor, by)
  }
  const pairsAt = (actor: number) => (pairStarts[actor + 1] ?? 0) - (pairStarts[actor] ?? 0)
  const moveStructure = (relation: number, by: number) => {
    const a = from[relation] ?? 0
    const b = to[relation] ?? 0
    const fewer = pairsAt(a) <= pairsAt(b) ? a : b
    const other = fewer === a ? b : a
    for (let pair = pairStarts[fewer] ?? 0; pair < (pairStarts[fewer + 1] ?? 0); pair++) {
      const speaker = pairSpeaker[pair] ?? 0
      if ((ends[pair] ?? 0) > 0 && follows(relation, speaker, other)) count(speaker, by)
    }
  }

  return {
    move(relation, by, later) {
      const end = voices.starts[relation + 1] ?? 0
      for (let voice = voices.starts[relation] ?? 0; voice < end; voice++) {
        const pair = pairFrom[voice] ?? -1
        if (pair === -1) continue
        moveEnd(pair, from[relation] ?? 0, by, later)
        moveEnd(pairTo[voice] ?? 0, to[relation] ?? 0, by, later)
      }
      if (!mayFollow(index, relation)) return
      there[relation] = by === 1 ? 1 : 0
      structures += by
      if (!later) moveStructure(relation, by)
    },
    recount() {
      counts.fill(0)
      if (structures === 0) return
      for (const relation of index.following) if (there[relation] === 1) moveStructure(relation, 1)
    },
  }
}
