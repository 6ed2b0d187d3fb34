import { everything } from '../../graph/filter.ts'
import { windowOf } from '../../graph/time-verdict.ts'
import { spellsOf } from '../../graph/dates.ts'
import { standingLabels } from '../../model/labels.ts'
import { visibleAt } from '../../graph/visible-graph.ts'
import { standings } from '../../model/vocabulary.ts'
import { endOfDate } from '../../time/to-spell.ts'
import { Button } from '../../ui/button.tsx'
import { clearFilters } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './details.module.css'
import { windowWords } from './window-words.ts'

/** How a relation stands to the view in force: certainly so, possibly and why, or hidden, with a way to see it. */
export function InWindow({ relation }: { relation: number }) {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const window = useExplored(({ view }) => view.window)
  const mode = useExplored(({ view }) => view.mode)
  const drawn = visibleAt(
    useExplored((state) => state.visible),
    relation,
  )
  const { certainty, words } = windowWords(
    spellsOf(index, relation),
    windowOf(index, { ...everything, window }),
    mode,
    endOfDate(index.dataset.asOf),
    window ? undefined : 'in the years that this dataset covers',
  )
  const own = standings[index.standing[relation] ?? 0]
  if (!window && certainty === 'certain' && drawn?.standing === own) return null
  return (
    <div className={styles.inWindow} data-certainty={certainty}>
      <p>
        {words}
        {drawn &&
          drawn.standing !== own &&
          ` Under the chosen “According to” it is drawn as: ${standingLabels[drawn.standing].toLowerCase()}.`}
        {!drawn && certainty !== 'never' && ' The filters in force hide it.'}
      </p>
      {!drawn && (
        <Button
          look="chip"
          onClick={({ currentTarget }) => {
            // The button is about to go.
            currentTarget.closest('header')?.querySelector('h2')?.focus({ preventScroll: true })
            explorer.act(clearFilters)
          }}
        >
          Show everything
        </Button>
      )}
    </div>
  )
}
