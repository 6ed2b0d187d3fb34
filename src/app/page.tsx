import { useEffect, useState } from 'react'

import { createIndex } from '../graph/graph-index.ts'
import { createExplorer } from '../view/explorer.ts'
import { ExplorerContext } from '../view/use-explorer.ts'
import { PageFrame } from './page-frame.tsx'
import type { Shown } from './shown.ts'

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
