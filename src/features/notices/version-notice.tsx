import { X } from 'lucide'
import { useDeferredValue, useState } from 'react'
import { useStore } from 'zustand'

import { compareVersions } from '../../graph/compare-versions.ts'
import { createIndex } from '../../graph/graph-index.ts'
import { bothSides } from '../../graph/comparison.ts'
import { select } from '../../graph/select.ts'
import type { Dataset } from '../../model/dataset.ts'
import { formatWhen } from '../../time/format-when.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import { useSettled } from '../../view/use-settled.ts'
import { changesInWords } from './changes-in-words.ts'
import styles from './version-notice.module.css'

/**
 * One line for a link made on data that has moved on: of which day the data on the page is, what the newest would change in this
 * view, and the way there. `newest` is undefined while it is fetched, and `date` the day the version on the page was published.
 */
export function VersionNotice(props: {
  date: string
  newest: Dataset | undefined
  onShow: () => void
  onDismiss: () => void
}) {
  return (
    <Status label="Version notice" className={styles.notice}>
      <p>
        This link shows the data of {formatWhen(props.date)}. Newer data is here
        <span className={styles.changes}>{props.newest && <Changes newest={props.newest} />}</span>.{' '}
      </p>
      <button type="button" className={styles.show} onClick={props.onShow}>
        Show the newest
      </button>
      <Button
        look="quiet"
        className={styles.dismiss}
        aria-label="Dismiss the version notice"
        onClick={props.onDismiss}
      >
        <Icon of={X} />
      </Button>
    </Status>
  )
}

/** A movement on the timeline goes first; the words follow when it has come to rest. */
function Changes({ newest }: { newest: Dataset }) {
  const [index] = useState(() => createIndex(newest))
  const { index: older, visible, view } = useDeferredValue(useStore(useSettled()))
  const changes = compareVersions(
    { index: older, visible },
    { index, visible: select(index, bothSides(view)) },
  )
  return changesInWords(changes)
}
