import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveRelation, resolveSource } from '../../graph/resolve.ts'
import type { VisibleGraph } from '../../graph/visible-graph.ts'
import { citationOf } from '../../model/citation.ts'
import type { Selection } from '../../view/view.ts'

/**
 * The sources of what a step speaks of, by title and date, the most cited first: of the relation that is selected, else of all that are
 * visible.
 */
export function sourcesSpokenOf(
  index: GraphIndex,
  visible: VisibleGraph,
  selection: Selection | undefined,
): string[] {
  const selected = selection?.type === 'relation' ? resolveRelation(index, selection.id) : undefined
  const relations = selected === undefined ? visible.relations.map((relation) => relation.index) : [selected]
  const cited = new Map<number, number>()
  for (const relation of relations) {
    for (const { source } of index.relations[relation]?.evidence ?? []) {
      const at = resolveSource(index, source)
      if (at !== undefined) cited.set(at, (cited.get(at) ?? 0) + 1)
    }
  }
  return [...cited]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([at]) => {
      const source = index.sources[at]
      if (!source) return []
      const { title, issued } = citationOf(source)
      return [issued === undefined || title.includes(issued) ? title : `${title}, ${issued}`]
    })
}
