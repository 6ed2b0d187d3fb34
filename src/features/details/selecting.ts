import { createContext, use } from 'react'

import { clearSelection, select } from '../../view/transitions.ts'
import type { Selection, View } from '../../view/view.ts'

type Act = (update: (view: View) => View) => void

/** Changes the view from within the panel; where that changes the selection, focus follows to the new heading. */
export const ActContext = createContext<Act | undefined>(undefined)

export function useAct(): Act {
  const act = use(ActContext)
  if (!act) throw new Error('useAct is called outside of the details panel.')
  return act
}

/** Selects from within the panel, or clears the selection. */
export function useSelect(): (selection: Selection | undefined) => void {
  const act = useAct()
  return (selection) => act((view) => (selection ? select(view, selection) : clearSelection(view)))
}
