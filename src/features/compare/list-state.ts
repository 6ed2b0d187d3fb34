import { create } from 'zustand'

import type { Kind, Order } from './change-list.ts'

interface ListState {
  /** What is not listed. What persisted is no change, so it waits to be asked for. */
  readonly hidden: ReadonlySet<Kind>
  readonly order: Order
}

/** How the list of changes is set; kept while something chosen from it stands in its place. */
export const useListState = create<ListState>(() => ({ hidden: new Set<Kind>(['both']), order: 'newest' }))

export function toggleKind(kind: Kind): void {
  useListState.setState(({ hidden }) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    return { hidden: next }
  })
}
