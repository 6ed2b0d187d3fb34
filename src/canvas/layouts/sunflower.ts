import type { Dataset } from '../../model/dataset.ts'
import type { Ends } from './importance.ts'

/** Above so many actors, working out who should stand beside whom would take minutes. */
export const mostLaidOut = 1500

/** Graph units between neighbours. */
const gap = 46

/** The golden angle, as the cosine and sine of one turn: only sums and products, so that every engine gives the same places. */
const turn = { cosine: -0.7373688780783197, sine: 0.6754902942615238 }

/**
 * Places the actors of a dataset as seeds stand in a sunflower, evenly and without a ring, those with the most relations in the
 * middle: no layout, but no heap either. Whole graph units.
 * @param ends those of its relations, where they are known without reading these.
 */
export function placeInSunflower(
  { actors, relations }: Dataset,
  ends: Ends = relations,
): Record<string, [number, number]> {
  const counts = new Map(actors.map(({ id }) => [id, 0]))
  for (const { from, to } of ends) {
    counts.set(from, (counts.get(from) ?? 0) + 1)
    counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  const order = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  let [x, y] = [1, 0]
  return Object.fromEntries(
    order.map(([id], at) => {
      const radius = gap * Math.sqrt(at)
      const place: [number, number] = [Math.round(radius * x), Math.round(radius * y)]
      const next = [x * turn.cosine - y * turn.sine, x * turn.sine + y * turn.cosine] as const
      ;[x, y] = next
      return [id, place]
    }),
  )
}
