import type { ReactNode } from 'react'

import styles from './page.module.css'

/** What stands on the page until there is a dataset: the same frame, so that nothing jumps. `children` follow the words. */
export function Loading({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.page} aria-busy="true">
      <header className={styles.header}>
        <span className={styles.brand}>Entente</span>
      </header>
      <main className={styles.main} tabIndex={-1}>
        <div className={styles.loading}>
          <p role="status">Loading the dataset…</p>
          {children}
        </div>
      </main>
    </div>
  )
}
