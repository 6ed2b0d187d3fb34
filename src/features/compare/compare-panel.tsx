import { useDeferredValue } from 'react'

import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import type { Comparison } from '../../graph/comparison.ts'
import { outcomeLabels, sidesInWords, toldOutcomes } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import type { Selection } from '../../view/view.ts'
import { entriesOf, kindCounts, type Kind, type Order } from './change-list.ts'
import { ChangeRows } from './change-rows.tsx'
import styles from './compare.module.css'
import { toggleKind, useListState } from './list-state.ts'
import { comparisonSentence } from './sentence.ts'

const orders: readonly (readonly [Order, string])[] = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['actors', 'By actor'],
  ['class', 'By class'],
  ['surest', 'Surest first'],
]

/** What two windows or two accounts come to: a sentence, the counts, and every change in a list. */
export function ComparePanel({ onChoose }: { onChoose: (selection: Selection) => void }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  // A movement on the timeline goes first; the list follows when there is time.
  const comparison = useDeferredValue(useExplored((state) => state.comparison))
  const { hidden, order } = useListState()
  if (!comparison) return null
  const sides = sidesInWords(index, view)
  const shown = new Set(kindsOf(comparison).filter((kind) => !hidden.has(kind)))
  return (
    <>
      <header className={styles.head}>
        <p className={styles.eyebrow}>{comparison.of === 'windows' ? 'Two windows' : 'Two accounts'}</p>
        <h2 tabIndex={-1}>{capital(`${sides[0]} and ${sides[1]}`)}</h2>
        <p>{comparisonSentence(comparison, sides)}</p>
      </header>
      <Kinds comparison={comparison} shown={shown} />
      <div className={styles.order}>
        <h3>Changes</h3>
        <select
          aria-label="Order of the changes"
          value={order}
          onChange={({ target }) =>
            useListState.setState({ order: orders.find(([value]) => value === target.value)?.[0] ?? order })
          }
        >
          {orders.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <ChangeRows
        // Another comparison or another order begins at its top.
        key={`${order} ${[...shown].join(' ')}`}
        entries={entriesOf(index, comparison, shown, order)}
        onChoose={onChoose}
      />
      <p className={styles.note}>{notes[comparison.of]}</p>
    </>
  )
}

const balance =
  'A pair’s sign is what there is more of between the two, cooperation or conflict; as many of both is no sign.'

const notes: Readonly<Record<Comparison['of'], string>> = {
  windows: `Formed: on in the second window and not in the first. Ended: the other way round. Persisted: on in both, whatever was between. What has no date is in both. ${balance}`,
  accounts: `An account has what its speakers report or assert. What one of them denies is counted as denied, whoever else says it. ${balance}`,
}

/** The counts, each of which lists its kind or leaves it out. */
function Kinds({ comparison, shown }: { comparison: Comparison; shown: ReadonlySet<Kind> }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const { of } = comparison
  const labels = {
    ...outcomeLabels(index, view, of),
    flipped: of === 'windows' ? 'Changed sign' : 'Opposite sign',
  }
  const counts = kindCounts(comparison)
  return (
    <div className={styles.kinds} role="group" aria-label="What is listed">
      {kindsOf(comparison).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={shown.has(kind)}
          title={shown.has(kind) ? 'Listed; press to leave out' : 'Not listed; press to list'}
          onClick={() => toggleKind(kind)}
        >
          <ChangeGlyph of={of} outcome={kind} />
          <strong>{counts[kind]}</strong>
          <span>{labels[kind]}</span>
        </button>
      ))}
    </div>
  )
}

function kindsOf({ of }: Comparison): readonly Kind[] {
  return [...toldOutcomes[of], 'flipped']
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
