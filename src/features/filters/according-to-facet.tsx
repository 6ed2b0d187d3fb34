import { useState } from 'react'

import { resolveActor } from '../../graph/resolve.ts'
import { reporting } from '../../graph/speakers.ts'
import { Button } from '../../ui/button.tsx'
import { setBy } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { AgainstChoice } from './against-choice.tsx'
import { FacetGroup } from './facet-group.tsx'
import styles from './filters.module.css'
import { Option } from './option.tsx'

/** So many speakers are listed, those who speak most, until the rest is asked for. */
const short = 6

/** Whose account of the world is drawn: nobody chosen means everyone's. */
export function AccordingToFacet() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const [all, setAll] = useState(false)
  const by = useExplored(({ view }) => view.by)
  const speakers = index.speakers
    .map(({ id }) => ({ id, label: id === reporting ? 'Sources themselves' : nameOf(id) }))
    .toSorted((a, b) => rank(b.id) - rank(a.id) || a.label.localeCompare(b.label, 'en'))

  const shown =
    all || speakers.length <= short + 1
      ? speakers
      : speakers.filter(({ id }, at) => at < short || by.includes(id))

  function nameOf(id: string): string {
    return index.actors[resolveActor(index, id) ?? -1]?.name ?? id
  }

  function rank(id: string): number {
    const speaker = index.speakers.find((one) => one.id === id)
    return id === reporting ? Infinity : (speaker?.speaksOf ?? 0)
  }

  return (
    <FacetGroup
      title="According to"
      reset={
        by.length > 0
          ? { label: 'everyone', onAct: () => explorer.act((view) => ({ ...view, by: [], against: [] })) }
          : undefined
      }
    >
      <ul className={styles.options}>
        {shown.map(({ id, label }) => (
          <Option
            key={id}
            label={label}
            part="by"
            value={id}
            checked={by.includes(id)}
            onToggle={() =>
              explorer.act((view) =>
                setBy(view, view.by.includes(id) ? view.by.filter((one) => one !== id) : [...view.by, id]),
              )
            }
          />
        ))}
      </ul>
      {speakers.length > short + 1 && (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${speakers.length - shown.length} more`}
          <span className="visually-hidden"> speakers</span>
        </Button>
      )}
      {by.length > 0 && <AgainstChoice speakers={speakers} />}
    </FacetGroup>
  )
}
