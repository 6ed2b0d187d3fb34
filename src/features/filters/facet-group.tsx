import { useId, useRef, useState, type ReactNode } from 'react'

import { actAndFocus } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import styles from './filters.module.css'

/**
 * A named group of options that folds away; `reset` lifts what it filters. What has never been unfolded is not there: hundreds of sources would
 * be counted with each step, and laid out, unseen, by browsers that lay out what is folded before they write an address.
 */
export function FacetGroup(props: {
  title: string
  open?: boolean
  /** What lifting the group is called, where it filters: "all", "everyone". */
  reset?: { readonly label: string; readonly onAct: () => void } | undefined
  children: ReactNode
}) {
  const heading = useId()
  const summary = useRef<HTMLElement>(null)
  const { reset, open = true } = props
  const [unfolded, setUnfolded] = useState(open)
  return (
    <div role="group" aria-labelledby={heading} className={styles.group}>
      <details open={open}>
        <summary ref={summary} onClick={() => setUnfolded(true)}>
          <h2 id={heading}>{props.title}</h2>
        </summary>
        {unfolded && props.children}
      </details>
      {reset && (
        <Button
          look="quiet"
          className={styles.reset}
          onClick={() => actAndFocus(reset.onAct, () => summary.current)}
        >
          {reset.label}
          <span className="visually-hidden"> in {props.title}</span>
        </Button>
      )}
    </div>
  )
}
