import { useSyncExternalStore } from 'react'

/** How the page is laid out: two panels, one panel and a sheet, or sheets only. */
export type Width = 'wide' | 'medium' | 'narrow'

const wide = window.matchMedia('(width >= 1180px) and (height >= 520px)')
const medium = window.matchMedia('(width >= 820px) and (height >= 520px)')

/** The layout that the window asks for; a phone on its side counts as narrow. Renders again when it changes. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, widthNow)
}

/** The layout that the window asks for now. */
export function widthNow(): Width {
  return wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow'
}

function subscribe(changed: () => void): () => void {
  wide.addEventListener('change', changed)
  medium.addEventListener('change', changed)
  return () => {
    wide.removeEventListener('change', changed)
    medium.removeEventListener('change', changed)
  }
}
