import { decodeView, encodeView } from '../view/address.ts'
import type { ViewStore } from '../view/store.ts'
import { parseHostMessage, queryOf, sealed, type FrameMessage } from './embed-protocol.ts'

/** Changes of the view are told at most this often, in milliseconds; the last one always is. */
const gap = 100

/** What is needed of the frame's window. */
type Frame = Pick<globalThis.Window, 'parent' | 'setTimeout' | 'clearTimeout'> & {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
}

/**
 * Lets the page around the frame set the view and hear of it, as docs/embedding.md says. Only that page is listened to, and only
 * the origin that spoke first is answered; before it speaks it learns no more than that the frame is ready. A page without an
 * origin (a file, a sandbox) cannot be told from another such page by its origin, but its window can: the frame is gone with it.
 */
export function speakWithHost(views: ViewStore, frame: Frame = window): () => void {
  const host = frame.parent
  let origin: string | undefined
  let told = views.getState().view
  let waiting: number | undefined

  const say = (message: FrameMessage) => {
    if (origin !== undefined) host.postMessage(sealed(message), origin === 'null' ? '*' : origin)
  }
  const tell = (issues: readonly string[] = []) => {
    frame.clearTimeout(waiting)
    waiting = undefined
    const { view } = views.getState()
    say({ type: 'view', address: encodeView(view), issues })
    if (view.selection !== told.selection) say({ type: 'selection', selection: view.selection ?? null })
    told = view
  }

  function setView(address: string) {
    const { view, issues } = decodeView(queryOf(address))
    // The frame stays what it is; and the page around it has a history of its own, which this must not lengthen.
    views.set(({ embed, ui }) => ({ ...view, embed, ui }), 'replace')
    tell(issues.map(({ message }) => message))
  }

  function onMessage(event: MessageEvent) {
    if (event.source !== host) return
    const message = parseHostMessage(event.data)
    if (!message || (origin !== undefined && event.origin !== origin)) return
    origin = event.origin
    if (message.type === 'error') say(message)
    else if (message.type === 'set-view') setView(message.address)
    else tell()
  }

  const leave = views.subscribe(() => {
    waiting ??= frame.setTimeout(() => tell(), gap)
  })
  frame.addEventListener('message', onMessage)
  host.postMessage(sealed({ type: 'ready' }), '*')
  return () => {
    frame.clearTimeout(waiting)
    frame.removeEventListener('message', onMessage)
    leave()
  }
}
