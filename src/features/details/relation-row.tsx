import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'

import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { visibleAt } from '../../graph/visible-graph.ts'
import { lengthAt } from '../../graph/lists.ts'
import { sentenceOf, shortNameOf } from '../../model/sentence.ts'
import { whenWords } from '../../model/when-words.ts'
import { quadClasses, standings } from '../../model/vocabulary.ts'
import { changeTeller } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { ActorLink } from './actor-link.tsx'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { SelectionLink } from './selection-link.tsx'
import { StandingBadge } from './standing-badge.tsx'

/**
 * A relation in a list: its line, its sentence, its standing, when, on how many sources. In the list of an actor, `seenFrom`,
 * the other end is a link of its own. It alone is drawn anew where the filters come to show it otherwise.
 */
export const RelationRow = memo(function RelationRow(props: {
  index: GraphIndex
  relation: number
  seenFrom?: number
}) {
  const { index, relation, seenFrom } = props
  const drawn = useExplored(useShallow(({ visible }) => visibleAt(visible, relation)))
  const change = useExplored((state) => changeTeller(state)(relation)?.words)
  const record = index.relations[relation]
  const from = index.actors[index.from[relation] ?? -1]
  const to = index.actors[index.to[relation] ?? -1]
  if (!record || !from || !to) return null
  const standing = drawn?.standing ?? standings[index.standing[relation] ?? 0] ?? 'reported'
  const [fromHere, toHere] = [index.from[relation] === seenFrom, index.to[relation] === seenFrom]
  const seen = fromHere || toHere
  return (
    <li className={styles.row} data-hidden={drawn === undefined}>
      <span className={styles.line} data-possible={drawn?.certainty === 'possible'}>
        <LineGlyph quad={quadClasses[index.quad[relation] ?? 0] ?? 'structural'} standing={standing} />
      </span>
      <div className={styles.told}>
        <p className={styles.sentence}>
          {seen && !fromHere && <ActorLink actor={from} short />}{' '}
          <SelectionLink
            className={styles.title}
            aria-label={sentenceOf(from, record, to)}
            to={{ type: 'relation', id: record.id }}
          >
            {seen ? record.title : sentenceOf(from, record, to, shortNameOf)}
          </SelectionLink>{' '}
          {toHere && <span className={styles.here}>{shortNameOf(to)}</span>}
          {seen && !toHere && <ActorLink actor={to} short />}
        </p>
        {record.summary !== undefined && <p className={styles.summary}>{record.summary}</p>}
        <p className={styles.facts}>
          <StandingBadge index={index} relation={record} standing={standing} />
          <span>{whenWords(record.when)}</span>
          <span>{counted(lengthAt(index.cited, relation), 'source')}</span>
          {change !== undefined && <span>{change}</span>}
          {drawn?.certainty === 'possible' && <span>only possibly so now</span>}
          {drawn === undefined && <span>hidden by filters</span>}
        </p>
      </div>
    </li>
  )
})
