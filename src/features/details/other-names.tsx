import { useState } from 'react'

import type { Actor } from '../../model/dataset.ts'
import styles from './details.module.css'

/** So many names stand there, until the rest is asked for. */
const most = 3

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' })

/** What an actor is called elsewhere: each spelling once, marked as of its language for whoever reads it out, and with that language's name. */
export function OtherNames({ actor }: { actor: Actor }) {
  const [all, setAll] = useState(false)
  const spellings = spellingsOf(actor)
  if (spellings.length === 0) return null
  const folds = spellings.length > most + 1
  const shown = folds && !all ? spellings.slice(0, most) : spellings
  return (
    <div className={styles.names}>
      <ul aria-label="Other names">
        {shown.map(({ name, languages }) => (
          <li key={name}>
            {/* Which way it runs, <bdi> finds out by itself. */}
            <bdi lang={languages[0]}>{name}</bdi> <small>{languages.map(nameOfLanguage).join(', ')}</small>
          </li>
        ))}
      </ul>
      {folds && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : `${spellings.length - most} more`}
          <span className="visually-hidden"> names</span>
        </button>
      )}
    </div>
  )
}

/** The spellings that differ from the actor's main name, each with the languages that use it. */
function spellingsOf({ name: own, names }: Actor): readonly { name: string; languages: readonly string[] }[] {
  const spellings = new Map<string, string[]>()
  for (const [language, name] of Object.entries(names ?? {})) {
    if (name !== own) spellings.set(name, [...(spellings.get(name) ?? []), language])
  }
  return [...spellings].map(([name, languages]) => ({ name, languages }))
}

function nameOfLanguage(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    // Not a language tag that the browser understands: it stands for itself.
    return tag
  }
}
