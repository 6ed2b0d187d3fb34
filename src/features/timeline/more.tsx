import { SlidersHorizontal } from 'lucide'
import { type ReactNode, useId, useRef } from 'react'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './timeline.module.css'

const gap = 8

/** What is needed less often, in a popover above its button. The platform closes it on Escape and on a press elsewhere. */
export function More({ children }: { children: ReactNode }) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLSpanElement>(null)

  function place() {
    const anchor = button.current?.getBoundingClientRect()
    if (!frame.current || !anchor) return
    frame.current.style.right = `${Math.max(gap, window.innerWidth - Math.max(anchor.right, 300))}px`
    frame.current.style.bottom = `${window.innerHeight - anchor.top + gap}px`
  }

  return (
    <>
      <span ref={button}>
        <Button look="quiet" popoverTarget={id} aria-label="More about time" title="More about time">
          <Icon of={SlidersHorizontal} />
        </Button>
      </span>
      <div
        ref={frame}
        id={id}
        popover="auto"
        className={styles.more}
        role="group"
        aria-label="More about time"
        onBeforeToggle={place}
      >
        {children}
      </div>
    </>
  )
}
