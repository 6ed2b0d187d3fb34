import type { Point } from '../canvas/curve.ts'
import type { Shown } from './shown.ts'

/** Where the actors of a dataset stand, in its order, graph units. */
export function placesOf({ dataset, positions }: Pick<Shown, 'dataset' | 'positions'>): readonly Point[] {
  return dataset.actors.map(({ id }) => {
    const [x, y] = positions[id] ?? [0, 0]
    return { x, y }
  })
}
