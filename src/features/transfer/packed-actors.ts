import type { importanceOf } from '../../canvas/layouts/importance.ts'
import type { Actor, Dataset } from '../../model/dataset.ts'

type Actors = { readonly actors: readonly Pick<Actor, 'id'>[] }
type Positions = NonNullable<Dataset['positions']>
type Importance = ReturnType<typeof importanceOf>

/** Where actors stand and how large they are drawn, in the order of the actors: quickly handed over, where thousands of ids are not. */
export interface PackedActors {
  /** Per actor two numbers, graph units. */
  readonly places: Float64Array<ArrayBuffer>
  readonly importance: Uint8Array<ArrayBuffer>
}

/** @param positions of every actor. */
export function packActors({ actors }: Actors, positions: Positions, importance: Importance): PackedActors {
  const places = new Float64Array(actors.length * 2)
  for (const [at, { id }] of actors.entries()) places.set(positions[id] ?? [], at * 2)
  return { places, importance: Uint8Array.from(actors, ({ id }) => importance[id] ?? 0) }
}

export function positionsOf({ actors }: Actors, { places }: PackedActors): Positions {
  const positions: Record<string, [number, number]> = {}
  for (const [at, { id }] of actors.entries()) positions[id] = [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0]
  return positions
}

export function importanceIn({ actors }: Actors, { importance }: PackedActors): Importance {
  const steps: Record<string, Importance[string]> = {}
  for (const [at, { id }] of actors.entries()) steps[id] = importance[at] as Importance[string]
  return steps
}
