import type { Day, Spell } from '../time/spell.ts'
import { toSpell } from '../time/to-spell.ts'

/** The days of a spell, and whether its date is doubted. */
export type SpellDays = Pick<
  Spell,
  'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd' | 'uncertain'
>

/**
 * Reads dates as `toSpell` does, for whoever reads a million: large datasets write the same dates again and again, and the sides of
 * their intervals yet more often.
 * @throws what `toSpell` throws.
 */
export function spellReader(asOf: Day): (text: string) => SpellDays {
  const texts = new Map<string, SpellDays>()
  const sides = new Map<string, SpellDays | undefined>()

  /** A year, a month or a day without any mark; undefined for all else. */
  function plainSide(text: string): SpellDays | undefined {
    if (sides.has(text)) return sides.get(text)
    const side = plainDate.test(text) ? toSpell(text, asOf) : undefined
    sides.set(text, side)
    return side
  }

  function plainInterval(text: string): SpellDays | undefined {
    const slash = text.indexOf('/')
    if (slash < 0) return undefined
    const start = plainSide(text.slice(0, slash))
    const rest = text.slice(slash + 1)
    if (!start) return undefined
    if (rest === '..') return openFrom(start, asOf)
    const end = plainSide(rest)
    // What ends before it starts is left to `toSpell`, which says so.
    return end && end.latestEnd > start.earliestStart ? fromTo(start, end) : undefined
  }

  return (text) => {
    const plain = plainInterval(text)
    if (plain) return plain
    const known = texts.get(text)
    if (known) return known
    const spell = toSpell(text, asOf)
    texts.set(text, spell)
    return spell
  }
}

const plainDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/

/** See `stateOf` in `to-spell.ts` for why. */
function fromTo(start: SpellDays, end: SpellDays): SpellDays {
  return {
    earliestStart: start.earliestStart,
    latestStart: Math.min(start.latestStart, end.latestEnd - 1),
    earliestEnd: Math.max(end.earliestEnd, start.earliestStart + 1),
    latestEnd: end.latestEnd,
    uncertain: false,
  }
}

function openFrom({ earliestStart, latestStart }: SpellDays, asOf: Day): SpellDays {
  const begunBy = earliestStart < asOf ? asOf : Infinity
  return {
    earliestStart,
    latestStart: Math.min(latestStart, begunBy - 1),
    earliestEnd: Math.max(asOf, earliestStart + 1),
    latestEnd: Infinity,
    uncertain: false,
  }
}
