import { standings } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { atOnce } from './portions.ts'
import { partBit } from './rejections.ts'
import { relationAt, rowWidth } from './row-columns.ts'

/**
 * Relations of one kind and one standing that the same part rejects count alike: they have one profile. A walk keeps one count for
 * each profile, out of which the counts of facets are made.
 */
export interface Profiles {
  /**
   * Per row of `rowsByStart`, and of `rowsByEnd`: the profile of its relation, `~profile` where that has several spells. That of kind k and
   * standing s under the outcome at place p is (p × standings + s) × kinds + k.
   */
  readonly byStart: Int32Array
  readonly byEnd: Int32Array
  readonly perOutcome: number
  /** The bit of the part that alone rejects: 0 where none does first, then the source and the actor, then any others; see `rejectedBySeveral`. */
  readonly outcomes: readonly number[]
  readonly count: number
}

/** The outcome of all relations that more parts than one reject. */
const rejectedBySeveral = partBit.text * 2 - 1

/** @param rejected per relation: the bits of the parts other than time that reject it. The same one gives the same object. */
export function profilesOf(index: GraphIndex, rejected: Uint16Array): Profiles {
  return kept.get(rejected) ?? atOnce(growProfiles(index, rejected))
}

const kept = new WeakMap<Uint16Array, Profiles>()

/** Makes `profilesOf` ready, in a few portions. */
export function* growProfiles(index: GraphIndex, rejected: Uint16Array): Generator<undefined, Profiles> {
  const { kind, standing, kinds, spellStarts } = index
  const outcomes = [0, partBit.source, partBit.actor]
  const perOutcome = standings.length * kinds.length
  const firstOf = new Int32Array(rejectedBySeveral + 1).fill(-1)
  outcomes.forEach((bits, place) => (firstOf[bits] = place * perOutcome))
  const of = new Int32Array(rejected.length)
  for (let relation = 0; relation < of.length; relation++) {
    const bits = rejected[relation] ?? 0
    const outcome = (bits & (bits - 1)) === 0 ? bits : rejectedBySeveral
    if (firstOf[outcome] === -1) firstOf[outcome] = (outcomes.push(outcome) - 1) * perOutcome
    const profile = (firstOf[outcome] ?? 0) + (standing[relation] ?? 0) * kinds.length + (kind[relation] ?? 0)
    const spells = (spellStarts[relation + 1] ?? 0) - (spellStarts[relation] ?? 0)
    of[relation] = spells > 1 ? ~profile : profile
  }
  yield
  const byStart = inRows(of, index.rowsByStart)
  yield
  const byEnd = inRows(of, index.rowsByEnd)
  const profiles = { byStart, byEnd, perOutcome, outcomes, count: outcomes.length * perOutcome }
  kept.set(rejected, profiles)
  return profiles
}

function inRows(of: Int32Array, rows: Int32Array): Int32Array {
  const column = new Int32Array(rows.length / rowWidth)
  for (let row = 0; row < column.length; row++) column[row] = of[rows[row * rowWidth + relationAt] ?? 0] ?? 0
  return column
}
