import { useEffect } from 'react'

/**
 * Keeps the focus on the page: where what had it has gone (Back took it away, another page took its place) and nobody moved
 * the focus on, it goes to the next best place. A keyboard would else begin at the top again.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | undefined
    let inDetails = false

    function onFocusIn({ target }: FocusEvent) {
      if (!(target instanceof Element)) return
      last = target
      inDetails = target.closest('[aria-label="Details"]') !== null
    }

    function settle() {
      if (!last || last.isConnected || document.activeElement !== document.body) return
      last = undefined
      nextBest(inDetails)?.focus({ preventScroll: true })
    }

    // Whoever takes something away mostly moves the focus on, after the change or in an effect of it.
    const observer = new MutationObserver(() => last && !last.isConnected && requestAnimationFrame(settle))
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocusIn)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [])
}

function nextBest(inDetails: boolean): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  return (
    find('dialog[open] button') ??
    (inDetails ? find('[aria-label="Details"] h2[tabindex]') : null) ??
    find('main h1[tabindex]') ??
    find('main')
  )
}
