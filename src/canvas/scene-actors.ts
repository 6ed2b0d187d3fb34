import type { GraphIndex } from '../graph/graph-index.ts'
import { lengthAt } from '../graph/lists.ts'
import { actorLook } from './actor-look.ts'
import { flagAddress } from './flags.ts'
import { fontSizeOf, fontWeightOf, radiusOf } from './layouts/importance.ts'
import type { SceneActor } from './scene.ts'
import type { SceneOptions } from './scene-options.ts'

/**
 * How actors are drawn: each the same object as before for as long as it is drawn the same.
 * @param homes the actors that are drawn, `folded` how many satellites each has within it.
 * @param inFocus per actor: 0 where it is drawn back; undefined where nobody is.
 */
export function sceneActors(
  index: GraphIndex,
  homes: readonly number[],
  folded: Int32Array,
  inFocus: Uint8Array | undefined,
  options: SceneOptions,
): SceneActor[] {
  const { importance, selectedActor, ghosts } = options
  let known = kept.get(index)
  if (known?.importance !== importance) kept.set(index, (known = { importance, actors: [] }))
  const { actors } = known
  return homes.map((at) => {
    const before = actors[at]
    const same =
      before?.selected === (at === selectedActor) &&
      before.ghost === ghosts.has(at) &&
      before.dim === (inFocus?.[at] === 0) &&
      before.folded === folded[at]
    if (same) return before
    return (actors[at] = sceneActor(index, at, folded[at] ?? 0, inFocus?.[at] === 0, options))
  })
}

function sceneActor(
  index: GraphIndex,
  at: number,
  folded: number,
  dim: boolean,
  { importance, selectedActor, ghosts }: SceneOptions,
): SceneActor {
  const actor = index.actors[at]
  if (!actor) throw new Error(`There is no actor at ${at}.`)
  const step = importance[actor.id] ?? 1
  const look = actorLook[actor.kind]
  return {
    index: at,
    id: actor.id,
    kind: actor.kind,
    shape: look.shape,
    icon: look.icon,
    flag: flagAddress(actor.country !== undefined && flagged.has(actor.kind) ? actor.country : undefined),
    label: actor.short ?? actor.name,
    step,
    radius: radiusOf[step],
    fontSize: fontSizeOf[step],
    weight: fontWeightOf[step],
    priority: step * 1000 + lengthAt(index.incident, at),
    selected: at === selectedActor,
    dim,
    ghost: ghosts.has(at),
    folded,
  }
}

/** By actor, as drawn last. */
const kept = new WeakMap<
  GraphIndex,
  { readonly importance: SceneOptions['importance']; readonly actors: SceneActor[] }
>()

const flagged: ReadonlySet<string> = new Set(['state', 'organisation'])
