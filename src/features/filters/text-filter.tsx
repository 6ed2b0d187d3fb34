import { useEffect, useId, useState } from 'react'

import { hasTexts } from '../../graph/relation-text.ts'
import { Status } from '../../ui/status.tsx'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './filters.module.css'
import { prepareTexts } from './prepare-texts.ts'

/** The words of more relations take so long to read that it has to be said. */
const mostReadAtOnce = 50_000

/** Words that must occur in what stays. What is typed is this field's own until a moment after the last key. */
export function TextFilter() {
  const explorer = useExplorer()
  const text = useExplored(({ view }) => view.text)
  const index = useExplored((state) => state.index)
  const [typed, setTyped] = useState(text)
  const [reading, setReading] = useState(false)
  const [known, setKnown] = useState(text)
  const field = useId()
  if (text !== known) {
    setKnown(text)
    setTyped(text)
  }

  useEffect(() => {
    if (typed === text) return undefined
    let latest = true
    const apply = () => {
      setReading(false)
      if (latest) explorer.act((view) => ({ ...view, text: typed }))
    }
    const timer = setTimeout(() => {
      if (index.relations.length <= mostReadAtOnce || hasTexts(index)) return apply()
      setReading(true)
      void prepareTexts(index).then(apply)
    }, 250)
    return () => {
      latest = false
      clearTimeout(timer)
    }
  }, [typed, text, explorer, index])

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
      {reading && (
        <Status className={styles.none}>
          Reading the words of {index.relations.length.toLocaleString('en')} relations…
        </Status>
      )}
    </div>
  )
}
