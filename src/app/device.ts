import { create } from 'zustand'

import type { Dataset } from '../model/dataset.ts'

export type Theme = 'light' | 'dark' | 'system'

/** What belongs to this device and not to a view: never in an address. */
interface Device {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** A dataset the visitor has brought; it stays on the machine. */
  readonly brought: { readonly dataset: Dataset; readonly name: string } | undefined
  readonly bring: (brought: Device['brought']) => void
}

const storedTheme = 'entente.theme'

export const useDevice = create<Device>((set) => ({
  theme: readTheme(),
  setTheme(theme) {
    showTheme(theme)
    try {
      localStorage.setItem(storedTheme, theme)
    } catch {
      // A page without storage (a frame, private browsing) keeps the theme until it is closed.
    }
    set({ theme })
  },
  brought: undefined,
  bring: (brought) => set({ brought }),
}))

/** Marks the page with the theme; `system` leaves the choice to the browser. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storedTheme)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    // No storage here: the system's choice it is.
    return 'system'
  }
}
