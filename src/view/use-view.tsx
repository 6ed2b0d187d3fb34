import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { ViewStore } from './store.ts'
import type { View } from './view.ts'

const ViewContext = createContext<ViewStore | undefined>(undefined)

export function ViewProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  return <ViewContext value={store}>{children}</ViewContext>
}

/** The store itself, for event handlers that change the view. */
export function useViewStore(): ViewStore {
  const store = use(ViewContext)
  if (store === undefined) throw new Error('useViewStore is called outside of a ViewProvider.')
  return store
}

/** Which dataset of the visitor's own the view is of, as `ViewState` has it. */
export function useOwn(): string | undefined {
  return useStore(useViewStore(), (state) => state.own)
}

/** A part of the view; the component renders again when that part changes identity. */
export function useView<T>(selector: (view: View) => T): T {
  return useStore(useViewStore(), (state) => selector(state.view))
}
