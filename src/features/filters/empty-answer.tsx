import type { FilterPart } from '../../graph/filter.ts'
import { actAndFocus } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { lift } from '../../view/chips.ts'
import { clearFilters } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './filters.module.css'

const partWords: Readonly<Record<FilterPart, string>> = {
  time: 'the time window',
  undated: 'the switch for undated relations',
  quad: 'the choice of relations',
  kind: 'the choice of relation kinds',
  standing: 'the choice of evidence',
  actor: 'the choice of actors',
  source: 'the choice of sources',
  by: 'whose account is drawn',
  around: 'the neighbourhood',
  text: 'the words',
}

/** Stands in the place of an empty picture: why it is empty, and the one filter to lift. */
export function EmptyAnswer() {
  const explorer = useExplorer()
  const liftable = useExplored(({ visible }) => (visible.relationCount > 0 ? undefined : visible.liftable))
  if (!liftable) return null
  const parts = [...liftable].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a)
  const [best] = parts
  return (
    <div className={styles.empty}>
      <h2>Nothing matches all of these filters</h2>
      {best ? (
        <>
          <p>
            Lifting {partWords[best[0]]} alone would bring back{' '}
            {best[1] === 1 ? '1 relation' : `${best[1]} relations`}.
          </p>
          <p>
            <Button
              look="primary"
              onClick={() => actAndFocus(() => explorer.act((view) => lift(view, best[0])))}
            >
              Lift {partWords[best[0]]}
            </Button>
            <Button onClick={() => actAndFocus(() => explorer.act(clearFilters))}>Clear all filters</Button>
          </p>
        </>
      ) : (
        <>
          <p>No single filter is the cause; together they leave nothing.</p>
          <p>
            <Button look="primary" onClick={() => actAndFocus(() => explorer.act(clearFilters))}>
              Clear all filters
            </Button>
          </p>
        </>
      )}
    </div>
  )
}
