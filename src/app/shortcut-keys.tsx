import { lazy, Suspense, useEffect, useState } from 'react'

import { useView } from '../view/use-view.tsx'
import type { Session } from './boot.ts'
import { actOf, isTyping } from './shortcuts.ts'

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

/** Listens to the keys that work from anywhere. A frame in another page has none: its history is that page's, too. */
export function ShortcutKeys({ session }: { session: Session }) {
  const embed = useView((view) => view.embed)
  const [help, setHelp] = useState(false)

  useEffect(() => {
    if (embed) return undefined
    function onKeyDown(event: KeyboardEvent) {
      const act = actOf(event)
      if (!act || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      // What is still waiting belongs to the entry that is left.
      session.address.flush()
      if (act === 'undo') session.history.undo()
      else if (act === 'redo') session.history.redo()
      else setHelp(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [embed, session])

  return (
    help && (
      <Suspense>
        <KeysDialog onClose={() => setHelp(false)} />
      </Suspense>
    )
  )
}
