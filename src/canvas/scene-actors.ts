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
  const before = kept.get(index)
  const known = before?.importance === importance ? before : nobody(index, importance)
  kept.set(index, known)
  return homes.map((at) => {
    const dim = inFocus?.[at] === 0
    const look = looks.known | (dim ? looks.dim : 0)
    const marked = (at === selectedActor ? looks.selected : 0) | (ghosts.has(at) ? looks.ghost : 0)
    const old = known.looks[at] === (look | marked) && known.folded[at] === folded[at] && known.actors[at]
    if (old) return old
    known.looks[at] = look | marked
    known.folded[at] = folded[at] ?? 0
    return (known.actors[at] = sceneActor(index, at, folded[at] ?? 0, dim, options))
  })
}

const looks = { known: 1, dim: 2, selected: 4, ghost: 8 } as const

/** By actor, as drawn last. What that depends on stands in columns, so that of thousands those who are as they were are not looked at. */
interface Kept {
  readonly importance: SceneOptions['importance']
  readonly actors: SceneActor[]
  /** Sums of `looks`. */
  readonly looks: Uint8Array
  readonly folded: Int32Array
}

function nobody(index: GraphIndex, importance: SceneOptions['importance']): Kept {
  const { length } = index.actors
  return { importance, actors: [], looks: new Uint8Array(length), folded: new Int32Array(length) }
}

const kept = new WeakMap<GraphIndex, Kept>()

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

const flagged: ReadonlySet<string> = new Set(['state', 'organisation'])
