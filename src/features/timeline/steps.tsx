import { ChevronLeft, ChevronRight } from 'lucide'
import type { ReactNode } from 'react'

import type { Unit } from '../../time/window.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './timeline.module.css'

/** Moves the window by one step, back or forward. What chooses the step may stand between the two. */
export function StepButtons(props: { unit: Unit; onStep: (count: number) => void; children: ReactNode }) {
  const step = props.onStep
  return (
    <div className={styles.stepper} role="group" aria-label="Step">
      <Button aria-label={`Previous ${props.unit}`} title={`Previous ${props.unit}`} onClick={() => step(-1)}>
        <Icon of={ChevronLeft} />
      </Button>
      {props.children}
      <Button aria-label={`Next ${props.unit}`} title={`Next ${props.unit}`} onClick={() => step(1)}>
        <Icon of={ChevronRight} />
      </Button>
    </div>
  )
}

const units = [
  ['day', 'Day'],
  ['month', 'Month'],
  ['year', 'Year'],
] as const

/** The unit that buttons and keys move by, and that dragging snaps to. */
export function StepSelect({ unit, onChange }: { unit: Unit; onChange: (unit: Unit) => void }) {
  return (
    <select
      aria-label="Step by"
      title="What buttons and keys move by, and dragging snaps to"
      value={unit}
      onChange={({ target }) => onChange(units.find(([value]) => value === target.value)?.[0] ?? unit)}
    >
      {units.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
