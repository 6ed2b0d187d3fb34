import { useStore } from 'zustand'

import { foldedHomes } from '../../graph/fold.ts'
import { mostDrawn } from '../../graph/strongest.ts'
import { outcomesInWords } from '../../view/compare-words.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { useSettled } from '../../view/use-settled.ts'
import { whenWords } from '../../view/when-words.ts'
import styles from './filters.module.css'

/** What is on the page in a heading and a sentence that is always there, and that is read out once it has changed. */
export function StatusLine() {
  const actors = useExplored(({ visible }) => visible.actorCount)
  const relations = useExplored(({ visible }) => visible.relationCount)
  const all = useExplored(({ index }) => index.relations.length)
  const compared = useExplored(outcomesInWords)
  const folded = useExplored(foldedActors)
  const crowded = useExplored(isCrowded)
  const heading = useExplored(({ index, view }) => whenWords(index, view))
  return (
    <div className={styles.statusLine}>
      <h1>{heading}</h1>
      {/* Who does not see it finds the same in what is read out once the view has come to rest. */}
      <p aria-hidden="true">
        <span>
          {count(actors, 'actor')}, {count(relations, 'relation')} of {all}
          {compared && `; ${compared}`}
        </span>
        {all > relations && <span className={styles.hidden}> · {all - relations} hidden</span>}
        {folded > 0 && <span className={styles.hidden}> · {folded} folded</span>}
        {crowded && (
          <span
            className={styles.hidden}
            title="Stronger is what is reported rather than disputed, claimed or inferred, then what weighs more, then what more evidence speaks of."
          >
            {' '}
            · {strongestDrawn}
          </span>
        )}
      </p>
      <ReadOut />
    </div>
  )
}

/** Longer than from one step of the slowest film to the next, in milliseconds: nobody can listen to each of them. */
const pause = 1200

function ReadOut() {
  const said = useStore(useSettled(pause), wholeInWords)
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}

/** "40 actors, 78 relations of 87, 9 hidden, 12 folded": nothing is left out without being told. */
function wholeInWords(state: ExplorerState): string {
  const { actorCount, relationCount } = state.visible
  const all = state.index.relations.length
  const compared = outcomesInWords(state)
  const folded = foldedActors(state)
  return [
    `${count(actorCount, 'actor')}, ${count(relationCount, 'relation')} of ${all}${compared ? `; ${compared}` : ''}`,
    ...(all > relationCount ? [`${all - relationCount} hidden`] : []),
    ...(folded > 0 ? [`${folded} folded`] : []),
    ...(isCrowded(state) ? [strongestDrawn] : []),
  ].join(', ')
}

const strongestDrawn = `the strongest ${mostDrawn.toLocaleString('en')} drawn`

/** Whether the picture leaves out what is visible. */
function isCrowded({ view, visible }: ExplorerState): boolean {
  return view.form === 'graph' && visible.relationCount > mostDrawn
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
