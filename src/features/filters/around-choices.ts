import type { GraphIndex } from '../../graph/graph-index.ts'
import { lengthAt } from '../../graph/lists.ts'
import type { Actor } from '../../model/dataset.ts'

/** A list of more nobody reads, and the page takes long to lay out. */
const mostListed = 1000

/** The actors that can be chosen from a list, by name: all of them, or of very many those with most relations. */
export function aroundChoices(index: GraphIndex, most = mostListed): readonly Actor[] {
  const busiest = [...index.actors.keys()]
  if (busiest.length > most)
    busiest.sort((a, b) => lengthAt(index.incident, b) - lengthAt(index.incident, a) || a - b)
  return busiest
    .slice(0, most)
    .flatMap((actor) => index.actors[actor] ?? [])
    .sort((a, b) => nameOrder.compare(a.name, b.name))
}

const nameOrder = new Intl.Collator('en')
