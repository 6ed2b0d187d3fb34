import type { Spell, Window } from '../time/spell.ts'

/**
 * The time a dataset covers: from the first day that bounds one of its relations to the last. Open and unknown sides bound nothing by
 * themselves; what is still so is bounded by the day up to which that is known.
 */
export function spanOf(spells: readonly (readonly Spell[])[]): Window | undefined {
  let start = Infinity
  let end = -Infinity
  for (const spell of spells.flat()) {
    for (const day of [spell.earliestStart, spell.latestStart, spell.earliestEnd, spell.latestEnd]) {
      if (!Number.isFinite(day)) continue
      start = Math.min(start, day)
      end = Math.max(end, day)
    }
  }
  return start < end ? { start, end } : undefined
}
