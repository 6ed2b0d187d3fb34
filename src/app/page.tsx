import { useEffect, useState } from 'react'

import type { CatalogueVersion } from '../io/catalogue.ts'
import type { Dataset } from '../model/dataset.ts'
import { GraphPanel } from '../features/graph/graph-panel.tsx'
import { createIndex } from '../graph/graph-index.ts'
import { createExplorer } from '../view/explorer.ts'
import { ExplorerContext } from '../view/use-explorer.ts'
import type { Session } from './boot.ts'
import { useDevice } from './device.ts'
import styles from './page.module.css'

/** The dataset on the page: everything around the graph, and the graph. */
export function Page(props: {
  session: Session
  dataset: Dataset
  positions: Readonly<Record<string, readonly [number, number]>>
  version: CatalogueVersion | undefined
  /** What the address asked for, where the site does not hold it. */
  missing: string | undefined
}) {
  const { session, dataset, positions } = props
  const [explorer] = useState(() => createExplorer(createIndex(dataset), session.views))
  useEffect(() => explorer.stop, [explorer])
  const theme = useDevice((device) => device.theme)
  const places = dataset.actors.map(({ id }) => {
    const [x, y] = positions[id] ?? [0, 0]
    return { x, y }
  })
  return (
    <ExplorerContext value={explorer}>
      <div className={styles.page}>
        <header className={styles.header}>
          <span className={styles.brand}>Entente</span>
        </header>
        <main className={styles.main}>
          <GraphPanel places={places} theme={theme} />
        </main>
      </div>
    </ExplorerContext>
  )
}
