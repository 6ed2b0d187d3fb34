import { actorLook } from '../../canvas/actor-look.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveRelation, resolveSource } from '../../graph/resolve.ts'
import { createSearch, type Hit } from '../../graph/search.ts'
import { issuedOf } from '../../model/source-label.ts'
import { formatWhen } from '../../time/format-when.ts'

/** What a search found of one type, best first. */
export interface Group {
  readonly type: Hit['type']
  readonly hits: readonly Hit[]
  /** How many there are, of which `hits` may be the best few. */
  readonly total: number
}

/** Finds actors, relations and sources, in this order; types of which nothing is found are left out. */
export type Find = (query: string) => readonly Group[]

const limits: readonly (readonly [Hit['type'], number])[] = [
  ['actor', 8],
  ['relation', 8],
  ['source', 4],
]

const made = new WeakMap<GraphIndex, Find>()

/** The search over a dataset, made when first asked for. Import this file lazily: it brings the search library along. */
export function findIn(index: GraphIndex): Find {
  const find = made.get(index) ?? createFind(index)
  made.set(index, find)
  return find
}

function createFind(index: GraphIndex): Find {
  const search = createSearch(index.dataset)
  return (query) => {
    const found = search(query, Infinity)
    return limits.flatMap(([type, limit]) => {
      const ofType = found.filter((hit) => hit.type === type)
      const hits = ofType.slice(0, limit).map((hit) => ({ ...hit, detail: detailOf(index, hit) }))
      return ofType.length > 0 ? [{ type, hits, total: ofType.length }] : []
    })
  }
}

/** What stands below the name: an actor's kind and summary, a relation's kind and dates in words, a source's publisher and date. */
function detailOf(index: GraphIndex, hit: Hit): string {
  return partsOf(index, hit).filter(Boolean).join(' · ')
}

function partsOf(index: GraphIndex, { type, id, detail }: Hit): readonly (string | undefined)[] {
  if (type === 'actor') {
    const actor = index.actors[resolveActor(index, id) ?? -1]
    return [actor && actorLook[actor.kind].label, detail]
  }
  if (type === 'source') {
    const source = index.sources[resolveSource(index, id) ?? -1]
    return [detail, source && issuedOf(source)]
  }
  const place = resolveRelation(index, id) ?? -1
  const kind = index.kinds[index.kind[place] ?? -1]?.label
  return [kind, [index.relations[place]?.when ?? []].flat().map(formatWhen).join('; ')]
}
