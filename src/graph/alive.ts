import { during } from '../time/overlap.ts'
import type { Window } from '../time/spell.ts'
import { endOfDate, toSpell } from '../time/to-spell.ts'
import type { GraphIndex } from './graph-index.ts'

/**
 * The actors that were not there on any day of a window, nor of a second one where there is one, by what the dataset says of their lives: a mission that has ended is
 * not drawn as alive. Actors without dates were always there. Indices into `GraphIndex.actors`.
 */
export function absentActors(index: GraphIndex, window: Window, secondWindow?: Window): ReadonlySet<number> {
  const asOf = endOfDate(index.dataset.asOf)
  const windows = secondWindow ? [window, secondWindow] : [window]
  return new Set(
    index.actors.flatMap(({ active }, actor) =>
      active !== undefined && windows.every((asked) => during(toSpell(active, asOf), asked) === 'never')
        ? [actor]
        : [],
    ),
  )
}
