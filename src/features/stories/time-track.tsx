import { windowOf } from '../../graph/time-verdict.ts'
import { formatWindow } from '../../time/format.ts'
import type { Day } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './presentation.module.css'

/** The window in words, and where it lies in the whole span of the dataset. */
export function TimeTrack() {
  const { index, view } = useExplored((state) => state)
  const { start, end } = windowOf(index, view)
  const { span } = index
  const share = (day: Day) =>
    span ? Math.min(1, Math.max(0, (day - span.start) / (span.end - span.start))) * 100 : 0
  return (
    <p className={styles.time}>
      <strong>{formatWindow({ start, end })}</strong>
      {span && (
        <span className={styles.track}>
          <span style={{ left: `${share(start)}%`, right: `${100 - share(end)}%` }} />
        </span>
      )}
    </p>
  )
}
