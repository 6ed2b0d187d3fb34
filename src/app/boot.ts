import { QueryClient } from '@tanstack/react-query'

import { carriesDataset } from '../io/dataset-mark.ts'
import { LoadError } from '../io/load-error.ts'
import { decodeView, type AddressIssue } from '../view/address.ts'
import { browserPlace, ownAt, syncAddress, type AddressSync } from '../view/address-sync.ts'
import { createHistorySteps, type HistorySteps } from '../view/history-steps.ts'
import { createViewStore, type ViewStore } from '../view/store.ts'
import { graphQuery } from './graph-query.ts'
import { fetchPanels } from './panels.tsx'
import { refuseDrops } from './refuse-drops.ts'
import { askedOf, fetchAhead } from './site-queries.ts'
import { widthNow } from './use-width.ts'

/** What exists before the first render and for as long as the page does. */
export interface Session {
  readonly views: ViewStore
  readonly address: AddressSync
  readonly history: HistorySteps
  readonly queries: QueryClient
  /** What could not be understood of the address the page was opened with. */
  readonly issues: readonly AddressIssue[]
  /** The address said nothing: a visitor starts with the dataset's opening view. */
  readonly bare: boolean
}

/** Reads the address, creates the stores, keeps address and view the same from here on, and asks for what will be shown. */
export function boot(): Session {
  const history = createHistorySteps(window.history)
  const place = browserPlace(history)
  const { search } = place.read()
  const { view, issues, foreign } = decodeView(search)
  const own = ownAt(place)
  const views = createViewStore(view, own)
  refuseDrops(() => views.getState().view.embed)
  if (view.embed && window.parent !== window) {
    void import('./embed-host.ts').then(({ speakWithHost }) => speakWithHost(views))
  }
  const queries = createQueries()
  const bare = search.replace(/^\?/, '') === foreign
  const picture = queries.prefetchQuery(graphQuery)
  if (own === undefined || !carriesDataset(own)) {
    void fetchAhead(queries, { views, bare }, askedOf(view))
  }
  void picture.then(() => fetchPanels(views.getState().view, widthNow() !== 'narrow'))
  return { views, address: syncAddress(views, place), history, queries, issues, bare }
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A browser that takes itself for offline is to say so, not to wait in silence.
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && error instanceof LoadError && error.retry,
      },
    },
  })
}
