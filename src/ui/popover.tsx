import type { ReactNode, RefObject, ToggleEvent } from 'react'

import styles from './popover.module.css'

/** In CSS pixels, as in the style sheet: the room to the window's edge, and how wide a popover may be. */
const margin = 8
const widest = 340

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
    const most = Math.max(margin, window.innerWidth - widest - margin)
    const from = (edge: number) => `${Math.min(most, Math.max(margin, edge))}px`
    style.left = fromLeft ? from(above.left) : 'auto'
    style.right = fromLeft ? 'auto' : from(window.innerWidth - above.right)
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
