import type { GraphIndex } from '../../graph/graph-index.ts'
import { isUndated } from '../../graph/dates.ts'
import { quadClasses, type QuadClass } from '../../model/vocabulary.ts'

/** Relations of one quad class, newest first. */
export interface RelationGroup {
  readonly quad: QuadClass
  readonly relations: readonly number[]
}

/** Relations by quad class, in the order of the classes, without the empty ones; within each by time, as `newestFirst` has it. */
export function groupByQuad(index: GraphIndex, relations: readonly number[]): RelationGroup[] {
  return quadClasses.flatMap((quad, place) => {
    const members = relations.filter((relation) => index.quad[relation] === place)
    return members.length > 0 ? [{ quad, relations: newestFirst(index, members) }] : []
  })
}

/** What began last comes first; what has no date comes last. */
export function newestFirst(index: GraphIndex, relations: readonly number[]): number[] {
  const began = (relation: number) =>
    isUndated(index, relation) ? -Infinity : (index.earliestStart[relation] ?? -Infinity)
  // Two without a date: −∞ − −∞ is no number, and they keep their order.
  return relations.toSorted((a, b) => began(b) - began(a) || 0)
}
