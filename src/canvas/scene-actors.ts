import type { GraphIndex } from '../graph/graph-index.ts'
import { lengthAt } from '../graph/lists.ts'
import { actorLook } from './actor-look.ts'
import { flagAddress } from './flags.ts'
import { fontSizeOf, fontWeightOf, radiusOf } from './layouts/importance.ts'
import type { SceneActor } from './scene.ts'
import type { SceneOptions } from './scene-options.ts'

/** How an actor is drawn. The same object as before for as long as it is drawn the same. */
export function sceneActor(
  index: GraphIndex,
  at: number,
  folded: number,
  dim: boolean,
  { importance, selectedActor, ghosts }: SceneOptions,
): SceneActor {
  const actor = index.actors[at]
  if (!actor) throw new Error(`There is no actor at ${at}.`)
  let known = kept.get(index)
  if (!known) kept.set(index, (known = []))
  const before = known[at]
  const step = importance[actor.id] ?? 1
  const selected = at === selectedActor
  const ghost = ghosts.has(at)
  const same =
    before?.step === step &&
    before.selected === selected &&
    before.ghost === ghost &&
    before.dim === dim &&
    before.folded === folded
  if (same) return before
  const look = actorLook[actor.kind]
  return (known[at] = {
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
    selected,
    dim,
    ghost,
    folded,
  })
}

/** By actor, as drawn last. */
const kept = new WeakMap<GraphIndex, SceneActor[]>()

const flagged: ReadonlySet<string> = new Set(['state', 'organisation'])
