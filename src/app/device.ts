import { create } from 'zustand'

import type { Brought } from '../features/transfer/brought.ts'
import { carriesDataset } from '../io/dataset-mark.ts'

export type Theme = 'light' | 'dark' | 'system'

/** What belongs to this device and not to a view: never in an address. */
interface Device {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** A dataset the visitor has brought; it stays on the machine. */
  readonly brought: Brought | undefined
  readonly bring: (brought: Device['brought']) => void
  /** How often a dataset was brought or taken away: tells two files of one name apart. */
  readonly brings: number
  /** The link that the page was opened with is done with: its notice was dismissed, or another dataset took its place. */
  readonly linkLeft: boolean
  readonly leaveLink: () => void
  /** The fragment of the address the page was opened with, where that is a dataset which nobody has turned away from yet. */
  readonly carried: string | undefined
}

/** What stands for the name of a file where the dataset came in a link. */
export const carriedName = 'the dataset in the link'

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
  brings: 0,
  bring(brought) {
    set(({ carried, brings }) => ({
      brought,
      brings: brings + 1,
      carried: brought?.name === carriedName ? carried : undefined,
      linkLeft: brought?.name !== carriedName,
    }))
    // Else a reload would bring back the dataset that was turned away from.
    if (brought?.name !== carriedName && carriesDataset(location.hash)) {
      history.replaceState(history.state, '', location.pathname + location.search)
    }
  },
  linkLeft: false,
  leaveLink: () => set({ linkLeft: true }),
  carried: carriesDataset(location.hash) ? location.hash : undefined,
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
