import { useQuery } from '@tanstack/react-query'

import { placeInWorker } from '../canvas/layouts/place-in-worker.ts'
import { findVersion, type Catalogue, type CatalogueVersion } from '../io/catalogue.ts'
import { fetchCatalogue, fetchDataset } from '../io/load-dataset.ts'
import { LoadError } from '../io/load-error.ts'
import type { Dataset } from '../model/dataset.ts'
import { decodeView } from '../view/address.ts'
import { useView } from '../view/use-view.tsx'
import type { Session } from './boot.ts'
import { useDevice } from './device.ts'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'
import { Problem } from './problem.tsx'

const base = new URL('.', document.baseURI).href
const get = (address: string, init: { signal: AbortSignal | null }) => fetch(address, init)

/** Fetches what the address asks for, or takes what the visitor has brought, and shows it or says why it cannot. */
export function Loader({ session }: { session: Session }) {
  const { brought, bring } = useDevice()
  const asked = useView(({ dataset, version }) => `${dataset ?? ''}@${version ?? ''}`)
  const catalogue = useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => fetchCatalogue(get, base, signal),
    enabled: !brought,
  })
  const held = catalogue.data && versionFor(catalogue.data, asked)
  const dataset = useQuery({
    queryKey: ['dataset', held?.version.file],
    queryFn: async ({ signal }) => {
      const fetched = await fetchDataset(get, base, known(held?.version), signal)
      open(session, fetched)
      return fetched
    },
    enabled: !brought && held !== undefined,
  })
  const shown = brought?.dataset ?? dataset.data
  const unplaced = shown !== undefined && shown.actors.some(({ id }) => shown.positions?.[id] === undefined)
  const places = useQuery({
    queryKey: ['places', shown?.id, shown?.actors.length, brought?.name, held?.version.hash],
    queryFn: () => placeInWorker(known(shown), shown?.positions ?? {}),
    enabled: unplaced,
  })

  const error = brought ? places.error : (catalogue.error ?? dataset.error ?? places.error)
  if (error) {
    const again = { label: 'Try again', onAct: () => void session.queries.refetchQueries({ type: 'active' }) }
    const back = { label: 'Back to the site’s dataset', onAct: () => bring(undefined) }
    return (
      <Problem
        title={error instanceof LoadError ? error.title : 'The dataset could not be shown'}
        message={error.message}
        issues={error instanceof LoadError ? error.issues : []}
        actions={brought ? [back] : [again]}
      />
    )
  }
  const positions = unplaced ? places.data : shown?.positions
  if (!shown || !positions) return <Loading />
  return (
    <Page
      key={`${brought?.name ?? ''} ${held?.version.hash ?? ''} ${shown.id}`}
      session={session}
      dataset={shown}
      positions={positions}
      version={brought ? undefined : held?.version}
      missing={brought || !held || held.exact ? undefined : asked}
    />
  )
}

/** A visitor whose address says nothing starts with the view the dataset opens with. */
function open(session: Session, { opening }: Dataset): void {
  if (session.bare && opening !== undefined) session.views.set(decodeView(opening).view, 'replace')
}

interface Held {
  readonly version: CatalogueVersion
  /** Whether it is the very version that was asked for. */
  readonly exact: boolean
}

/** What was asked for, else the newest of that dataset, else the site's first. */
function versionFor(catalogue: Catalogue, asked: string): Held | undefined {
  const [id, hash] = asked.split('@').map((part) => part || undefined)
  const exact = findVersion(catalogue, id, hash)
  const version = (exact ?? findVersion(catalogue, id) ?? findVersion(catalogue))?.version
  return version && { version, exact: exact !== undefined }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A query ran before what it needs was there.')
  return value
}
