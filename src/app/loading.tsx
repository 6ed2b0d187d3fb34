import styles from './page.module.css'

/** What stands on the page until there is a dataset: the same frame, so that nothing jumps. */
export function Loading() {
  return (
    <div className={styles.page} aria-busy="true">
      <header className={styles.header}>
        <span className={styles.brand}>Entente</span>
      </header>
      <main className={styles.main}>
        <p className={styles.loading} role="status">
          Loading the dataset…
        </p>
      </main>
    </div>
  )
}
