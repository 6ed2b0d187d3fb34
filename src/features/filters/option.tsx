import type { ReactNode } from 'react'

import styles from './filters.module.css'

/** One option of a facet: a checkbox, what it looks like on the canvas, its name and how many it would show. */
export function Option(props: {
  label: string
  glyph?: ReactNode
  count: number
  checked: boolean
  onToggle: () => void
  /** Leaves this option alone checked. */
  onOnly?: (() => void) | undefined
  /** Share of the largest count, from 0 to 1, drawn as a bar in `colour`. */
  bar?: { readonly share: number; readonly colour: string } | undefined
}) {
  return (
    <li className={styles.option} data-empty={props.count === 0 || undefined}>
      <label>
        <input type="checkbox" checked={props.checked} onChange={props.onToggle} />
        {props.glyph}
        <span className={styles.name}>{props.label}</span>
        <span className={styles.count}>{props.count}</span>
      </label>
      {props.onOnly && (
        <button type="button" className={styles.only} onClick={props.onOnly}>
          only<span className="visually-hidden"> {props.label}</span>
        </button>
      )}
      {props.bar && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${props.bar.share * 100}%`, background: props.bar.colour }} />
        </span>
      )}
    </li>
  )
}
