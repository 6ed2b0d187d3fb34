import { useEffect, useState } from 'react'

import { longestSilence } from '../io/download.ts'
import { Button } from '../ui/button.tsx'
import { Status } from '../ui/status.tsx'
import styles from './page.module.css'
import { useArrived } from './site-queries.ts'

/** Since when, in milliseconds, the reader is told how much has come, and is offered to stop. */
const tellsFrom = 2000
const offersFrom = 8000

/** Nothing while a dataset comes quickly; then how much of it has come, and in the end what may be done about it. */
export function Slowness(props: { onCancel: () => void; onRetry: () => void }) {
  const bytes = useArrived()
  const told = useAfter(tellsFrom)
  const offered = useAfter(offersFrom)
  if (!told) return null
  return (
    <>
      <p>{bytes > 0 ? `${kilobytes(bytes)} so far, and it is still coming.` : 'Nothing has come yet.'}</p>
      {offered && (
        <>
          <Status>
            This takes longer than it should: the site may be busy, or the connection weak. The page goes on
            waiting, and says so when nothing comes for {longestSilence / 1000} seconds.
          </Status>
          <p className={styles.loadingActs}>
            <Button onClick={props.onRetry}>Try again</Button>
            <Button onClick={props.onCancel}>Cancel</Button>
          </p>
        </>
      )}
    </>
  )
}

function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return over
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`
}
