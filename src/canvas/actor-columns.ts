import type { SceneActor } from './scene.ts'

/**
 * What is asked of every actor for every picture, in columns by its place in the frame: to look at thousands of objects takes longer than all
 * that is done with them.
 */
export interface ActorColumns {
  readonly index: Int32Array
  /** Centre and radius on screen, CSS pixels. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radius: Float64Array
  /** The sum of its `actorTraits`. */
  readonly traits: Uint8Array
  /** As in the scene: radius in graph units, importance and priority. */
  readonly size: Float64Array
  readonly step: Uint8Array
  readonly priority: Float64Array
}

/** An actor as it stands on screen. */
interface ActorOnScreen {
  readonly actor: SceneActor
  readonly x: number
  readonly y: number
  readonly radius: number
}

export const actorTraits = { dim: 1, selected: 2, folded: 4 } as const

/** Columns for so many actors, to be filled by `setActor` and `copyActors`, and places on screen. */
export function emptyActorColumns(actors: number): ActorColumns {
  const numbers = () => new Float64Array(actors)
  return {
    index: new Int32Array(actors),
    x: numbers(),
    y: numbers(),
    radius: numbers(),
    traits: new Uint8Array(actors),
    size: numbers(),
    step: new Uint8Array(actors),
    priority: numbers(),
  }
}

/** The columns of actors that make up a frame by themselves. */
export function actorColumnsOf(actors: readonly ActorOnScreen[]): ActorColumns {
  const columns = emptyActorColumns(actors.length)
  for (const [place, { actor, x, y, radius }] of actors.entries()) {
    setActor(columns, place, actor)
    columns.x[place] = x
    columns.y[place] = y
    columns.radius[place] = radius
  }
  return columns
}

/** Fills in what is known of an actor wherever it stands. */
export function setActor(columns: ActorColumns, place: number, actor: SceneActor): void {
  columns.index[place] = actor.index
  columns.traits[place] =
    (actor.dim ? actorTraits.dim : 0) |
    (actor.selected ? actorTraits.selected : 0) |
    (actor.folded > 0 ? actorTraits.folded : 0)
  columns.size[place] = actor.radius
  columns.step[place] = actor.step
  columns.priority[place] = actor.priority
}

/** Takes over what was known of the same actors at other places. */
export function copyActors(
  to: ActorColumns,
  place: number,
  from: ActorColumns,
  at: number,
  count: number,
): void {
  to.index.set(from.index.subarray(at, at + count), place)
  to.traits.set(from.traits.subarray(at, at + count), place)
  to.size.set(from.size.subarray(at, at + count), place)
  to.step.set(from.step.subarray(at, at + count), place)
  to.priority.set(from.priority.subarray(at, at + count), place)
}
