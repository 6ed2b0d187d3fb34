import { listAt } from '../../graph/lists.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor } from '../../graph/resolve.ts'
import type { VisibleRelation } from '../../graph/visible-graph.ts'
import type { RelationRow } from '../../io/relations-csv.ts'
import { nameOf } from '../../model/sentence.ts'
import { sourceLabel } from '../../model/source-label.ts'
import { quadClasses } from '../../model/vocabulary.ts'
import { changeTeller } from '../../view/compare-words.ts'
import type { ExplorerState } from '../../view/explorer.ts'

/**
 * The visible relations as rows of a table. Dates are the dataset's own EDTF, several joined by `; `, and the standing is
 * the one that is drawn: under a perspective, the speaker's. Where windows or accounts are compared, a column says what became of each.
 */
export function csvRows({
  index,
  view,
  visible,
  comparison,
}: Pick<ExplorerState, 'index' | 'view' | 'visible' | 'comparison'>): RelationRow[] {
  const changeOf = changeTeller({ index, view, comparison })
  return visible.relations.map((relation) => {
    const row = rowOf(index, relation)
    return comparison ? { ...row, change: changeOf(relation.index)?.words ?? '' } : row
  })
}

/** As the table calls them, and first as there. */
const sourcesThemselves = 'Sources themselves'

function rowOf(index: GraphIndex, { index: at, standing, certainty, ended }: VisibleRelation): RelationRow {
  const relation = index.relations[at]
  if (!relation) throw new RangeError(`There is no relation ${at} in this dataset.`)
  const nameAt = (id: string) => {
    const actor = index.actors[resolveActor(index, id) ?? -1]
    return actor ? nameOf(actor) : id
  }
  const voices = relation.evidence.map(({ status, by }) => {
    if (status === 'reported') return sourcesThemselves
    if (by === undefined) return 'Analyst'
    return status === 'denied' ? `${nameAt(by)} (denies it)` : nameAt(by)
  })
  const own = voices.filter((voice) => voice === sourcesThemselves)
  const sources = [...listAt(index.cited, at)].flatMap((source) => index.sources[source] ?? [])
  return {
    from: nameAt(relation.from),
    fromId: relation.from,
    relation: relation.title,
    kind: index.kinds[index.kind[at] ?? 0]?.label ?? relation.kind,
    quadClass: quadClasses[index.quad[at] ?? 0] ?? 'structural',
    to: nameAt(relation.to),
    toId: relation.to,
    when: [relation.when ?? []].flat().join('; '),
    inWindow: ended ? 'ended' : certainty,
    standing,
    accordingTo: [...new Set([...own, ...voices])].join('; '),
    sources: sources.map(sourceLabel).join('; '),
    sourceIds: sources.map(({ id }) => id).join('; '),
    summary: relation.summary ?? '',
    relationId: relation.id,
  }
}
