import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Session } from './boot.ts'
import { catalogueQuery, datasetQuery, useArrived, versionFor } from './site-queries.ts'

/** Fetches what the address asks for from the site, while `enabled`; `asked` as `askedOf` gives it. */
export function useSiteDataset(session: Session, asked: string, enabled: boolean) {
  const { queries } = session
  const [attempt, setAttempt] = useState(0)
  const catalogue = useQuery({ ...catalogueQuery, enabled })
  const held = catalogue.data && versionFor(catalogue.data, asked)
  const shown = useQuery({
    ...datasetQuery(session, held?.version),
    enabled: enabled && held !== undefined,
  })

  async function retry() {
    // What hangs would be waited for once more.
    await queries.cancelQueries({ type: 'active' })
    useArrived.setState(0, true)
    setAttempt((before) => before + 1)
    void queries.refetchQueries({ type: 'active' })
  }

  return {
    held,
    dataset: shown.data?.dataset,
    index: shown.data?.index,
    error: catalogue.error ?? shown.error,
    /** How often the reader has tried again. */
    attempt,
    /** The reader has stopped it. */
    stopped: catalogue.fetchStatus === 'idle' && shown.fetchStatus === 'idle',
    cancel: () => void queries.cancelQueries({ type: 'active' }),
    retry: () => void retry(),
  }
}
