import { useState } from 'react'

import type { CatalogueVersion } from '../../io/catalogue.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Status } from '../../ui/status.tsx'
import { useExplorer } from '../../view/use-explorer.ts'
import { copy } from './copy.ts'
import { LinkField } from './link-field.tsx'
import styles from './share.module.css'
import { outcomeOf, type Shared } from './shared.ts'

type Parts = typeof import('./share-parts.tsx')

/**
 * Copies the link to the view at the press, and opens the other ways of handing it over. `pin` makes the address name the version
 * on the page and gives it; without a `version` the dataset is the visitor's own, which travels in the link, placed as it is, if it fits.
 */
export function ShareButton(props: {
  pin: () => string
  version: CatalogueVersion | undefined
  positions: Readonly<Record<string, readonly [number, number]>>
}) {
  const { pin, version, positions } = props
  const explorer = useExplorer()
  const [shared, setShared] = useState<Shared & { parts: Parts | undefined }>()

  async function share() {
    const address = pin().replace(/#.*$/, '')
    const { dataset } = explorer.getState().index
    const fragment = version ? undefined : await fragmentOf({ ...dataset, positions })
    const link = `${address}${fragment ?? ''}`
    const copied = await copy(link, navigator.clipboard)
    const file = version ? 'none' : fragment === undefined ? 'left' : 'carried'
    // The rest is a part of its own; where it cannot be fetched, the link is there all the same.
    const parts = await import('./share-parts.tsx').catch(() => undefined)
    // Swedish writes days as ISO 8601 does.
    const opened = new Date().toLocaleDateString('sv-SE')
    setShared({ link, copied, file, version, opened, parts })
  }

  return (
    <>
      <Button className={styles.button} onClick={() => void share()}>
        Share
      </Button>
      {shared && (
        <Dialog title="Share this view" onClose={() => setShared(undefined)}>
          <div className={styles.shared}>
            <Status>
              <p>{outcomeOf(shared)}</p>
            </Status>
            {shared.parts ? <shared.parts.ShareParts shared={shared} /> : <LinkField link={shared.link} />}
          </div>
        </Dialog>
      )}
    </>
  )
}

async function fragmentOf(
  dataset: Parameters<typeof import('../../io/dataset-in-fragment.ts').datasetToFragment>[0],
) {
  const packing = await import('../../io/dataset-in-fragment.ts').catch(() => undefined)
  return packing?.datasetToFragment(dataset)
}
