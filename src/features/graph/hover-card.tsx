import { actorLook } from '../../canvas/actor-look.ts'
import type { Point } from '../../canvas/curve.ts'
import type { Target } from '../../canvas/pointing.ts'
import { relationsOf } from '../../graph/actor-facts.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { visibleAt, type VisibleGraph } from '../../graph/visible-graph.ts'
import { sentenceOf, shortNameOf } from '../../model/sentence.ts'
import { quadClasses } from '../../model/vocabulary.ts'
import { whenWords } from '../../model/when-words.ts'
import { changeTeller } from '../../view/compare-words.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import styles from './graph-panel.module.css'

/** What lies under the pointer, in a few lines beside it. For the eye only: the details panel and the table say the same. */
export function HoverCard(props: { index: GraphIndex; visible: VisibleGraph; target: Target; at: Point }) {
  const { index, visible, target, at } = props
  return (
    <div className={styles.card} ref={(element) => moveBeside(element, at)} aria-hidden="true">
      {target.type === 'actor' ? (
        <ActorLines index={index} visible={visible} actor={target.actor} />
      ) : (
        <RelationLines index={index} visible={visible} relations={target.relations} />
      )}
    </div>
  )
}

function ActorLines({ index, visible, actor }: { index: GraphIndex; visible: VisibleGraph; actor: number }) {
  const record = index.actors[actor]
  if (!record) return null
  const relations = relationsOf(index, actor, visible)
  return (
    <>
      <strong>{record.name}</strong>
      <p>
        {actorLook[record.kind].label} ·{' '}
        {relations.length === 1 ? '1 relation' : `${relations.length} relations`}
      </p>
    </>
  )
}

const shown = 3

function RelationLines(props: { index: GraphIndex; visible: VisibleGraph; relations: readonly number[] }) {
  const { index, visible, relations } = props
  const changes = changeTeller(useExplorer().getState())
  return (
    <ul>
      {relations.length > 1 && <li>{relations.length} relations</li>}
      {relations.slice(0, shown).map((at) => {
        const relation = index.relations[at]
        const from = index.actors[index.from[at] ?? -1]
        const to = index.actors[index.to[at] ?? -1]
        if (!relation || !from || !to) return null
        const drawn = visibleAt(visible, at)
        return (
          <li key={relation.id} data-quad={quadClasses[index.quad[at] ?? 0]}>
            <strong>{sentenceOf(from, relation, to, shortNameOf)}</strong>
            <p>
              {drawn?.standing}
              {changes(at) && `, ${changes(at)?.words}`}
              {drawn?.certainty === 'possible' && ', possibly then'} · {whenWords(relation.when)}
            </p>
          </li>
        )
      })}
      {relations.length > shown && <li>Choose the line to fan them out</li>}
    </ul>
  )
}

/** Beside the pointer, on the side where there is room. */
function moveBeside(element: HTMLElement | null, at: Point): void {
  const frame = element?.offsetParent
  if (!element || !frame) return
  const left =
    at.x + 16 + element.offsetWidth > frame.clientWidth ? at.x - 14 - element.offsetWidth : at.x + 16
  const top = Math.min(at.y + 12, frame.clientHeight - element.offsetHeight - 8)
  element.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`
}
