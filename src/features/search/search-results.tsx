import { BookOpen } from 'lucide'

import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveRelation } from '../../graph/resolve.ts'
import type { Hit } from '../../graph/search.ts'
import type { VisibleGraph } from '../../graph/visible-graph.ts'
import { quadClasses, standings } from '../../model/vocabulary.ts'
import { Icon } from '../../ui/icon.tsx'
import { useExplored } from '../../view/use-explorer.ts'
import type { Group } from './find.ts'
import { groupLabels, optionId } from './hits.ts'
import styles from './search.module.css'

/** What was found, in groups, as the list of a combobox that keeps the focus. */
export function SearchResults(props: {
  id: string
  groups: readonly Group[]
  active: Hit | undefined
  onChoose: (hit: Hit) => void
  onPoint: (hit: Hit) => void
}) {
  const { id: list, groups, active, onChoose, onPoint } = props
  const index = useExplored((state) => state.index)
  const visible = useExplored((state) => state.visible)
  return (
    // A press must leave the focus in the field.
    <div
      role="listbox"
      id={list}
      className={styles.list}
      aria-label="Found"
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ type, hits, total }) => (
        <div key={type} role="group" aria-labelledby={`${list}-${type}`}>
          <div id={`${list}-${type}`} className={styles.heading} role="presentation">
            {groupLabels[type]}
            <span aria-hidden="true">{total > hits.length ? `${hits.length} of ${total}` : total}</span>
            {type === 'source' && <em>show only what rests on it</em>}
          </div>
          {hits.map((hit) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
            <div
              key={hit.id}
              id={optionId(list, hit)}
              role="option"
              className={styles.option}
              aria-selected={hit === active}
              tabIndex={-1}
              onPointerMove={() => hit !== active && onPoint(hit)}
              onClick={() => onChoose(hit)}
            >
              <Glyph index={index} hit={hit} />
              <span className={styles.words}>
                <span className={styles.label}>{hit.label}</span>
                <span className={styles.detail}>
                  {isHidden(index, visible, hit) && <b>hidden by filters · </b>}
                  {hit.detail}
                </span>
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Glyph({ index, hit }: { index: GraphIndex; hit: Hit }) {
  if (hit.type === 'source') return <Icon of={BookOpen} size={18} />
  if (hit.type === 'actor') {
    const actor = index.actors[resolveActor(index, hit.id) ?? -1]
    return actor ? <ActorGlyph actor={actor} /> : null
  }
  const place = resolveRelation(index, hit.id) ?? -1
  const quad = quadClasses[index.quad[place] ?? -1]
  const standing = standings[index.standing[place] ?? -1]
  return <LineGlyph {...(quad && { quad })} {...(standing && { standing })} />
}

/** Whether the picture leaves it out as things are; a source is no part of the picture. */
function isHidden(index: GraphIndex, visible: VisibleGraph, { type, id }: Hit): boolean {
  if (type === 'actor') return !visible.actors.includes(resolveActor(index, id) ?? -1)
  const place = resolveRelation(index, id)
  return type === 'relation' && !visible.state[place ?? -1]
}
