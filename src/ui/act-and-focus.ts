import { flushSync } from 'react-dom'

/**
 * Does what takes away the very control it was asked of, then puts the focus on what `next` finds, else on the page's main
 * part: left alone, the focus would fall out of the page.
 */
export function actAndFocus(act: () => void, next?: () => HTMLElement | null | undefined): void {
  flushSync(act)
  const target = next?.() ?? document.querySelector('main')
  target?.focus({ preventScroll: true })
}

/** What follows the button `at` of a list that just lost one; the one before it where the last was lost. */
export function buttonAt(list: Element | null, at: number): HTMLElement | undefined {
  const buttons = list?.querySelectorAll('button') ?? []
  return buttons[Math.min(at, buttons.length - 1)]
}
