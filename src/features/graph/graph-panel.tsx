import { useEffect, useState, type ReactNode, type RefObject } from 'react'

import type { Canvas } from '../../canvas/create-canvas.ts'
import type { Point } from '../../canvas/curve.ts'
import { GraphCanvas } from '../../canvas/graph-canvas.tsx'
import { importanceOf } from '../../canvas/layouts/importance.ts'
import type { Target } from '../../canvas/pointing.ts'
import { withChanges } from '../../canvas/with-changes.ts'
import { toScene } from '../../canvas/to-scene.ts'
import { absentActors } from '../../graph/alive.ts'
import { bundle } from '../../graph/bundles.ts'
import { foldedHomes } from '../../graph/fold.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { lastingAhead } from '../../graph/lasting.ts'
import { once } from '../../graph/once.ts'
import { resolveActor, resolveRelation } from '../../graph/resolve.ts'
import { strongest } from '../../graph/strongest.ts'
import { windowOf } from '../../graph/time-verdict.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { fansOut } from '../../view/fans-out.ts'
import { roundedCamera } from '../../view/place-codec.ts'
import { clearSelection, moveActor, select, unfold } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import type { View } from '../../view/view.ts'
import { describeActor } from './describe-actor.ts'
import styles from './graph-panel.module.css'
import { HoverCard } from './hover-card.tsx'
import { PictureTools } from './picture-tools.tsx'
import { ScrollGuard } from './scroll-guard.tsx'
import { staged, type Staging } from './staging.ts'

/** The picture of what is visible, with its own few buttons. `places` are the dataset's, by actor, in graph units. */
export function GraphPanel(props: {
  canvas: RefObject<Canvas | null>
  places: readonly Point[]
  theme: string
  /** Stands below the picture, beside its buttons. */
  legend?: ReactNode
  /** The picture is shown to a room, without its buttons. */
  staging?: Staging | undefined
  /** The picture has been painted for the first time. */
  onShown?: () => void
}) {
  const { canvas, staging, legend, ...picture } = props
  const embedded = useExplored(({ view }) => view.embed)
  const bare = useExplored(({ view }) => view.embed && view.ui === 'bare')
  return (
    <div className={styles.panel}>
      <ScrollGuard embedded={embedded}>
        <Picture canvas={canvas} staging={staging} {...picture} />
      </ScrollGuard>
      {!staging && !bare && (
        <div className={styles.foot}>
          {legend}
          <PictureTools canvas={canvas} />
        </div>
      )}
    </div>
  )
}

/** The part that is rendered whenever the view changes: it hands the canvas what to draw, and what stands around it is left alone. */
function Picture(props: {
  canvas: RefObject<Canvas | null>
  places: readonly Point[]
  theme: string
  staging: Staging | undefined
  onShown?: () => void
}) {
  const { canvas, places, theme, staging, onShown } = props
  const explorer = useExplorer()
  const { index, view, visible, comparison } = useExplored((state) => state)
  const [hovered, setHovered] = useState<{ target: Target; at: Point }>()

  useEffect(() => {
    explorer.askCamera(() => canvas.current?.camera())
    return () => explorer.askCamera(undefined)
  }, [explorer, canvas])

  function onTap(target: Target | undefined) {
    setHovered(undefined)
    if (!target) explorer.act(clearSelection)
    else if (target.type === 'actor') {
      const id = index.actors[target.actor]?.id ?? ''
      canvas.current?.keepInView([target.actor])
      explorer.act((now) =>
        select(opensUp(index, now, target.actor) ? unfold(now, id) : now, { type: 'actor', id }),
      )
    } else {
      const relation = latestOf(index, target.relations)
      canvas.current?.keepInView([index.from[relation] ?? -1, index.to[relation] ?? -1])
      explorer.act((now) => select(now, { type: 'relation', id: index.relations[relation]?.id ?? '' }))
    }
  }

  return (
    <>
      <GraphCanvas
        canvas={canvas}
        actors={places}
        places={movedPlaces(index, places, view.moved)}
        scene={once(() => sceneOf({ index, view, visible, comparison }, staging))}
        camera={view.camera}
        rounded={roundedCamera}
        occasion={staging?.occasion}
        theme={theme}
        label={`Graph of ${visible.actorCount} actors and ${visible.relationCount} relations`}
        describe={(actor) => describeActor(index, visible, actor)}
        onShown={onShown}
        onTap={onTap}
        onHover={(target, at) => setHovered(target && { target, at })}
        onMove={(actor, { x, y }) =>
          explorer.act((now) => ({
            ...moveActor(now, index.actors[actor]?.id ?? '', x, y),
            camera: now.camera ?? canvas.current?.camera(),
          }))
        }
        onCamera={(camera) => explorer.act((now) => ({ ...now, camera }), 'replace')}
        onLeave={() => (staging ? staging.onLeave() : explorer.act(clearSelection))}
      />
      {hovered && <HoverCard index={index} visible={visible} {...hovered} />}
    </>
  )
}

/** A folded home opens when it is chosen. */
function opensUp(index: GraphIndex, view: View, actor: number): boolean {
  const homes = foldedHomes(index, view)
  return view.fold && index.actors.some((_, other) => other !== actor && homes(other) === actor)
}

/** Of a bundle, the relation that began last is opened; the others fan out around it. */
function latestOf(index: GraphIndex, relations: readonly number[]): number {
  const start = (relation: number) => index.earliestStart[relation] ?? -Infinity
  return relations.reduce(
    (latest, relation) => (start(relation) > start(latest) ? relation : latest),
    relations[0] ?? 0,
  )
}

function movedPlaces(index: GraphIndex, places: readonly Point[], moved: View['moved']): readonly Point[] {
  return index.actors.map(({ id }, at) => {
    const [x, y] = moved[id] ?? []
    return x === undefined || y === undefined ? (places[at] ?? { x: 0, y: 0 }) : { x, y }
  })
}

function sceneOf(
  { index, view, visible, comparison }: Pick<ExplorerState, 'index' | 'view' | 'visible' | 'comparison'>,
  staging?: Staging,
) {
  const { shown: all, focus, stage } = staged(index, view, visible, staging)
  const shown = strongest(index, all)
  const homeOf = foldedHomes(index, view)
  const { selection } = view
  const window = windowOf(index, view)
  const scene = toScene(index, shown, {
    importance: importanceOf(index.dataset),
    homeOf,
    bundles: bundle(index, shown, homeOf).bundles,
    fan: fansOut(view),
    selectedActor: selection?.type === 'actor' ? resolveActor(index, selection.id) : undefined,
    selectedRelation: selection?.type === 'relation' ? resolveRelation(index, selection.id) : undefined,
    focus,
    stage,
    ghosts: absentActors(index, window, view.secondWindow),
    lasting: lastingAhead(index, homeOf, window, view.mode),
  })
  return comparison ? withChanges(index, scene, comparison, homeOf) : scene
}
