import { Suspense } from 'react'

import type { StoryPlace } from '../view/view.ts'
import styles from './page.module.css'
import { StoryCards } from './panels.tsx'

/** The stories' cards, which come with the first one looked at. */
export function Stories({ onPresent }: { onPresent: (place: StoryPlace) => void }) {
  return (
    <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
      <StoryCards onPresent={onPresent} />
    </Suspense>
  )
}
