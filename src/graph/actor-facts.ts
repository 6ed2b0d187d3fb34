import type { GraphIndex } from './graph-index.ts'
import { listAt } from './lists.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** The relations that touch an actor, as indices, ascending; only the visible ones where these are given. */
export function relationsOf(
  index: GraphIndex,
  actor: number,
  visible?: Pick<VisibleGraph, 'state'>,
): readonly number[] {
  const all = [...listAt(index.incident, actor)]
  return visible ? all.filter((relation) => visible.state[relation] !== 0) : all
}

/** The relations between two actors in either direction, as indices, ascending. */
export function dyadOf(index: GraphIndex, a: number, b: number): readonly number[] {
  const [fewer, other] = relationsOf(index, a).length <= relationsOf(index, b).length ? [a, b] : [b, a]
  return relationsOf(index, fewer).filter((relation) => {
    const [from, to] = [index.from[relation], index.to[relation]]
    return (from === fewer && to === other) || (from === other && to === fewer)
  })
}

/** The other end of a relation, seen from one of its ends; the same actor where a relation returns to it. */
export function otherEnd(index: GraphIndex, relation: number, actor: number): number {
  const from = index.from[relation] ?? actor
  return from === actor ? (index.to[relation] ?? actor) : from
}
