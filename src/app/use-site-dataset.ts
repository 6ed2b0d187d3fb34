import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { namesOnlyStory, stepView } from '../features/stories/play.ts'
import { findVersion, type Catalogue, type CatalogueVersion } from '../io/catalogue.ts'
import type { Dataset } from '../model/dataset.ts'
import { decodeView } from '../view/address.ts'
import type { Session } from './boot.ts'
import { fetchHeld, fetchShown } from './fetch-shown.ts'
import { known } from './known.ts'

/** Fetches what the address asks for from the site, while `enabled`; `asked` is `<dataset>@<version>`, either of them may be empty. */
export function useSiteDataset(session: Session, asked: string, enabled: boolean) {
  const { queries } = session
  const [bytes, setBytes] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const catalogue = useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => fetchHeld({ signal }),
    enabled,
  })
  const held = catalogue.data && versionFor(catalogue.data, asked)
  const dataset = useQuery({
    queryKey: ['dataset', held?.version.file],
    queryFn: async ({ signal }) => {
      setBytes(0)
      const fetched = await fetchShown(known(held?.version), { signal, onBytes: setBytes })
      open(session, fetched)
      return fetched
    },
    enabled: enabled && held !== undefined,
  })

  async function retry() {
    // What hangs would be waited for once more.
    await queries.cancelQueries({ type: 'active' })
    setBytes(0)
    setAttempt((before) => before + 1)
    void queries.refetchQueries({ type: 'active' })
  }

  return {
    held,
    dataset: dataset.data,
    error: catalogue.error ?? dataset.error,
    /** How much of the dataset has come. */
    bytes,
    /** How often the reader has tried again. */
    attempt,
    /** The reader has stopped it. */
    stopped: catalogue.fetchStatus === 'idle' && dataset.fetchStatus === 'idle',
    cancel: () => void queries.cancelQueries({ type: 'active' }),
    retry: () => void retry(),
  }
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
