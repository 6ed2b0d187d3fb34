import { lazy, Suspense, useEffect, useState } from 'react'

import { createIndex } from '../graph/graph-index.ts'
import { createExplorer } from '../view/explorer.ts'
import { ExplorerContext } from '../view/use-explorer.ts'
import { PageFrame } from './page-frame.tsx'
import type { Shown } from './shown.ts'
import { usePresenting } from './use-presenting.ts'

const Presenting = lazy(async () => ({ default: (await import('./presenting.tsx')).Presenting }))

/** A dataset on the page, looked at through the views of the session. */
export function Page(shown: Shown) {
  const { session, dataset, index } = shown
  const [explorer] = useState(() => createExplorer(index ?? createIndex(dataset), session.views))
  useEffect(() => explorer.stop, [explorer])
  return (
    <ExplorerContext value={explorer}>
      <Stage {...shown} />
    </ExplorerContext>
  )
}

function Stage(shown: Shown) {
  const { presenting, present, leave } = usePresenting()
  if (!presenting) return <PageFrame {...shown} onPresent={present} />
  return (
    <Suspense>
      <Presenting shown={shown} onLeave={leave} />
    </Suspense>
  )
}
