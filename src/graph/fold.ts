import type { GraphIndex } from './graph-index.ts'
import { resolveActor, resolveActors } from './resolve.ts'

/** Per actor: the anchor it belongs to; anchors belong to themselves. */
export type Homes = Int32Array

const anchors = new WeakMap<GraphIndex, Homes>()

/**
 * The anchor of each actor: the end of its chain of homes. An actor without a home is its own anchor, and so is one whose chain
 * runs in a circle.
 */
export function homesOf(index: GraphIndex): Homes {
  const known = anchors.get(index)
  if (known) return known
  const homes = Int32Array.from(index.actors, (actor) =>
    actor.home === undefined ? -1 : (resolveActor(index, actor.home) ?? -1),
  )
  const made = Int32Array.from(homes, (_, actor) => anchorOf(homes, actor))
  anchors.set(index, made)
  return made
}

/**
 * Where each actor is drawn: satellites in their anchor when `fold` is on, but for those whose anchor is among `unfolded` (ids or
 * former ids); everyone in their own place when it is off. The same function for as long as both are the same.
 */
export function foldedHomes(
  index: GraphIndex,
  { fold, unfolded }: { readonly fold: boolean; readonly unfolded: readonly string[] },
): (actor: number) => number {
  if (!fold) return ownPlace
  const known = folded.get(index)
  const same = known?.unfolded.length === unfolded.length
  if (known && same && known.unfolded.every((id, at) => id === unfolded[at])) return known.homeOf
  const homes = homesOf(index)
  const open = new Set(resolveActors(index, unfolded))
  const homeOf = (actor: number) => {
    const home = homes[actor] ?? actor
    return open.has(home) ? actor : home
  }
  folded.set(index, { unfolded, homeOf })
  return homeOf
}

const ownPlace = (actor: number) => actor

/** What was asked for last: the same function tells that nobody's place has changed. */
const folded = new WeakMap<
  GraphIndex,
  { readonly unfolded: readonly string[]; readonly homeOf: (actor: number) => number }
>()

function anchorOf(homes: Int32Array, actor: number): number {
  let current = actor
  for (let step = 0; step <= homes.length; step++) {
    const home = homes[current] ?? -1
    if (home === -1) return current
    current = home
  }
  return actor
}
