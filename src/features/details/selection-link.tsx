import { createContext, use, useEffect, useState, type MouseEvent, type ReactNode } from 'react'

import { encodeView } from '../../view/address.ts'
import { select } from '../../view/transitions.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import type { Selection, View } from '../../view/view.ts'
import { useSelect } from './selecting.ts'

/** The view that the links of the panel start from. */
export const LinkedViewContext = createContext<View | undefined>(undefined)

/** How long the view has to stay as it is before links are written anew, in milliseconds: moving the picture changes it all the time. */
const settled = 300

/** The view as it was when it last came to rest. */
export function useSettledView(): View {
  const explorer = useExplorer()
  const [view, setView] = useState(() => explorer.getState().view)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = explorer.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setView(explorer.getState().view), settled)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [explorer])
  return view
}

/** A link to the view as it is but with something else selected. A plain click selects it here; any other is the browser's. */
export function SelectionLink(props: {
  to: Selection
  className: string | undefined
  'aria-label'?: string
  children: ReactNode
}) {
  const { to, children, ...rest } = props
  const choose = useSelect()
  const view = use(LinkedViewContext)
  if (!view) throw new Error('A SelectionLink stands outside of the details panel.')
  // Out of a frame it leads to the whole page.
  const address = encodeView({ ...select(view, to), embed: false, ui: 'min' })

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    choose(to)
  }

  // A dataset that came in the address's fragment goes along.
  return (
    <a {...rest} href={`./?${address}${location.hash}`} onClick={onClick}>
      {children}
    </a>
  )
}
