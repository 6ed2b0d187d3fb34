import { certaintyOfSpells } from '../time/overlap.ts'
import type { Certainty, Window } from '../time/spell.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'

/** The window a filter asks about: its own, else the whole span of the dataset. */
export function windowOf(index: GraphIndex, filter: Filter): Window {
  return filter.window ?? index.span ?? { start: -Infinity, end: Infinity }
}

/** Whether a relation was on in the window, by its dates; an undated one has none to speak against it and counts as certain. */
export function certaintyOf(
  index: GraphIndex,
  relation: number,
  window: Window,
  mode: Filter['mode'],
): Certainty {
  const spells = index.spells[relation]
  if (!spells || spells.length === 0) return 'certain'
  if (isClearlyOutside(index, relation, window, mode)) return 'never'
  return certaintyOfSpells(spells, window, mode)
}

/** The best verdict of the filter's window and of its second one, where it has one: what is on in either stays. */
export function verdictOf(index: GraphIndex, filter: Filter): (relation: number) => Certainty {
  const window = windowOf(index, filter)
  const { secondWindow, mode } = filter
  if (!secondWindow) return (relation) => certaintyOf(index, relation, window, mode)
  return (relation) => {
    const first = certaintyOf(index, relation, window, mode)
    if (first === 'certain') return first
    const second = certaintyOf(index, relation, secondWindow, mode)
    return second === 'never' ? first : second
  }
}

/** Most relations lie clear of a narrow window, and two columns tell so without a look at their spells. */
function isClearlyOutside(
  { earliestStart, latestEnd }: GraphIndex,
  relation: number,
  window: Window,
  mode: Filter['mode'],
): boolean {
  if ((earliestStart[relation] ?? 0) >= window.end) return true
  return mode !== 'until' && (latestEnd[relation] ?? 0) <= window.start
}
