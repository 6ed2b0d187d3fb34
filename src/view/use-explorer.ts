import { createContext, use } from 'react'
import { useStore } from 'zustand'

import type { Explorer, ExplorerState } from './explorer.ts'

/** The dataset on the page; provided by `app`. */
export const ExplorerContext = createContext<Explorer | undefined>(undefined)

/** The explorer itself, for event handlers that act on the view. */
export function useExplorer(): Explorer {
  const explorer = use(ExplorerContext)
  if (!explorer) throw new Error('useExplorer is called outside of an ExplorerContext.')
  return explorer
}

/**
 * A part of what is explored; the component renders again when that part changes identity, so choose parts that are stable
 * (`state.view.window`, `state.visible.counts`), not ones made anew by the selector.
 */
export function useExplored<T>(selector: (state: ExplorerState) => T): T {
  return useStore(useExplorer(), selector)
}
