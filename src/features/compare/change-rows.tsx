import { useState } from 'react'

import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import { quadLabels } from '../../model/labels.ts'
import { sentenceOf, shortNameOf } from '../../model/sentence.ts'
import { quadClasses } from '../../model/vocabulary.ts'
import { whenWords } from '../../model/when-words.ts'
import { Button } from '../../ui/button.tsx'
import { changeTeller } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import type { Selection } from '../../view/view.ts'
import type { Entry } from './change-list.ts'
import styles from './compare.module.css'

/** So many rows are in the page before more are asked for. */
const page = 60

/** The changes as rows; choosing one selects its relation. */
export function ChangeRows(props: { entries: readonly Entry[]; onChoose: (selection: Selection) => void }) {
  const { entries, onChoose } = props
  const index = useExplored((state) => state.index)
  const [most, setMost] = useState(page)
  if (entries.length === 0) return <p className={styles.note}>Nothing of what is listed above.</p>
  return (
    <>
      <ul className={styles.rows} aria-label="Changes">
        {entries.slice(0, most).map((entry) => (
          <li key={`${entry.kind} ${entry.relation}`}>
            <button
              type="button"
              onClick={() => onChoose({ type: 'relation', id: index.relations[entry.relation]?.id ?? '' })}
            >
              {entry.pair ? <PairLines entry={entry} /> : <RelationLines entry={entry} />}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > most && (
        <Button look="quiet" onClick={() => setMost(most + page)}>
          {Math.min(page, entries.length - most)} more of {entries.length - most}
        </Button>
      )}
    </>
  )
}

function RelationLines({ entry: { relation, kind, sure } }: { entry: Entry }) {
  const index = useExplored((state) => state.index)
  const of = useExplored(({ comparison }) => comparison?.of ?? 'windows')
  const changes = useExplored((state) => changeTeller(state)(relation)?.words)
  const record = index.relations[relation]
  const from = index.actors[index.from[relation] ?? -1]
  const to = index.actors[index.to[relation] ?? -1]
  if (!record || !from || !to) return null
  return (
    <>
      <ChangeGlyph of={of} outcome={kind} sure={sure} />
      <span className={styles.told}>
        <span className={styles.sentence}>{sentenceOf(from, record, to, shortNameOf)}</span>
        <span className={styles.facts}>
          <LineGlyph quad={quadClasses[index.quad[relation] ?? 0] ?? 'structural'} />
          <span>{changes}</span>
          <span>{record.when === undefined ? 'undated' : whenWords(record.when)}</span>
        </span>
      </span>
    </>
  )
}

function PairLines({ entry: { pair, sure } }: { entry: Entry }) {
  const index = useExplored((state) => state.index)
  const of = useExplored(({ comparison }) => comparison?.of ?? 'windows')
  const [a, b] = [index.actors[pair?.a ?? -1], index.actors[pair?.b ?? -1]]
  if (!pair || !a || !b) return null
  const label = of === 'windows' ? 'changed sign' : 'opposite sign'
  return (
    <>
      <ChangeGlyph of={of} outcome="flipped" sure={sure} />
      <span className={styles.told}>
        <span className={styles.sentence}>
          {shortNameOf(a)} and {shortNameOf(b)}
        </span>
        <span className={styles.facts}>
          <span>{sure ? capital(label) : `Possibly ${label}`}</span>
          <LineGlyph quad={pair.first} />
          <span>{quadLabels[pair.first].toLowerCase()}</span>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">, then</span>
          <LineGlyph quad={pair.second} />
          <span>{quadLabels[pair.second].toLowerCase()}</span>
        </span>
      </span>
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
