import { createContext, use, type MouseEvent, type ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'

import { encodeView } from '../../view/address.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { select } from '../../view/transitions.ts'
import type { Selection } from '../../view/view.ts'
import { useSelect } from './selecting.ts'

/** Holds the view that the links of the panel start from; where it changes, they alone are rendered. */
export const LinkedViewContext = createContext<StoreApi<ExplorerState> | undefined>(undefined)

/** A link to the view as it is but with something else selected. A plain click selects it here; any other is the browser's. */
export function SelectionLink(props: {
  to: Selection
  className: string | undefined
  'aria-label'?: string
  children: ReactNode
}) {
  const { to, children, ...rest } = props
  const choose = useSelect()
  const linked = use(LinkedViewContext)
  if (!linked) throw new Error('A SelectionLink stands outside of the details panel.')
  const view = useStore(linked, (state) => state.view)
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
