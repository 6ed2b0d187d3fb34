import type { GraphIndex } from '../graph/graph-index.ts'
import type { VisibleGraph } from '../graph/visible-graph.ts'
import { focusOf, type Focus } from './focus.ts'
import type { Scene, SceneLine } from './scene.ts'
import { sceneActors } from './scene-actors.ts'
import { sceneLines } from './scene-lines.ts'
import type { SceneOptions } from './scene-options.ts'

/**
 * Turns a visible graph into what is to be drawn: bundles as lines, or their relations where a dyad is fanned out. What is drawn as in
 * the scene before is the same object again, so that a step along the timeline costs what it changes.
 */
export function toScene(index: GraphIndex, visible: VisibleGraph, options: SceneOptions): Scene {
  const focus = focusOf(index, options)
  const lines = sceneLines(index, visible, focus, options)
  const inFocus = focus && actorsInFocus(index, focus, lines)
  const { homes, folded } = drawnHomes(index, visible, options)
  const actors = sceneActors(index, homes, folded, inFocus, options)
  return { actors, lines, stage: options.stage, lasting: options.lasting }
}

/** The actors that are drawn, and how many satellites are folded into each. */
function drawnHomes(
  index: GraphIndex,
  { actorState }: VisibleGraph,
  { homeOf, selectedActor }: SceneOptions,
): { readonly homes: readonly number[]; readonly folded: Int32Array } {
  const homes: number[] = []
  const folded = new Int32Array(index.actors.length)
  const drawn = new Uint8Array(index.actors.length)
  const draw = (home: number) => {
    if (drawn[home] === 0) homes.push(home)
    drawn[home] = 1
  }
  for (let actor = 0; actor < actorState.length; actor++) {
    if (actorState[actor] === 0) continue
    const home = homeOf(actor)
    draw(home)
    if (home !== actor) folded[home] = (folded[home] ?? 0) + 1
  }
  if (selectedActor !== undefined) draw(homeOf(selectedActor))
  return { homes, folded }
}

/** Per actor: 1 where it is in focus itself, or an end of a line that is. */
function actorsInFocus(index: GraphIndex, { actors }: Focus, lines: readonly SceneLine[]): Uint8Array {
  const inFocus = new Uint8Array(index.actors.length)
  for (const actor of actors) inFocus[actor] = 1
  for (const { a, b, dim } of lines) {
    if (dim) continue
    inFocus[a] = 1
    inFocus[b] = 1
  }
  return inFocus
}
