import { useEffect, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { ExplorerState } from './explorer.ts'
import { useExplorer } from './use-explorer.ts'

/** How long a view usually has to stay as it is to have come to rest, in milliseconds: moving through time changes it all the time. */
const usualRest = 300

/**
 * What is explored as it was when it last came to rest, for `rest` milliseconds, in a store of its own: for what may follow at
 * leisure. Whoever asks for the store is not rendered when that changes; whoever reads from it is.
 */
export function useSettled(rest = usualRest): StoreApi<ExplorerState> {
  const explorer = useExplorer()
  const [settled] = useState(() => createStore<ExplorerState>(() => explorer.getState()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settleLater = () => {
      clearTimeout(timer)
      timer = setTimeout(() => settled.setState(explorer.getState(), true), rest)
    }
    const leave = explorer.subscribe(settleLater)
    // It may have changed since the store was made.
    if (explorer.getState() !== settled.getState()) settleLater()
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [explorer, settled, rest])
  return settled
}
