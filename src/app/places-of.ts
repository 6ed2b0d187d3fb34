import type { Point } from '../canvas/curve.ts'
import type { Shown } from './shown.ts'

/** Where the actors of a dataset stand, in its order, graph units: the same list for the same dataset and positions. */
export function placesOf({ dataset, positions }: Pick<Shown, 'dataset' | 'positions'>): readonly Point[] {
  const before = known.get(positions)
  if (before?.dataset === dataset) return before.places
  const places = dataset.actors.map(({ id }) => {
    const [x, y] = positions[id] ?? [0, 0]
    return { x, y }
  })
  known.set(positions, { dataset, places })
  return places
}

/** New places are a new picture to the canvas. */
const known = new WeakMap<
  Shown['positions'],
  { readonly dataset: Shown['dataset']; readonly places: readonly Point[] }
>()
