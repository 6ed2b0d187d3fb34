import type { Sides } from './sides.ts'
import type { ComparedFilter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { affirms, denies, perspectiveOf } from './perspective.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Whether each visible relation is in the account of `by` and in that of `against`: who reports or asserts it has it, who only
 * denies it or is silent has it not. A denial by anyone of an account makes that account one that denies it. Structure that
 * neither speaks of stays out.
 * @returns undefined where either side has no speaker that the dataset knows.
 */
export function accountSides(
  index: GraphIndex,
  { by, against }: ComparedFilter,
  visible: VisibleGraph,
): ReadonlyMap<number, Sides> | undefined {
  const [first, second] = [perspectiveOf(index, by), perspectiveOf(index, against)]
  if (!first || !second) return undefined
  const sides = new Map<number, Sides>()
  for (const { index: relation, certainty } of visible.relations) {
    const [one = 0, other = 0] = [first[relation], second[relation]]
    if (one === 0 && other === 0) continue
    sides.set(relation, {
      first: affirms(one) ? certainty : 'never',
      second: affirms(other) ? certainty : 'never',
      denies: denies(one) ? (denies(other) ? 'both' : 'first') : denies(other) ? 'second' : undefined,
    })
  }
  return sides
}
