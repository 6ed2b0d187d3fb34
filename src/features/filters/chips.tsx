import { X } from 'lucide'

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
  const chips = activeChips(view)
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {chips.map((chip) => {
        const words = chipWords(index, chip)
        return (
          <li key={`${chip.part} ${words}`}>
            <Button look="chip" title={words} onClick={() => explorer.act(chip.remove)}>
              <span>{words}</span>
              <Icon of={X} size={13} label="lift" />
            </Button>
          </li>
        )
      })}
      <li>
        <Button look="chip" onClick={() => explorer.act(clearFilters)}>
          Clear<span className="visually-hidden"> all filters</span>
        </Button>
      </li>
    </ul>
  )
}
