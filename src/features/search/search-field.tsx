import { Search } from 'lucide'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'

import { mostSearched } from '../../graph/most-searched.ts'
import type { Hit } from '../../graph/search.ts'
import { Icon } from '../../ui/icon.tsx'
import { chooseOnly, clearSelection, select } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import type { Selection } from '../../view/view.ts'
import type { Group } from './find.ts'
import { groupLabels, optionId } from './hits.ts'
import styles from './search.module.css'
import { useFind } from './use-find.ts'

/**
 * A combobox after the ARIA practices: the focus stays in the field, arrows walk the results, Enter chooses. Escape first clears
 * the field, then the selection that was made in it, and at last goes back to where the focus came from. It is there from the first paint, so it takes no library along.
 */
export function SearchField(props: {
  /** `popup`: the results lie over the page. `inline`: they follow the field, which takes the focus when it appears. */
  look: 'popup' | 'inline'
  onShow: (target: Selection) => void
  /** Told when something has been chosen. */
  onDone?: () => void
}) {
  const { look, onShow, onDone } = props
  const explorer = useExplorer()
  const { find, Results, failed, load } = useFind()
  const relations = useExplored(({ index }) => index.relations.length)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [chosen, setChosen] = useState<Hit>()
  const cameFrom = useRef<Element>(null)
  const list = useId()

  const asked = open && query.trim() !== ''
  const groups = asked && find ? find(query) : []
  const hits = groups.flatMap((group) => group.hits)
  const activeHit = hits[active]
  const activeId = activeHit && optionId(list, activeHit)
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function search(text: string) {
    load()
    setQuery(text)
    setActive(0)
    setOpen(true)
    setChosen(undefined)
  }

  function choose(hit: Hit) {
    search('')
    setOpen(false)
    setChosen(hit)
    const { type, id } = hit
    if (type === 'source') explorer.act((view) => chooseOnly(view, 'source', [id]))
    else {
      explorer.act((view) => select(view, { type, id }))
      onShow({ type, id })
    }
    onDone?.()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setOpen(true)
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter' && activeHit) {
      event.preventDefault()
      choose(activeHit)
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      search('')
    } else if (event.key === 'Escape' && look === 'popup') {
      event.preventDefault()
      const { selection } = explorer.getState().view
      if (chosen && selection?.type === chosen.type && selection.id === chosen.id) {
        setChosen(undefined)
        explorer.act(clearSelection)
      } else goBack(cameFrom.current)
    }
  }

  return (
    <div
      className={styles.field}
      data-look={look}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <span className={styles.lens}>
        <Icon of={Search} />
      </span>
      <input
        ref={(element) => {
          // Read by <dialog>, which would otherwise focus its first button.
          if (look === 'inline') element?.setAttribute('autofocus', '')
        }}
        type="text"
        role="combobox"
        aria-label="Find an actor, relation or source"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? list : undefined}
        aria-activedescendant={activeId}
        aria-keyshortcuts="/"
        placeholder="Find an actor, relation or source"
        name="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={({ target }) => search(target.value)}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget
          load()
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {look === 'popup' && <kbd aria-hidden="true">/</kbd>}
      <span className="visually-hidden" aria-live="polite">
        {asked ? countsInWords(groups, find !== undefined) : chosen && choiceInWords(chosen)}
      </span>
      {asked && (find || failed) && (
        <div className={styles.results}>
          {failed && (
            <p className={styles.nothing} role="alert">
              The search could not be loaded. Check the connection, then type again.
            </p>
          )}
          {find && hits.length === 0 && (
            <p className={styles.nothing}>
              Nothing here answers to “{query.trim()}”.{' '}
              <span>
                Try fewer letters, or another of its names: any script will do, accents are ignored.
              </span>
            </p>
          )}
          {Results && hits.length > 0 && (
            <Results
              id={list}
              groups={groups}
              active={activeHit}
              onChoose={choose}
              onPoint={(hit) => setActive(hits.indexOf(hit))}
            />
          )}
          {relations > mostSearched && (
            <p className={styles.nothing}>
              <span>
                Of so many relations only the actors and sources are searched. The words in the filters find
                relations.
              </span>
            </p>
          )}
        </div>
      )}
      {look === 'inline' && !asked && (
        <p className={styles.nothing}>
          <span>
            Actors by any of their names, in any script; relations by the sentence they make; sources by
            title.
          </span>
        </p>
      )}
    </div>
  )
}

/** Worded unlike the status line, which counts what is visible. */
function countsInWords(groups: readonly Group[], ready: boolean): string {
  if (!ready) return ''
  if (groups.length === 0) return 'Nothing found.'
  const counts = groups.map(({ type, hits, total }) => {
    const count = total > hits.length ? `${hits.length} of ${total}` : String(total)
    return `${groupLabels[type]}: ${count}.`
  })
  return `Found. ${counts.join(' ')}`
}

function choiceInWords({ type, label }: Hit): string {
  return type === 'source' ? `Only relations from ${label} are shown.` : `${label}: selected.`
}

/** Where the focus came from nowhere, it goes to the picture, or to what stands in its place. */
function goBack(before: Element | null) {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  if (before instanceof HTMLElement && before.checkVisibility()) before.focus()
  else (find('main [role=application]') ?? find('main'))?.focus()
}
