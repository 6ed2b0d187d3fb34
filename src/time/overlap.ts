import type { Certainty, Spell, Window, WindowMode } from './spell.ts'

/**
 * Whether a spell was so in a window, in one of the four ways to ask. `at` asks what `during` asks, of a window of one day.
 * A `?` in the dates leaves nothing certain.
 */
export function certaintyIn(spell: Spell, window: Window, mode: WindowMode): Certainty {
  if (mode === 'throughout') return throughout(spell, window)
  if (mode === 'until') return until(spell, window)
  return during(spell, window)
}

/** Whether a spell and a window share a day: on every reading of the spell's dates, on some, or on none. */
export function during(spell: Spell, window: Window): Certainty {
  return answer(
    spell,
    isBefore(spell.latestStart, window.end) && isAfter(spell.earliestEnd, window.start),
    isBefore(spell.earliestStart, window.end) && isAfter(spell.latestEnd, window.start),
  )
}

/** The best answer that any of several spells gives; `never` when there are none. */
export function certaintyOfSpells(spells: readonly Spell[], window: Window, mode: WindowMode): Certainty {
  let best: Certainty = 'never'
  for (const spell of spells) {
    const certainty = certaintyIn(spell, window, mode)
    if (certainty === 'certain') return certainty
    if (certainty === 'possible') best = certainty
  }
  return best
}

/** True when no spell can reach the window's last day; false when there are none, for what has no date has not ended. */
export function endedBefore(spells: readonly Spell[], window: Window): boolean {
  return (
    spells.length > 0 &&
    spells.every(
      ({ earliestStart, latestEnd }) => latestEnd < window.end || !isBefore(earliestStart, window.end),
    )
  )
}

/** Whether it was so on every day of the window. */
function throughout(spell: Spell, window: Window): Certainty {
  return answer(
    spell,
    spell.latestStart <= window.start && spell.earliestEnd >= window.end,
    spell.earliestStart <= window.start && spell.latestEnd >= window.end,
  )
}

/** Whether it had begun by the window's last day. */
function until(spell: Spell, window: Window): Certainty {
  return answer(spell, isBefore(spell.latestStart, window.end), isBefore(spell.earliestStart, window.end))
}

function answer(spell: Spell, onEvery: boolean, onSome: boolean): Certainty {
  if (!onSome) return 'never'
  return onEvery && !spell.uncertain ? 'certain' : 'possible'
}

/** A window without an end takes in every day, also that of a date that has no upper bound (`[1984..]`, Infinity < Infinity). */
function isBefore(day: number, end: number): boolean {
  return day < end || end === Infinity
}

function isAfter(day: number, start: number): boolean {
  return day > start || start === -Infinity
}
