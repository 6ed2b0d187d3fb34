import type { GraphIndex } from './graph-index.ts'
import { isWithin, stepsFrom } from './neighbourhood.ts'

/** The neighbourhood asked for; undefined: everywhere. */
export interface Scope {
  readonly focal: readonly number[]
  readonly depth: number
}

/** Relations that every clause lets pass, as indices, ascending. */
export interface Candidates {
  /** Those that stand for themselves: all of them, or under a perspective those that its speakers speak of. */
  readonly spoken: readonly number[]
  /** Under a perspective: structure nobody chosen speaks of, which stays where the actors at both its ends do. */
  readonly structure: readonly number[]
}

/** What stays of some candidates; holds until the next question. */
export interface Staying {
  readonly count: number
  readonly staysSpoken: (relation: number) => boolean
  readonly staysStructure: (relation: number) => boolean
  /** Whether a relation that stays touches an actor. */
  readonly touches: (actor: number) => boolean
  /** Whether the neighbourhood reaches an actor, whether or not a visible relation does. */
  readonly reaches: (actor: number) => boolean
}

/**
 * Answers for one dataset and neighbourhood what stays of candidates: those in the neighbourhood, and the structure among the actors
 * they touch. Structure neither leads the neighbourhood on nor keeps an actor. Asked for hundreds of options in turn, so that all
 * answers share their memory.
 */
export function createStaying(index: GraphIndex, scope: Scope | undefined) {
  const { from, to } = index
  const steps = new Int8Array(index.actors.length)
  const touched = new Uint8Array(index.actors.length)
  const staysSpoken = (relation: number) => !scope || isWithin(index, steps, relation)
  const staysStructure = (relation: number) =>
    touched[from[relation] ?? 0] === 1 && touched[to[relation] ?? 0] === 1
  return ({ spoken, structure }: Candidates): Staying => {
    touched.fill(0)
    if (scope) stepsFrom(index, scope.focal, scope.depth, spoken, steps)
    let count = 0
    for (const relation of spoken) {
      if (!staysSpoken(relation)) continue
      touched[from[relation] ?? 0] = 1
      touched[to[relation] ?? 0] = 1
      count += 1
    }
    for (const relation of structure) if (staysStructure(relation)) count += 1
    return {
      count,
      staysSpoken,
      staysStructure,
      touches: (actor) => touched[actor] === 1,
      reaches: (actor) => !scope || (steps[actor] ?? -1) >= 0,
    }
  }
}
