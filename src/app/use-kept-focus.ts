import { useLayoutEffect } from 'react'

/**
 * What takes the place of the whole page takes the focus with it. Where the reader `acted` on what stood there before, the
 * focus goes on to the heading of a problem, or to the new page's main part.
 */
export function useKeptFocus(acted: boolean, what: string): void {
  useLayoutEffect(() => {
    if (!acted || document.activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('main h1[tabindex]')
    ;(heading ?? document.querySelector('main'))?.focus()
  }, [acted, what])
}
