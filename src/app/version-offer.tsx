import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import type { CatalogueVersion } from '../io/catalogue.ts'
import { fetchShown } from './fetch-shown.ts'
import styles from './page.module.css'
import type { Shown } from './shown.ts'

const VersionNotice = lazy(async () => ({
  default: (await import('../features/notices/version-notice.tsx')).VersionNotice,
}))

/** Offers the newest data where a link has brought the visitor to older; nothing elsewhere. */
export function VersionOffer({ session, version, newest }: Shown) {
  const [dismissed, setDismissed] = useState(false)
  if (!version || !newest || version.hash === newest.hash || dismissed) return null
  return (
    // The line's room is kept while its words load, so that the picture does not jump.
    <Suspense fallback={<div className={styles.offer} />}>
      <Offer
        date={version.date}
        newest={newest}
        onShow={() => session.views.set({ version: undefined }, 'push')}
        onDismiss={() => setDismissed(true)}
      />
    </Suspense>
  )
}

/** The newest is fetched only now, and at leisure: without it the offer stands there without its counts. */
function Offer(props: { date: string; newest: CatalogueVersion; onShow: () => void; onDismiss: () => void }) {
  const { data } = useQuery({
    // Not laid out, as the dataset that is shown is.
    queryKey: ['offered dataset', props.newest.file],
    queryFn: ({ signal }) => fetchShown(props.newest, { signal }),
  })
  return <VersionNotice {...props} newest={data} />
}
