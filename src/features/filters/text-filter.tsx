import { useEffect, useId, useState } from 'react'

import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './filters.module.css'

/** Words that must occur in what stays. What is typed is this field's own until a moment after the last key. */
export function TextFilter() {
  const explorer = useExplorer()
  const text = useExplored(({ view }) => view.text)
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  const field = useId()
  if (text !== known) {
    setKnown(text)
    setTyped(text)
  }

  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => explorer.act((view) => ({ ...view, text: typed })), 250)
    return () => clearTimeout(timer)
  }, [typed, text, explorer])

  return (
    <div className={styles.text}>
      <label htmlFor={field}>Containing the words</label>
      <input
        id={field}
        type="search"
        value={typed}
        placeholder="gas, visit, sanction…"
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  )
}
