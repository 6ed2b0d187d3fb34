import { ArrowRightLeft } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { Labelled } from './labelled.tsx'
import styles from './timeline.module.css'
import { WindowField } from './window-field.tsx'

/** The dates of the window, and of the second one where two are compared. `labelled` names them for the eye. */
export function WindowFields({ labelled }: { labelled: boolean }) {
  const compares = useExplored(({ view }) => view.secondWindow !== undefined)
  const first = <WindowField which="window" />
  if (!compares) return labelled ? <Labelled label="Window">{first}</Labelled> : first
  const second = <WindowField which="secondWindow" />
  return labelled ? (
    <>
      <Labelled label="First">{first}</Labelled>
      <Labelled label="Second">{second}</Labelled>
      <Swap worded />
    </>
  ) : (
    <div className={styles.pair}>
      {first}
      <Swap />
      {second}
    </div>
  )
}

function Swap({ worded = false }: { worded?: boolean }) {
  const explorer = useExplorer()
  return (
    <Button
      look="quiet"
      aria-label="Swap the two windows"
      title="Swap the two windows"
      onClick={() =>
        // All years cannot be a second window, which has to be named.
        explorer.act((view) => ({
          ...view,
          window: view.secondWindow,
          secondWindow: view.window ?? explorer.getState().index.span ?? view.secondWindow,
        }))
      }
    >
      <Icon of={ArrowRightLeft} />
      {worded && 'Swap the two windows'}
    </Button>
  )
}
