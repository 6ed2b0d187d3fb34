import { useRef, type RefObject } from 'react'
import { useShallow } from 'zustand/react/shallow'

import { actAndFocus, buttonAt } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { activeChips, timeChip } from '../../view/chips.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { clearFilters } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { ChipButton } from './chip-button.tsx'
import { chipWords } from './chip-words.ts'
import styles from './filters.module.css'

/** What is filtered now: each chip lifts its part, one button lifts all. */
export function Chips() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const timed = useExplored(({ view }) => timeChip(view) !== undefined)
  const view = useExplored(useShallow(withoutTime))
  const list = useRef<HTMLUListElement>(null)
  const others = activeChips(view)
  const before = timed ? 1 : 0
  const count = before + others.length
  if (count === 0) return null
  /** Puts the focus where the chip `at` has gone from. */
  const after = (at: number) => () => buttonAt(list.current, Math.min(at, count - 2))
  return (
    <ul ref={list} className={styles.chips} aria-label="Active filters">
      {timed && <TimeChip list={list} last={count - 2} />}
      {others.map((chip, at) => {
        const words = chipWords(index, chip)
        return (
          <li key={`${chip.part} ${words}`}>
            <ChipButton
              words={words}
              onLift={() => actAndFocus(() => explorer.act(chip.remove), after(before + at))}
            />
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

/** Moving through time draws this chip anew and no other. */
function TimeChip({ list, last }: { list: RefObject<HTMLUListElement | null>; last: number }) {
  const explorer = useExplorer()
  const words = useExplored(({ index, view }) => {
    const chip = timeChip(view)
    return chip && chipWords(index, chip)
  })
  if (words === undefined) return null
  return (
    <li>
      <ChipButton
        words={words}
        onLift={() =>
          actAndFocus(
            () => explorer.act((view) => timeChip(view)?.remove(view) ?? view),
            () => buttonAt(list.current, Math.min(0, last)),
          )
        }
      />
    </li>
  )
}

/** All of a view that other chips tell of; the camera, which moves too, is no part of it. */
function withoutTime({ view }: ExplorerState) {
  return { ...view, window: undefined, secondWindow: undefined, camera: undefined }
}
