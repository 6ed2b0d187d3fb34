import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { standingLabels } from '../../model/labels.ts'
import { standingCounts } from './beginnings.ts'
import styles from './details.module.css'

/** How many relations stand how, as small bars. */
export function DatasetCounts({ index }: { index: GraphIndex }) {
  const counts = standingCounts(index)
  const greatest = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <section className={styles.section}>
      <h3>What the relations rest on</h3>
      <ul className={styles.counts}>
        {counts.map(({ standing, count }) => (
          <li key={standing}>
            <LineGlyph standing={standing} />
            <span>{standingLabels[standing]}</span>
            <span className={styles.count}>{count.toLocaleString('en')}</span>
            <i aria-hidden="true" style={{ width: `${(count / greatest) * 100}%` }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
