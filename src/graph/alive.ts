import { during } from '../time/overlap.ts'
import type { Spell, Window } from '../time/spell.ts'
import { endOfDate, toSpell } from '../time/to-spell.ts'
import type { GraphIndex } from './graph-index.ts'

/**
 * The actors that were not there on any day of a window, nor of a second one where there is one, by what the dataset says of their lives: a mission that has ended is
 * not drawn as alive. Actors without dates were always there. Indices into `GraphIndex.actors`.
 */
export function absentActors(index: GraphIndex, window: Window, secondWindow?: Window): ReadonlySet<number> {
  const windows = secondWindow ? [window, secondWindow] : [window]
  return new Set(
    livesOf(index).flatMap(({ actor, life }) =>
      windows.every((asked) => during(life, asked) === 'never') ? [actor] : [],
    ),
  )
}

/** Asked for at every step of the timeline. */
const lives = new WeakMap<GraphIndex, readonly { readonly actor: number; readonly life: Spell }[]>()

/** The actors whose lives are dated. */
function livesOf(index: GraphIndex) {
  const known = lives.get(index)
  if (known) return known
  const asOf = endOfDate(index.dataset.asOf)
  const made = index.actors.flatMap(({ active }, actor) =>
    active === undefined ? [] : [{ actor, life: toSpell(active, asOf) }],
  )
  lives.set(index, made)
  return made
}
