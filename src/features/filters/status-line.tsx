import { foldedHomes } from '../../graph/fold.ts'
import { mostDrawn } from '../../graph/strongest.ts'
import { outcomesInWords } from '../../view/compare-words.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { whenWords } from '../../view/when-words.ts'
import styles from './filters.module.css'

/** What is on the page in a heading and a sentence that is always there and read out when it changes. */
export function StatusLine() {
  const actors = useExplored(({ visible }) => visible.actorCount)
  const relations = useExplored(({ visible }) => visible.relationCount)
  const all = useExplored(({ index }) => index.relations.length)
  const folded = useExplored(foldedActors)
  const form = useExplored(({ view }) => view.form)
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
        {folded > 0 && <span className={styles.hidden}> · {folded} folded</span>}
        {form === 'graph' && relations > mostDrawn && (
          <span
            className={styles.hidden}
            title="Stronger is what is reported rather than disputed, claimed or inferred, then what weighs more, then what more evidence speaks of."
          >
            {' '}
            · the strongest {mostDrawn.toLocaleString('en')} drawn
          </span>
        )}
      </p>
    </div>
  )
}

/** How many of the visible actors are drawn within their homes. */
function foldedActors({ index, view, visible }: ExplorerState): number {
  // Listing the visible actors is work that moving through time can do without.
  if (!view.fold) return 0
  const homeOf = foldedHomes(index, view)
  return visible.actors.filter((actor) => homeOf(actor) !== actor).length
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
