import type { ReactNode } from 'react'

import styles from './timeline.module.css'

/** A control with its name before it. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.labelled}>
      <span>{label}</span>
      {children}
    </label>
  )
}
