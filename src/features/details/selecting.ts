import { createContext, use } from 'react'

import type { Selection } from '../../view/view.ts'

/** Selects from within the panel, or clears the selection; focus then follows to the new heading. Provided by the panel. */
export const SelectContext = createContext<(selection: Selection | undefined) => void>(() => {})

export function useSelect(): (selection: Selection | undefined) => void {
  return use(SelectContext)
}
