import { X } from 'lucide'
import { useEffect, useRef, type ReactNode } from 'react'

import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

/**
 * A modal dialog on the platform's own `<dialog>`: focus is kept inside, Escape closes it, and so does a press on the backdrop where browsers know `closedby`, and
 * focus returns to where it was. `side` makes it a sheet that comes from that edge.
 */
export function Dialog(props: {
  title: string
  onClose: () => void
  /** It is there to be read: the focus begins at its heading instead of its first control. */
  read?: boolean
  side?: 'left' | 'right' | 'bottom' | undefined
  children: ReactNode
}) {
  const { read = false } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    if (read) element?.querySelector('h2')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [read])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-side={props.side}
      aria-label={props.title}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <div className={styles.body}>
        <div className={styles.header}>
          <h2 tabIndex={-1}>{props.title}</h2>
          <Button look="quiet" aria-label="Close" onClick={props.onClose}>
            <Icon of={X} />
          </Button>
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
