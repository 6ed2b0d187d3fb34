import { relationsOf } from '../../graph/actor-facts.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { standings, type Standing } from '../../model/vocabulary.ts'

/** How many relations stand how, in the order of the standings. */
export function standingCounts(index: GraphIndex): { standing: Standing; count: number }[] {
  return standings.map((standing, place) => ({
    standing,
    count: index.standing.filter((one) => one === place).length,
  }))
}

/** The actors with most relations, as indices; those without any are left out. */
export function busiestActors(index: GraphIndex, most: number): number[] {
  const count = (actor: number) => relationsOf(index, actor).length
  return [...index.actors.keys()]
    .filter((actor) => count(actor) > 0)
    .sort((a, b) => count(b) - count(a) || a - b)
    .slice(0, most)
}

/** The disputed relations with most evidence, as indices. */
export function mostDisputed(index: GraphIndex, most: number): number[] {
  const pieces = (relation: number) => index.relations[relation]?.evidence.length ?? 0
  return [...index.relations.keys()]
    .filter((relation) => standings[index.standing[relation] ?? 0] === 'disputed')
    .sort((a, b) => pieces(b) - pieces(a) || a - b)
    .slice(0, most)
}
