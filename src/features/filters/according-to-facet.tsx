import { reporting } from '../../graph/speakers.ts'
import { resolveActor } from '../../graph/resolve.ts'
import { setBy } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { FacetGroup } from './facet-group.tsx'
import styles from './filters.module.css'
import { Option } from './option.tsx'

/** Whose account of the world is drawn: nobody chosen means everyone's. */
export function AccordingToFacet() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const by = useExplored(({ view }) => view.by)
  const counts = useExplored(({ visible }) => visible.counts.by)
  const speakers = index.speakers
    .map(({ id }) => ({ id, label: id === reporting ? 'Sources themselves' : nameOf(id) }))
    .toSorted((a, b) => rank(b.id) - rank(a.id) || a.label.localeCompare(b.label, 'en'))

  function nameOf(id: string): string {
    return index.actors[resolveActor(index, id) ?? -1]?.name ?? id
  }

  function rank(id: string): number {
    const speaker = index.speakers.find((one) => one.id === id)
    return id === reporting ? Infinity : (speaker?.asserts.length ?? 0) + (speaker?.denies.length ?? 0)
  }

  return (
    <FacetGroup
      title="According to"
      reset={
        by.length > 0
          ? { label: 'everyone', onAct: () => explorer.act((view) => setBy(view, [])) }
          : undefined
      }
    >
      <ul className={styles.options}>
        {speakers.map(({ id, label }) => (
          <Option
            key={id}
            label={label}
            count={counts.get(id) ?? 0}
            checked={by.includes(id)}
            onToggle={() =>
              explorer.act((view) =>
                setBy(view, view.by.includes(id) ? view.by.filter((one) => one !== id) : [...view.by, id]),
              )
            }
          />
        ))}
      </ul>
    </FacetGroup>
  )
}
