import { useState, type ReactNode } from 'react'

import { foldText } from '../../graph/folded-text.ts'
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

/** From so many options on, a field finds them by name. */
const many = 13

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
  const [words, setWords] = useState('')
  const searched = choices.length >= many
  const shown = choices.filter(({ label }) => foldText(label).includes(foldText(words.trim())))
  const values = choices.map(({ value }) => value)
  return (
    <FacetGroup
      title={props.title}
      open={props.open ?? true}
      reset={clause && { label: 'all', onAct: () => explorer.act((view) => clearFacet(view, part)) }}
    >
      {searched && (
        <input
          type="search"
          className={styles.find}
          aria-label={`Find in ${props.title}`}
          placeholder={`Find in ${choices.length}…`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <ul className={styles.options} data-long={searched}>
        {shown.map(({ value, label, glyph }) => (
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
      {shown.length === 0 && <p className={styles.none}>None has these words in its name.</p>}
    </FacetGroup>
  )
}
