import { standings } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { partBit } from './rejections.ts'

/**
 * Relations of one kind and one standing that the same part rejects count alike: they have one profile. A walk keeps one count for
 * each profile, out of which the counts of facets are made.
 */
export interface Profiles {
  /**
   * Per relation: its profile, and below it, in three bits, what time says of it, a sum of `stateBit` that whoever judges it keeps
   * there. The profile of kind k and standing s under the outcome at place p is (p × standings + s) × kinds + k.
   */
  readonly marks: Int32Array
  readonly perOutcome: number
  /** The bit of the part that alone rejects: 0 where none does first, then the source and the actor, then any others; see `rejectedBySeveral`. */
  readonly outcomes: readonly number[]
  readonly count: number
}

/** The outcome of all relations that more parts than one reject. */
const rejectedBySeveral = partBit.text * 2 - 1

/** @param rejected per relation: the bits of the parts other than time that reject it. */
export function profilesOf({ kind, standing, kinds }: GraphIndex, rejected: Uint16Array): Profiles {
  const outcomes = [0, partBit.source, partBit.actor]
  const perOutcome = standings.length * kinds.length
  const firstOf = new Int32Array(rejectedBySeveral + 1).fill(-1)
  outcomes.forEach((bits, place) => (firstOf[bits] = place * perOutcome))
  const marks = new Int32Array(rejected.length)
  for (let relation = 0; relation < marks.length; relation++) {
    const bits = rejected[relation] ?? 0
    const outcome = (bits & (bits - 1)) === 0 ? bits : rejectedBySeveral
    if (firstOf[outcome] === -1) firstOf[outcome] = (outcomes.push(outcome) - 1) * perOutcome
    const own = (standing[relation] ?? 0) * kinds.length + (kind[relation] ?? 0)
    marks[relation] = ((firstOf[outcome] ?? 0) + own) << 3
  }
  return { marks, perOutcome, outcomes, count: outcomes.length * perOutcome }
}

export function profileOf({ marks }: Pick<Profiles, 'marks'>, relation: number): number {
  return (marks[relation] ?? 0) >> 3
}
