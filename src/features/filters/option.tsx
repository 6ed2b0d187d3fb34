import type { ReactNode } from 'react'

import type { VisibleGraph } from '../../graph/visible-graph.ts'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './filters.module.css'

type Facet = keyof VisibleGraph['counts']

/**
 * One option of a facet: a checkbox, what it looks like on the canvas, its name and how many it would show. Numbers are leaves
 * of their own, so that moving through time draws them anew and nothing else here.
 */
export function Option(props: {
  label: string
  glyph?: ReactNode
  part: Facet
  value: string
  checked: boolean
  onToggle: () => void
  /** Leaves this option alone checked. */
  onOnly?: (() => void) | undefined
  /** Draws the count as a bar beside the facet's other counts, in this colour. */
  bar?: string | undefined
}) {
  return (
    <li className={styles.option}>
      <label>
        <input type="checkbox" checked={props.checked} onChange={props.onToggle} />
        {props.glyph}
        <span className={styles.name}>{props.label}</span>
        <Count part={props.part} value={props.value} />
      </label>
      {props.onOnly && (
        <button type="button" className={styles.only} onClick={props.onOnly}>
          only<span className="visually-hidden"> {props.label}</span>
        </button>
      )}
      {props.bar && <Bar part={props.part} value={props.value} colour={props.bar} />}
    </li>
  )
}

function Count({ part, value }: { part: Facet; value: string }) {
  const count = useExplored(({ visible }) => visible.counts[part].get(value) ?? 0)
  return (
    <span className={styles.count} data-empty={count === 0 || undefined}>
      {count}
    </span>
  )
}

function Bar({ part, value, colour }: { part: Facet; value: string; colour: string }) {
  const share = useExplored(({ visible }) => {
    const counts = visible.counts[part]
    return Math.round(((counts.get(value) ?? 0) / Math.max(1, ...counts.values())) * 100)
  })
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ width: `${share}%`, background: colour }} />
    </span>
  )
}
