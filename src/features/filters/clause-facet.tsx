import type { ReactNode } from 'react'

import {
  chooseOnly,
  clearFacet,
  isChecked,
  toggleFacetValue,
  type FacetPart,
} from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { FacetGroup } from './facet-group.tsx'
import styles from './filters.module.css'
import { Option } from './option.tsx'

interface Choice {
  readonly value: string
  readonly label: string
  readonly glyph?: ReactNode
}

/** A facet whose options are all checked until one is taken away. */
export function ClauseFacet(props: {
  title: string
  part: FacetPart
  choices: readonly Choice[]
  open?: boolean
}) {
  const { part, choices } = props
  const explorer = useExplorer()
  const clause = useExplored(({ view }) => view[part])
  const values = choices.map(({ value }) => value)
  return (
    <FacetGroup
      title={props.title}
      open={props.open ?? true}
      reset={clause && { label: 'all', onAct: () => explorer.act((view) => clearFacet(view, part)) }}
    >
      <ul className={styles.options}>
        {choices.map(({ value, label, glyph }) => (
          <Option
            key={value}
            label={label}
            glyph={glyph}
            part={part}
            value={value}
            checked={isChecked(clause, value)}
            onToggle={() => explorer.act((view) => toggleFacetValue(view, part, value, values))}
            onOnly={() => explorer.act((view) => chooseOnly(view, part, [value]))}
          />
        ))}
      </ul>
    </FacetGroup>
  )
}
