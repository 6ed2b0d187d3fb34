import { useSyncExternalStore } from 'react'

/** How the page is laid out: two panels, one panel and a sheet, or sheets only. */
export type Width = 'wide' | 'medium' | 'narrow'

const wide = window.matchMedia('(width >= 1180px)')
const medium = window.matchMedia('(width >= 820px)')

/** The layout that the window's width asks for; renders again when that changes. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, () => (wide.matches ? 'wide' : medium.matches ? 'medium' : 'narrow'))
}

function subscribe(changed: () => void): () => void {
  wide.addEventListener('change', changed)
  medium.addEventListener('change', changed)
  return () => {
    wide.removeEventListener('change', changed)
    medium.removeEventListener('change', changed)
  }
}
