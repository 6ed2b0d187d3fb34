import type { GraphIndex } from '../../graph/graph-index.ts'
import { lengthAt } from '../../graph/lists.ts'
import { standings, type Standing } from '../../model/vocabulary.ts'

/** How many relations stand how, in the order of the standings. */
export function standingCounts(index: GraphIndex): { standing: Standing; count: number }[] {
  const counts = standings.map(() => 0)
  for (const place of index.standing) counts[place] = (counts[place] ?? 0) + 1
  return standings.map((standing, place) => ({ standing, count: counts[place] ?? 0 }))
}

/** The actors with most relations, as indices; those without any are left out. */
export function busiestActors(index: GraphIndex, most: number): number[] {
  const counts = [...index.actors.keys()].map((actor) => lengthAt(index.incident, actor))
  const count = (actor: number) => counts[actor] ?? 0
  return [...index.actors.keys()]
    .filter((actor) => count(actor) > 0)
    .sort((a, b) => count(b) - count(a) || a - b)
    .slice(0, most)
}

/** The disputed relations with most evidence, as indices. */
export function mostDisputed(index: GraphIndex, most: number): number[] {
  const pieces = (relation: number) => index.pieces[relation] ?? 0
  const disputed = standings.indexOf('disputed')
  // Kept in order as they are found: of a million there are too many to sort.
  const found: number[] = []
  index.standing.forEach((place, relation) => {
    if (place !== disputed) return
    const last = found[most - 1]
    if (last !== undefined && pieces(last) >= pieces(relation)) return
    const at = found.findIndex((other) => pieces(other) < pieces(relation))
    found.splice(at < 0 ? found.length : at, 0, relation)
    if (found.length > most) found.pop()
  })
  return found
}
