import { actorLook } from '../../src/canvas/actor-look.ts'
import type { Point } from '../../src/canvas/curve.ts'
import type { Scene, SceneLine } from '../../src/canvas/scene.ts'
import { widthOf } from '../../src/canvas/scene-lines.ts'
import { sceneActor, sceneLine } from '../../src/canvas/testing/scene.ts'
import type { ActorKind } from '../../src/model/vocabulary.ts'

/** CSS pixels, as wide as a camera is written for; the middle of the picture is 0, 0 of the graph. */
export const size = { width: 800, height: 520 } as const

/** Where actors stand in the picture, CSS pixels from its middle. */

const actors: readonly (readonly [kind: ActorKind, x: number, y: number])[] = [
  ['state', -250, -130],
  ['organisation', 0, -130],
  ['person', 250, -130],
  ['agency', -250, 40],
  ['territory', 0, 40],
  ['document', 250, 40],
  ['group', -120, 190],
  ['mission', 130, 190],
]

const lines: readonly Partial<SceneLine>[] = [
  { key: 'solid', a: 0, b: 1, quad: 'material-cooperation', forward: true },
  { key: 'dashed', a: 1, b: 2, quad: 'verbal-cooperation', standing: 'claimed', forward: true },
  { key: 'half', a: 2, b: 5, quad: 'verbal-conflict', possible: true },
  // Cytoscape begins dashes behind an arrowhead, so that they would lie elsewhere.
  { key: 'backward', a: 0, b: 3, quad: 'material-conflict', backward: true },
  { key: 'both ways', a: 3, b: 4, quad: 'structural', forward: true, backward: true },
  { key: 'parallel left', a: 4, b: 5, quad: 'material-conflict', bend: 13, forward: true },
  { key: 'parallel right', a: 4, b: 5, quad: 'material-cooperation', bend: -13, forward: true },
  { key: 'dotted', a: 3, b: 6, quad: 'verbal-cooperation', standing: 'inferred', forward: true },
  { key: 'dotted half', a: 4, b: 6, quad: 'material-conflict', standing: 'inferred', possible: true },
  { key: 'dashed half', a: 5, b: 7, quad: 'material-cooperation', standing: 'claimed', possible: true },
  { key: 'undirected', a: 6, b: 7, quad: 'verbal-conflict' },
  { key: 'structure', a: 1, b: 4, quad: 'structural', standing: 'claimed' },
  { key: 'bent', a: 4, b: 7, quad: 'verbal-conflict', bend: -26, forward: true },
  { key: 'bundle', a: 0, b: 4, quad: 'verbal-conflict', width: 5.2, forward: true, backward: true },
  { key: 'ended', a: 1, b: 5, quad: 'material-conflict', ended: true },
  { key: 'loop', a: 0, b: 0, quad: 'material-cooperation' },
]

/** A small graph with every quad class, dash, arrowhead and shape, a parallel pair, a bundle, a bent line and a loop; without names. */
export const scene: Scene = {
  actors: actors.map(([kind], index) => {
    const { shape, icon } = actorLook[kind]
    return sceneActor({ index, kind, shape, icon, label: '' })
  }),
  lines: lines.map((own) => sceneLine({ width: widthOf(own.quad ?? 'structural'), ...own })),
}

/** By actor, graph units: at every zoom the graph fills the picture, and what differs are the sizes that it is drawn with. */
export function placesAt(zoom: number): readonly Point[] {
  return actors.map(([, x, y]) => ({ x: x / zoom, y: y / zoom }))
}

/** The middle of an actor's icon, CSS pixels from the picture's top left corner; at every zoom. */
export function middleOnScreen(actor: number): Point {
  const [, x, y] = actors[actor] ?? ['state', 0, 0]
  return { x: x + size.width / 2, y: y + size.height / 2 }
}
