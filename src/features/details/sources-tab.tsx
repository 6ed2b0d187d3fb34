import { relationsOf } from '../../graph/actor-facts.ts'
import { sentenceOf } from '../../model/sentence.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { listAt } from '../../graph/lists.ts'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { newestFirst } from './relation-order.ts'
import { SelectionLink } from './selection-link.tsx'
import { SourceCitation } from './source-citation.tsx'

/** The sources that an actor's relations cite, the most cited first. */
export function sourcesBehind(index: GraphIndex, actor: number) {
  const resting = new Map<number, number[]>()
  for (const relation of relationsOf(index, actor)) {
    for (const source of listAt(index.cited, relation)) {
      resting.set(source, [...(resting.get(source) ?? []), relation])
    }
  }
  return [...resting]
    .map(([source, relations]) => ({ source, relations: newestFirst(index, relations) }))
    .sort((a, b) => b.relations.length - a.relations.length || a.source - b.source)
}

/** Every source behind an actor's relations, with the relations that rest on it. */
export function SourcesTab({ index, actor }: { index: GraphIndex; actor: number }) {
  return (
    <ul className={styles.sources}>
      {sourcesBehind(index, actor).map(({ source, relations }) => {
        const record = index.sources[source]
        if (!record) return null
        return (
          <li key={record.id}>
            <SourceCitation source={record} />
            {record.note !== undefined && <p className={styles.summary}>{record.note}</p>}
            <details open={relations.length <= 2}>
              <summary>
                {counted(relations.length, 'relation')} {relations.length === 1 ? 'rests' : 'rest'} on it
              </summary>
              <ul>
                {relations.map((relation) => {
                  const resting = index.relations[relation]
                  const from = index.actors[index.from[relation] ?? -1]
                  const to = index.actors[index.to[relation] ?? -1]
                  if (!resting || !from || !to) return null
                  return (
                    <li key={resting.id}>
                      <SelectionLink className={styles.actor} to={{ type: 'relation', id: resting.id }}>
                        {sentenceOf(from, resting, to)}
                      </SelectionLink>
                    </li>
                  )
                })}
              </ul>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
