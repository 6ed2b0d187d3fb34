import { useEffect } from 'react'

import { clearSelection } from '../view/transitions.ts'
import { useExplorer } from '../view/use-explorer.ts'
import { isTyping } from './shortcuts.ts'

/** Escape closes what is selected, from wherever nothing nearer answers to it. */
export function useEscape(): void {
  const explorer = useExplorer()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('dialog[open], [popover]:popover-open')) return
      if (explorer.getState().view.selection === undefined) return
      event.preventDefault()
      explorer.act(clearSelection)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [explorer])
}
