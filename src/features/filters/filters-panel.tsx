import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import { actorLook } from '../../canvas/actor-look.ts'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { standingLabels } from '../../model/labels.ts'
import { actorKinds, standings } from '../../model/vocabulary.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { AccordingToFacet } from './according-to-facet.tsx'
import { AroundFacet } from './around-facet.tsx'
import { ClauseFacet } from './clause-facet.tsx'
import styles from './filters.module.css'
import { RelationsFacet } from './relations-facet.tsx'
import { sourceChoices } from './source-choices.ts'
import { TextFilter } from './text-filter.tsx'

/** Every filter but time, each option with the number it would show. */
export function FiltersPanel() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const lone = useExplored(({ view }) => view.lone)
  return (
    <div className={styles.panel}>
      <AccordingToFacet />
      <RelationsFacet />
      <ClauseFacet title="Evidence" part="standing" choices={standingChoices} />
      <ClauseFacet title="Actors" part="actor" choices={actorChoices(index)} />
      <label className={styles.lone}>
        <input
          type="checkbox"
          checked={lone}
          onChange={() => explorer.act((view) => ({ ...view, lone: !view.lone }))}
        />
        Also actors without a visible relation
      </label>
      <AroundFacet />
      <ClauseFacet title="Sources" part="source" choices={sourceChoices(index)} open={false} />
      <TextFilter />
    </div>
  )
}

const standingChoices = standings.map((value) => ({
  value,
  label: standingLabels[value],
  glyph: <LineGlyph standing={value} />,
}))

function actorChoices(index: GraphIndex) {
  const present = new Set(index.actors.map(({ kind }) => kind))
  return actorKinds
    .filter((kind) => present.has(kind))
    .map((value) => ({
      value,
      label: actorLook[value].plural,
      glyph: <ActorGlyph actor={{ kind: value }} size={18} />,
    }))
}
