import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { GraphIndex } from '../../graph/graph-index.ts'
import type { VisibleRelation } from '../../graph/visible-graph.ts'
import { sentenceOf, shortNameOf } from '../../model/sentence.ts'
import { whenWords } from '../../model/when-words.ts'
import { quadClasses, standings } from '../../model/vocabulary.ts'
import { ActorButton } from './actor-button.tsx'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { useSelect } from './selecting.ts'
import { StandingBadge } from './standing-badge.tsx'

/**
 * A relation in a list: its line, its sentence, its standing, when, on how many sources. `seenFrom` is the actor whose list
 * it is, and need not be named first; without `drawn` the filters hide the relation.
 */
export function RelationRow(props: {
  index: GraphIndex
  relation: number
  seenFrom?: number
  drawn: VisibleRelation | undefined
}) {
  const { index, relation, seenFrom, drawn } = props
  const choose = useSelect()
  const record = index.relations[relation]
  const from = index.actors[index.from[relation] ?? -1]
  const to = index.actors[index.to[relation] ?? -1]
  if (!record || !from || !to) return null
  const standing = drawn?.standing ?? standings[index.standing[relation] ?? 0] ?? 'reported'
  const [fromHere, toHere] = [index.from[relation] === seenFrom, index.to[relation] === seenFrom]
  return (
    <li className={styles.row} data-hidden={drawn === undefined}>
      <span className={styles.line} data-possible={drawn?.certainty === 'possible'}>
        <LineGlyph quad={quadClasses[index.quad[relation] ?? 0] ?? 'structural'} standing={standing} />
      </span>
      <div className={styles.told}>
        <p className={styles.sentence}>
          {!fromHere && <ActorButton actor={from} />}{' '}
          <button
            type="button"
            className={styles.title}
            aria-label={sentenceOf(from, record, to)}
            onClick={() => choose({ type: 'relation', id: record.id })}
          >
            {record.title}
          </button>{' '}
          {toHere ? <span className={styles.here}>{shortNameOf(to)}</span> : <ActorButton actor={to} />}
        </p>
        {record.summary !== undefined && <p className={styles.summary}>{record.summary}</p>}
        <p className={styles.facts}>
          <StandingBadge index={index} relation={record} standing={standing} />
          <span>{whenWords(record.when)}</span>
          <span>{counted(index.cited[relation]?.length ?? 0, 'source')}</span>
          {drawn?.certainty === 'possible' && <span>only possibly so now</span>}
          {drawn === undefined && <span>hidden by filters</span>}
        </p>
      </div>
    </li>
  )
}
