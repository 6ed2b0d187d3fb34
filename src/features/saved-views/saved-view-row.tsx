import { Pencil, Trash2 } from 'lucide'
import { useState } from 'react'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { longestName, type SavedView } from './saved-view.ts'
import styles from './saved-views.module.css'

/** One saved view: its name opens it, or is a field while it is renamed. */
export function SavedViewRow(props: {
  view: SavedView
  onOpen: () => void
  onRename: (name: string) => void
  onDelete: () => void
}) {
  const { view, onOpen, onRename, onDelete } = props
  const [name, setName] = useState<string>()
  if (name !== undefined) {
    return (
      <li>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setName(undefined)
            if (name !== view.name) onRename(name)
          }}
        >
          <input
            aria-label={`New name of ${view.name}`}
            value={name}
            maxLength={longestName}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button just pressed
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              setName(undefined)
            }}
          />
          <Button type="submit">Rename</Button>
        </form>
      </li>
    )
  }
  return (
    <li>
      <button type="button" className={styles.open} onClick={onOpen}>
        {view.name}
        <span>{savedOn(view.saved)}</span>
      </button>
      <Button look="quiet" aria-label={`Rename ${view.name}`} onClick={() => setName(view.name)}>
        <Icon of={Pencil} />
      </Button>
      <Button look="quiet" aria-label={`Delete ${view.name}`} onClick={onDelete}>
        <Icon of={Trash2} />
      </Button>
    </li>
  )
}

function savedOn(saved: string): string {
  return new Date(saved).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
