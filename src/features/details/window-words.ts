import { certaintyIn, certaintyOfSpells } from '../../time/overlap.ts'
import { formatDay, formatWindow } from '../../time/format.ts'
import type { Certainty, Spell, Window, WindowMode } from '../../time/spell.ts'

/**
 * Whether and why a relation's dates lie in the window, as one sentence. It speaks of the dates alone: that a claim is dated
 * certainly does not make it certain.
 * @param asOf the exclusive end of what the dataset knows.
 * @param asked how the sentence calls the window; left out, by its dates.
 */
export function windowWords(
  spells: readonly Spell[],
  window: Window,
  mode: WindowMode,
  asOf: number,
  asked = askedOf(window, mode),
): { readonly certainty: Certainty; readonly words: string } {
  if (spells.length === 0) {
    return { certainty: 'certain', words: 'Undated: nobody recorded when, so no time rules it out.' }
  }
  const certainty = certaintyOfSpells(spells, window, mode)
  if (certainty === 'certain') return { certainty, words: `Dated certainly ${asked}.` }
  if (certainty === 'never') return { certainty, words: `By its dates not ${asked}.` }
  const spell = spells.find((one) => certaintyIn(one, window, mode) === 'possible')
  const reason = spell ? doubtOf(spell, window, mode, asOf) : ''
  return { certainty, words: `Dated only possibly ${asked}: ${reason}.` }
}

function askedOf(window: Window, mode: WindowMode): string {
  const words = formatWindow(window)
  if (mode === 'throughout') return `throughout ${words}`
  if (mode === 'until') return `by the end of ${words}`
  if (/^(?:from|until) /.test(words)) return `in the time ${words}`
  const day = window.end - window.start === 1
  return day ? `on ${words}` : words.includes(' to ') ? `during ${words}` : `in ${words}`
}

/** The first thing about its dates without which it would be certain. */
function doubtOf(spell: Spell, window: Window, mode: WindowMode, asOf: number): string {
  if (spell.uncertain && certaintyIn({ ...spell, uncertain: false }, window, mode) === 'certain') {
    return 'its date is marked as uncertain'
  }
  const settled = (known: Partial<Spell>) =>
    certaintyIn({ ...spell, ...known, uncertain: false }, window, mode) === 'certain'
  if (spell.nature === 'event') return 'it happened on some day of a span that reaches beyond this window'
  if (spell.end === 'unknown' && settled({ earliestEnd: spell.latestEnd })) {
    return 'when it ended is not recorded'
  }
  if (spell.end === 'open' && settled({ earliestEnd: spell.latestEnd })) {
    return `it is known to hold only up to ${formatDay(asOf - 1)}`
  }
  if (spell.start === 'unknown' && settled({ latestStart: spell.earliestStart })) {
    return 'when it began is not recorded'
  }
  if (settled({ latestStart: spell.earliestStart })) return 'the day it began is known only roughly'
  if (settled({ earliestEnd: spell.latestEnd })) return 'the day it ended is known only roughly'
  return 'neither the day it began nor the day it ended is known well enough'
}
