import { useLayoutEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/**
 * Leaves the page to the shell of index.html, which shows while the app has put nothing into its root; `children` follow the
 * shell's words.
 */
export function Loading({ children }: { children?: ReactNode }) {
  useLayoutEffect(() => passFocusOn, [])
  const place = document.getElementById('shell-more')
  return place && createPortal(children, place)
}

/** The shell is hidden but stays where it is, so nobody else notices that the focus on it is lost. What follows it is not there yet. */
function passFocusOn() {
  if (!document.activeElement?.closest('.shell')) return
  const find = (selector: string) => document.querySelector<HTMLElement>(`#root main${selector}`)
  queueMicrotask(() => (find(' h1[tabindex]') ?? find(''))?.focus())
}
