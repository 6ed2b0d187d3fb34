import type { Window } from '../time/spell.ts'
import type { Sides } from './sides.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { certaintyIn, windowOf } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Whether each visible relation was on in the filter's window and in the second one, by its own dates. What has no date is in both: no
 * window rules it out. With `possible: false`, what is only possibly on in one window and certainly in the other is still possible
 * there, so that a hidden doubt is never told as a change for certain.
 */
export function windowSides(
  index: GraphIndex,
  filter: Filter,
  secondWindow: Window,
  visible: VisibleGraph,
): ReadonlyMap<number, Sides> {
  const first = certaintyIn(index, windowOf(index, filter), filter.mode)
  const second = certaintyIn(index, secondWindow, filter.mode)
  return new Map(
    visible.relations.map(({ index: relation }) => [
      relation,
      { first: first(relation), second: second(relation) },
    ]),
  )
}
