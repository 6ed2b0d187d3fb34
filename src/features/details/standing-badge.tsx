import type { GraphIndex } from '../../graph/graph-index.ts'
import type { Relation } from '../../model/dataset.ts'
import { standingWords } from '../../model/evidence-words.ts'
import { shortNameOf } from '../../model/sentence.ts'
import type { Standing } from '../../model/vocabulary.ts'
import styles from './details.module.css'
import { voicesOf } from './voices.ts'

/** The standing of a relation in words, with the speaker who gives it; framed as its line is drawn. */
export function StandingBadge(props: {
  index: GraphIndex
  relation: Relation
  standing: Standing | 'denied'
}) {
  const { index, relation, standing } = props
  return (
    <span className={styles.badge} data-standing={standing}>
      {standingWords(standing, relation.evidence, voicesOf(index, shortNameOf))}
    </span>
  )
}
