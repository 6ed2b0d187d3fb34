import { useEffect, useState } from 'react'

import { createIndex } from '../graph/graph-index.ts'
import type { CatalogueVersion } from '../io/catalogue.ts'
import type { Dataset } from '../model/dataset.ts'
import { createExplorer } from '../view/explorer.ts'
import { ExplorerContext } from '../view/use-explorer.ts'
import type { Session } from './boot.ts'
import { PageFrame } from './page-frame.tsx'

export interface Shown {
  readonly session: Session
  readonly dataset: Dataset
  /** By actor id, graph units. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>
  /** Undefined for a dataset the visitor has brought. */
  readonly version: CatalogueVersion | undefined
  /** What the address asked for, where the site does not hold it. */
  readonly missing: string | undefined
}

/** A dataset on the page, looked at through the views of the session. */
export function Page(shown: Shown) {
  const { session, dataset } = shown
  const [explorer] = useState(() => createExplorer(createIndex(dataset), session.views))
  useEffect(() => explorer.stop, [explorer])
  return (
    <ExplorerContext value={explorer}>
      <PageFrame {...shown} />
    </ExplorerContext>
  )
}
