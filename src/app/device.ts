import { create } from 'zustand'

export type Theme = 'light' | 'dark' | 'system'

/** What belongs to this device and not to a view: never in an address. */
interface Device {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** The link that the page was opened with is done with: its notice was dismissed, or another dataset took its place. */
  readonly linkLeft: boolean
  readonly leaveLink: () => void
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
  linkLeft: false,
  leaveLink: () => set({ linkLeft: true }),
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
