import { useId, useState } from 'react'

import { formatWindowAddress } from '../../time/window.ts'
import { setSecondWindow, setWindow } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { readTypedWindow } from './read-typed-window.ts'
import styles from './timeline.module.css'
import type { Which } from './which.ts'
import { askedOf } from './window-moves.ts'

/** A window as typed dates. What cannot be read stays in the field with a sentence under it; Escape goes back. */
export function WindowField({ which }: { which: Which }) {
  const explorer = useExplorer()
  const window = useExplored(({ view }) => view[which])
  const mode = useExplored(({ view }) => view.mode)
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<string>()
  const errorId = useId()
  const asked = askedOf(window, mode)

  function commit() {
    if (draft === undefined) return
    const text = draft.trim()
    const parsed = text === '' ? { ok: true as const, value: undefined } : readTypedWindow(text)
    if (!parsed.ok) {
      setError(parsed.message)
      return
    }
    const { value } = parsed
    revert()
    explorer.act((view) => {
      if (which === 'secondWindow') return value ? setSecondWindow(view, value) : view
      const oneDay = value && value.end - value.start === 1
      return setWindow(view.mode === 'at' && !oneDay ? { ...view, mode: 'during' } : view, value)
    })
  }

  function revert() {
    setDraft(undefined)
    setError(undefined)
  }

  return (
    <span className={styles.field}>
      <input
        type="text"
        aria-label={which === 'window' ? 'Window' : 'Second window'}
        title="Dates to look at, such as 2024-10, 2 Oct 2024, 2020 to 2022 or 2022/latest"
        placeholder="2024-10, 2020/2022"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? (asked ? formatWindowAddress(asked) : '')}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onChange={({ target }) => {
          setDraft(target.value)
          setError(undefined)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape' && draft !== undefined) {
            event.preventDefault()
            revert()
          }
        }}
      />
      <span role="alert" id={errorId} className={error === undefined ? undefined : styles.error}>
        {error}
      </span>
    </span>
  )
}
