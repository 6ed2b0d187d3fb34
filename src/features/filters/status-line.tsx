import { outcomesInWords } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { whenWords } from '../../view/when-words.ts'
import styles from './filters.module.css'

/** What is on the page in a heading and a sentence that is always there and read out when it changes. */
export function StatusLine() {
  const actors = useExplored(({ visible }) => visible.actorCount)
  const relations = useExplored(({ visible }) => visible.relationCount)
  const all = useExplored(({ index }) => index.relations.length)
  const heading = useExplored(({ index, view }) => whenWords(index, view))
  const compared = useExplored(outcomesInWords)
  return (
    <div className={styles.statusLine}>
      <h1>{heading}</h1>
      <p>
        <span role="status">
          {count(actors, 'actor')}, {count(relations, 'relation')} of {all}
          {compared && `; ${compared}`}
        </span>
        {all > relations && <span className={styles.hidden}> · {all - relations} hidden</span>}
      </p>
    </div>
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
