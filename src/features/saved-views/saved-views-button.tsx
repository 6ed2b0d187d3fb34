import { Bookmark } from 'lucide'
import { lazy, Suspense, useState } from 'react'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

const SavedViewsDialog = lazy(async () => ({
  default: (await import('./saved-views-dialog.tsx')).SavedViewsDialog,
}))

/** Opens the views kept on this device. `version` is the hash of the site's version on the page; a visitor's own file has none. */
export function SavedViews({ version }: { version: string | undefined }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" aria-label="Saved views" title="Saved views" onClick={() => setOpen(true)}>
        <Icon of={Bookmark} />
      </Button>
      {open && (
        <Suspense>
          <SavedViewsDialog version={version} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
