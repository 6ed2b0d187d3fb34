import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'

import { placeInWorker } from '../canvas/layouts/place-in-worker.ts'
import { carriesDataset } from '../io/dataset-mark.ts'
import { LoadError } from '../io/load-error.ts'
import { useOwn, useView } from '../view/use-view.tsx'
import type { Session } from './boot.ts'
import { known } from './known.ts'
import { Loading } from './loading.tsx'
import { leaveOwn, ownQuery } from './own-dataset.ts'
import { Page } from './page.tsx'
import { Problem } from './problem.tsx'
import { Slowness } from './slowness.tsx'
import { askedOf } from './site-queries.ts'
import { useSiteDataset } from './use-site-dataset.ts'

/** Fetches what the address asks for, or takes what the visitor or the address has brought, and shows it or says why it cannot. */
export function Loader({ session }: { session: Session }) {
  const own = useOwn()
  const opened = useQuery(ownQuery(own))
  const brought = opened.data
  // A file that was opened before a reload is no longer there: what the address says is shown, as the reload did.
  const fromSite = !brought && (own === undefined || !carriesDataset(own))
  const asked = useView(askedOf)
  const site = useSiteDataset(session, asked, fromSite)
  const { held } = site
  const shown = brought?.dataset ?? (fromSite ? site.dataset : undefined)
  const placed = brought?.positions ?? shown?.positions ?? {}
  const unplaced = shown !== undefined && shown.actors.some(({ id }) => placed[id] === undefined)
  const places = useQuery({
    queryKey: ['places', own, shown?.id, held?.version.hash],
    queryFn: () => placeInWorker(known(shown), shown?.positions ?? {}),
    enabled: unplaced,
  })
  const positions = unplaced ? places.data : placed
  // What is new is rendered in pieces, and the page before it answers meanwhile.
  const ready = useDeferredValue(
    shown && positions
      ? {
          own,
          key: `${own ?? ''} ${held?.version.hash ?? ''} ${shown.id}`,
          dataset: shown,
          index: brought ? brought.index : site.index,
          positions,
          version: brought ? undefined : held?.version,
          newest: brought ? undefined : held?.newest,
          missing: brought || !held || held.exact ? undefined : asked,
        }
      : undefined,
  )
  const error = (fromSite ? site.error : opened.error) || places.error
  const waits = !error && !shown && fromSite

  const again = { label: 'Try again', onAct: site.retry }
  if (error) {
    const back = { label: 'Back to the site’s dataset', onAct: () => leaveOwn(session) }
    return (
      <Problem
        title={error instanceof LoadError ? error.title : 'The dataset could not be shown'}
        message={error.message}
        issues={error instanceof LoadError ? error.issues : []}
        actions={[fromSite ? again : back]}
      />
    )
  }
  if (waits && site.stopped) {
    return (
      <Problem
        title="Loading was stopped"
        message="The dataset was still on its way, so there is nothing to show. The address still holds your view."
        actions={[again]}
      />
    )
  }
  // The page of the dataset before has no business with the view of the new one.
  if (!ready || ready.own !== own) {
    return (
      <Loading>
        {waits && <Slowness key={site.attempt} onCancel={site.cancel} onRetry={site.retry} />}
      </Loading>
    )
  }
  const { key, own: _, ...page } = ready
  return <Page key={key} session={session} {...page} />
}
