import type { ReactNode, RefObject, ToggleEvent } from 'react'

import styles from './popover.module.css'

const margin = 8

/**
 * What a button opens, on the platform's own popover: Escape and a press outside close it, and focus goes back to the button,
 * whose `popoverTarget` is `id`. It stands below the button, on the side of it that has the room.
 */
export function Popover({
  id,
  label,
  popover,
  button,
  children,
}: {
  id: string
  label: string
  popover?: RefObject<HTMLDivElement | null>
  /** The button it stands below. */
  button: RefObject<HTMLElement | null>
  children: ReactNode
}) {
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const above = button.current?.getBoundingClientRect()
    if (event.newState !== 'open' || !above) return
    const fromLeft = above.left + above.width / 2 < window.innerWidth / 2
    const { style } = event.currentTarget
    style.top = `${above.bottom + 6}px`
    style.left = fromLeft ? `${Math.max(margin, above.left)}px` : 'auto'
    style.right = fromLeft ? 'auto' : `${Math.max(margin, window.innerWidth - above.right)}px`
  }
  return (
    <div
      ref={popover}
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      className={styles.popover}
      onBeforeToggle={place}
    >
      {children}
    </div>
  )
}
