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

export interface Staying {
  readonly relations: readonly number[]
  /** Per actor: 1 where a relation that stays touches it. */
  readonly touched: Uint8Array
  /** Whether the neighbourhood reaches an actor, whether or not a visible relation does; undefined: it reaches everyone. */
  readonly reached: ((actor: number) => boolean) | undefined
}

/**
 * What stays of the candidates: those in the neighbourhood, and the structure among the actors they touch. Structure neither
 * leads the neighbourhood on nor keeps an actor.
 */
export function stayingOf(index: GraphIndex, scope: Scope | undefined, candidates: Candidates): Staying {
  const { from, to } = index
  const steps = scope && stepsFrom(index, scope.focal, scope.depth, candidates.spoken)
  const spoken = steps
    ? candidates.spoken.filter((relation) => isWithin(index, steps, relation))
    : candidates.spoken
  const touched = new Uint8Array(index.actors.length)
  for (const relation of spoken) {
    touched[from[relation] ?? 0] = 1
    touched[to[relation] ?? 0] = 1
  }
  const structure = candidates.structure.filter(
    (relation) => touched[from[relation] ?? 0] === 1 && touched[to[relation] ?? 0] === 1,
  )
  return {
    relations: structure.length === 0 ? spoken : [...spoken, ...structure].sort((a, b) => a - b),
    touched,
    reached: steps && ((actor) => (steps[actor] ?? -1) >= 0),
  }
}
