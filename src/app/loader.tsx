import { useQuery } from '@tanstack/react-query'

import { placeInWorker } from '../canvas/layouts/place-in-worker.ts'
import { findVersion, type Catalogue, type CatalogueVersion } from '../io/catalogue.ts'
import { namesOnlyStory, stepView } from '../features/stories/play.ts'
import { LoadError } from '../io/load-error.ts'
import type { Dataset } from '../model/dataset.ts'
import { decodeView } from '../view/address.ts'
import { useView } from '../view/use-view.tsx'
import type { Session } from './boot.ts'
import { carriedName, useDevice } from './device.ts'
import { fetchHeld, fetchShown } from './fetch-shown.ts'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'
import { Problem } from './problem.tsx'

/** Fetches what the address asks for, or takes what the visitor or the address has brought, and shows it or says why it cannot. */
export function Loader({ session }: { session: Session }) {
  const { brought, bring, brings, carried } = useDevice()
  const fromSite = !brought && carried === undefined
  const asked = useView(({ dataset, version }) => `${dataset ?? ''}@${version ?? ''}`)
  const opened = useQuery({
    queryKey: ['carried', carried],
    queryFn: async () => {
      const { datasetFromFragment } = await import('../io/dataset-in-fragment.ts')
      const dataset = await datasetFromFragment(known(carried))
      bring({ dataset, name: carriedName })
      return dataset
    },
    enabled: !brought && carried !== undefined,
  })
  const catalogue = useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => fetchHeld(signal),
    enabled: fromSite,
  })
  const held = catalogue.data && versionFor(catalogue.data, asked)
  const dataset = useQuery({
    queryKey: ['dataset', held?.version.file],
    queryFn: async ({ signal }) => {
      const fetched = await fetchShown(known(held?.version), signal)
      open(session, fetched)
      return fetched
    },
    enabled: fromSite && held !== undefined,
  })
  const shown = brought?.dataset ?? (fromSite ? dataset.data : undefined)
  const unplaced = shown !== undefined && shown.actors.some(({ id }) => shown.positions?.[id] === undefined)
  const places = useQuery({
    queryKey: ['places', brings, shown?.id, held?.version.hash],
    queryFn: () => placeInWorker(known(shown), shown?.positions ?? {}),
    enabled: unplaced,
  })

  const error = (fromSite ? (catalogue.error ?? dataset.error) : !brought && opened.error) || places.error
  if (error) {
    const again = { label: 'Try again', onAct: () => void session.queries.refetchQueries({ type: 'active' }) }
    const back = { label: 'Back to the site’s dataset', onAct: () => bring(undefined) }
    return (
      <Problem
        title={error instanceof LoadError ? error.title : 'The dataset could not be shown'}
        message={error.message}
        issues={error instanceof LoadError ? error.issues : []}
        actions={fromSite ? [again] : [back]}
      />
    )
  }
  const positions = unplaced ? places.data : shown?.positions
  if (!shown || !positions) return <Loading />
  return (
    <Page
      key={`${brings} ${held?.version.hash ?? ''} ${shown.id}`}
      session={session}
      dataset={shown}
      positions={positions}
      version={brought ? undefined : held?.version}
      newest={brought ? undefined : held?.newest}
      missing={brought || !held || held.exact ? undefined : asked}
    />
  )
}

/** A visitor whose address says nothing starts with the view the dataset opens with; one that says but a step, with that step's. */
function open({ bare, views }: Session, dataset: Dataset): void {
  const { opening } = dataset
  if (bare && opening !== undefined) views.set(decodeView(opening).view, 'replace')
  views.set(
    (view) => (view.story && namesOnlyStory(view) ? stepView(dataset, view.story, view) : view),
    'replace',
  )
}

interface Held {
  readonly version: CatalogueVersion
  /** The newest of the same dataset. */
  readonly newest: CatalogueVersion | undefined
  /** Whether it is the very version that was asked for. */
  readonly exact: boolean
}

/** What was asked for, else the newest of that dataset, else the site's first. */
function versionFor(catalogue: Catalogue, asked: string): Held | undefined {
  const [id, hash] = asked.split('@').map((part) => part || undefined)
  const exact = findVersion(catalogue, id, hash)
  const found = exact ?? findVersion(catalogue, id) ?? findVersion(catalogue)
  const newest = found && findVersion(catalogue, found.dataset.id)?.version
  return found && { version: found.version, newest, exact: exact !== undefined }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A query ran before what it needs was there.')
  return value
}
