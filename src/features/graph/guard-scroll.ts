/** What a gesture would have needed to move the picture. */
export type GestureHint = 'wheel' | 'finger'

/** A finger that stays within so many CSS pixels taps. */
const slop = 10

/**
 * Leaves the page's scroll to the page that a picture stands in: a wheel moves the picture only with Ctrl or ⌘, and a finger only
 * with a second one. `onHint` is told when a gesture was left to the page. Gives the way to stop.
 */
export function guardScroll(picture: HTMLElement, onHint: (hint: GestureHint) => void): () => void {
  let start: { readonly x: number; readonly y: number } | undefined

  function onWheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) return
    event.stopPropagation()
    onHint('wheel')
  }

  function onTouchStart({ touches }: TouchEvent) {
    const [finger] = touches
    start = touches.length === 1 && finger ? { x: finger.clientX, y: finger.clientY } : undefined
  }

  function onTouchMove(event: TouchEvent) {
    if (event.touches.length > 1) return
    event.stopPropagation()
    const [finger] = event.touches
    if (!start || !finger || Math.hypot(finger.clientX - start.x, finger.clientY - start.y) < slop) return
    start = undefined
    // The canvas saw the finger come down and not move: told that it is gone, it takes none of this for a tap.
    window.dispatchEvent(new Event('touchcancel'))
    onHint('finger')
  }

  picture.addEventListener('wheel', onWheel, { capture: true, passive: true })
  picture.addEventListener('touchstart', onTouchStart, { capture: true, passive: true })
  picture.addEventListener('touchmove', onTouchMove, { capture: true, passive: true })
  return () => {
    picture.removeEventListener('wheel', onWheel, { capture: true })
    picture.removeEventListener('touchstart', onTouchStart, { capture: true })
    picture.removeEventListener('touchmove', onTouchMove, { capture: true })
  }
}
