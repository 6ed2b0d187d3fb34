import type { GraphIndex } from './graph-index.ts'

/** Per actor: steps from the nearest focal actor, 0 for these themselves, −1 for who is out of reach. */
export type Steps = Int8Array

/**
 * How many steps each actor is from the focal ones along the given relations, whatever their direction, up to `depth` steps.
 * Each step looks through the relations once, so the cost is `depth` × relations.
 * @param steps where the answer is written, over whatever is there.
 */
export function stepsFrom(
  index: GraphIndex,
  focal: readonly number[],
  depth: number,
  relations: readonly number[],
  steps: Steps,
): void {
  const { from, to } = index
  steps.fill(-1)
  for (const actor of focal) steps[actor] = 0
  for (let step = 1; step <= depth; step++) {
    let reached = false
    for (const relation of relations) {
      const a = from[relation] ?? 0
      const b = to[relation] ?? 0
      const next =
        steps[a] === step - 1 && steps[b] === -1 ? b : steps[b] === step - 1 && steps[a] === -1 ? a : -1
      if (next === -1) continue
      steps[next] = step
      reached = true
    }
    if (!reached) return
  }
}

/**
 * Whether a relation lies within a neighbourhood: both its ends do. So at depth 1 the ties of the focal actors are in, and the
 * ties of their neighbours among themselves (the ego network of the field).
 */
export function isWithin(index: GraphIndex, steps: Steps, relation: number): boolean {
  return (steps[index.from[relation] ?? 0] ?? -1) >= 0 && (steps[index.to[relation] ?? 0] ?? -1) >= 0
}
