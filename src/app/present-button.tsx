import { Presentation } from 'lucide'
import { useState } from 'react'

import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import type { StoryPlace } from '../view/view.ts'
import styles from './page.module.css'
import { StoryCards } from './panels.tsx'

/** Leads to the stories of the dataset. */
export function PresentButton({ onPresent }: { onPresent: (place: StoryPlace) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="primary"
        className={styles.present}
        aria-label="Present"
        title="Present a story"
        onClick={() => setOpen(true)}
      >
        <Icon of={Presentation} /> <span>Present</span>
      </Button>
      {open && (
        <Dialog title="Present a story" onClose={() => setOpen(false)}>
          <StoryCards onPresent={onPresent} />
        </Dialog>
      )}
    </>
  )
}
