import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { Change } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import type { Selection } from '../../view/view.ts'
import { evidenceWords, whenWords, type Party, type Row } from './rows.ts'
import styles from './table.module.css'

/** A relation as a row. `at` counts from 0 in the order shown; `selection` is given where it is, or touches, this relation. */
export function RelationRow(props: {
  row: Row
  compared: boolean
  at: number
  selection: Selection | undefined
  onSelect: (selection: Selection) => void
  /** Told the element, so that rows of any height scroll well. */
  measure: (element: HTMLTableRowElement | null) => void
}) {
  const { row, compared, at, selection, onSelect, measure } = props
  const { facts } = row
  const { standing, notes } = evidenceWords(row)
  const selected = selection?.type === 'relation'
  return (
    <tr
      ref={measure}
      data-index={at}
      data-id={facts.id}
      data-relation={facts.index}
      aria-rowindex={at + 2}
      aria-current={selected || undefined}
    >
      <td>
        <ActorButton party={facts.from} selection={selection} onSelect={onSelect} />
      </td>
      <td>
        <button
          type="button"
          className={styles.relationButton}
          onClick={() => onSelect({ type: 'relation', id: facts.id })}
        >
          <span className={styles.glyph} data-possible={row.certainty === 'possible' || undefined}>
            <LineGlyph quad={facts.quad} standing={row.standing} />
          </span>
          {facts.title}
        </button>
      </td>
      <td>
        <ActorButton party={facts.to} selection={selection} onSelect={onSelect} />
      </td>
      {compared && <ChangeCell change={row.change} />}
      <td data-quiet={facts.start === undefined || undefined}>{whenWords(facts.when)}</td>
      <td>
        {standing}
        {notes.map((note) => (
          <small key={note}>
            <span className="visually-hidden">, </span>
            {note}
          </small>
        ))}
      </td>
      <td title={facts.accordingTo}>
        <span className={styles.voices}>{facts.accordingTo}</span>
      </td>
      <td title={facts.sources.join('\n')}>{facts.sources.length}</td>
    </tr>
  )
}

function ChangeCell({ change }: { change: Change | undefined }) {
  const of = useExplored(({ comparison }) => comparison?.of ?? 'windows')
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- neither account speaks of it
  if (!change) return <td />
  return (
    <td>
      <span className={styles.change}>
        <ChangeGlyph of={of} outcome={change.outcome} sure={change.sure} />
        <span>{change.words}</span>
      </span>
    </td>
  )
}

function ActorButton(props: {
  party: Party
  selection: Selection | undefined
  onSelect: (selection: Selection) => void
}) {
  const { party, selection, onSelect } = props
  const selected = selection?.type === 'actor' && selection.id === party.id
  return (
    <button
      type="button"
      className={styles.actorButton}
      aria-current={selected || undefined}
      onClick={() => onSelect({ type: 'actor', id: party.id })}
    >
      {party.name}
    </button>
  )
}
