import { X } from 'lucide'
import { useRef } from 'react'

import { actAndFocus, buttonAt } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { activeChips } from '../../view/chips.ts'
import { clearFilters } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { chipWords } from './chip-words.ts'
import styles from './filters.module.css'

/** What is filtered now: each chip lifts its part, one button lifts all. */
export function Chips() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const list = useRef<HTMLUListElement>(null)
  const chips = activeChips(view)
  if (chips.length === 0) return null
  return (
    <ul ref={list} className={styles.chips} aria-label="Active filters">
      {chips.map((chip, at) => {
        const words = chipWords(index, chip)
        return (
          <li key={`${chip.part} ${words}`}>
            <Button
              look="chip"
              title={words}
              onClick={() =>
                actAndFocus(
                  () => explorer.act(chip.remove),
                  () => buttonAt(list.current, Math.min(at, chips.length - 2)),
                )
              }
            >
              <span>{words}</span>
              <Icon of={X} size={13} label="lift" />
            </Button>
          </li>
        )
      })}
      <li>
        <Button look="chip" onClick={() => actAndFocus(() => explorer.act(clearFilters))}>
          Clear<span className="visually-hidden"> all filters</span>
        </Button>
      </li>
    </ul>
  )
}
