import { SlidersHorizontal } from 'lucide'
import { type ReactNode, useId, useRef } from 'react'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './timeline.module.css'

/** In CSS pixels: around the popover, and what it takes at least. */
const gap = 8
const leastWidth = 290

/** What is needed less often, in a popover above its button. The platform closes it on Escape and on a press elsewhere. */
export function More({ children }: { children: ReactNode }) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLSpanElement>(null)

  /** Above the whole timeline, so that it covers none of it. */
  function place() {
    const anchor = button.current?.getBoundingClientRect()
    const timeline = button.current?.closest('section')?.getBoundingClientRect()
    if (!frame.current || !anchor || !timeline) return
    const right = Math.max(anchor.right, timeline.left + leastWidth)
    frame.current.style.right = `${Math.max(gap, window.innerWidth - right)}px`
    frame.current.style.bottom = `${window.innerHeight - timeline.top + gap}px`
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
