import { undatedCount } from '../../graph/dates.ts'
import { Button } from '../../ui/button.tsx'
import { lift } from '../../view/chips.ts'
import { setMode } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './timeline.module.css'

/** What becomes of relations that no window can judge for certain. */
export function Switches() {
  const explorer = useExplorer()
  const possible = useExplored(({ view }) => view.possible)
  const undated = useExplored(({ view }) => view.undated)
  const dateless = undatedCount(useExplored((state) => state.index))
  return (
    <>
      <label
        className={styles.switch}
        title="Dates such as “about 1992” or “2023?” may or may not lie in the window"
      >
        <input
          type="checkbox"
          checked={possible}
          onChange={({ target }) => explorer.act((view) => ({ ...view, possible: target.checked }))}
        />
        Include what is only possibly so
      </label>
      {dateless > 0 && (
        <label
          className={styles.switch}
          title="Relations whose sources name no date; no window can judge them"
        >
          <input
            type="checkbox"
            checked={undated}
            onChange={({ target }) => explorer.act((view) => ({ ...view, undated: target.checked }))}
          />
          Include undated ({dateless})
        </label>
      )}
    </>
  )
}

/** Takes the window away. A single day cannot be all years, so mode `at` goes with it. */
export function AllYears() {
  const explorer = useExplorer()
  return (
    <Button
      look="quiet"
      onClick={() =>
        explorer.act((view) => setMode(lift(view, 'time'), view.mode === 'at' ? 'during' : view.mode))
      }
    >
      All years
    </Button>
  )
}
