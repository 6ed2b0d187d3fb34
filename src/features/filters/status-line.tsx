import { formatWindow } from '../../time/format.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { windowOf } from '../../graph/time-verdict.ts'
import styles from './filters.module.css'

/** What is on the page in a heading and a sentence that is always there and read out when it changes. */
export function StatusLine() {
  const actors = useExplored(({ visible }) => visible.actors.length)
  const relations = useExplored(({ visible }) => visible.relations.length)
  const all = useExplored(({ index }) => index.relations.length)
  const heading = useExplored(({ index, view }) => formatWindow(windowOf(index, view)))
  return (
    <div className={styles.statusLine}>
      <h1>{heading}</h1>
      <p>
        <span role="status">
          {count(actors, 'actor')}, {count(relations, 'relation')} of {all}
        </span>
        {all > relations && <span className={styles.hidden}> · {all - relations} hidden</span>}
      </p>
    </div>
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
