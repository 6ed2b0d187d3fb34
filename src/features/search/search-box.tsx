import { Search } from 'lucide'
import { useEffect, useRef, useState } from 'react'

import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Selection } from '../../view/view.ts'
import { SearchField } from './search-field.tsx'
import styles from './search.module.css'

/** Keep in step with search.module.css. */
const narrow = '(width <= 820px)'

/**
 * The search in the header: a field, or on narrow screens a button that opens one. The "/" key leads there from anywhere.
 * @param onShow told of an actor or relation that was found and selected, to bring it into the picture.
 */
export function SearchBox({ onShow }: { onShow: (target: Selection) => void }) {
  const wide = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (window.matchMedia(narrow).matches) setAsked(true)
      else wide.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div role="search" className={styles.search}>
      <div ref={wide} className={styles.wide}>
        <SearchField look="popup" onShow={onShow} />
      </div>
      <Button
        className={styles.narrow}
        aria-label="Find an actor, relation or source"
        title="Search"
        aria-keyshortcuts="/"
        onClick={() => setAsked(true)}
      >
        <Icon of={Search} />
      </Button>
      {asked && (
        <Dialog title="Search" onClose={() => setAsked(false)}>
          <SearchField look="inline" onShow={onShow} onDone={() => setAsked(false)} />
        </Dialog>
      )}
    </div>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]',
    ) !== null
  )
}
