import { boundsOf, type EdtfDate } from './edtf-date.ts'
import { parseEdtf, type Edtf, type EdtfInterval, type EdtfMember, type EdtfSet } from './edtf.ts'
import type { Day, Spell } from './spell.ts'

/**
 * The spell that an EDTF text stands for: a date or a set is an event somewhere in its bounds, an interval is a state.
 *
 * @param text one that `parseEdtf` accepts.
 * @param asOf the exclusive end of the day up to which `..` is known to hold; see `endOfDate`.
 * @throws RangeError with the parser's sentence where the text cannot be read.
 */
export function toSpell(text: string, asOf: Day): Spell {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new RangeError(parsed.message)
  return parsed.value.type === 'interval' ? stateOf(parsed.value, asOf) : eventOf(parsed.value)
}

/**
 * The day after the last one that an EDTF date or interval may reach: of a dataset's `asOf`, what `toSpell` asks for.
 * @throws RangeError with the parser's sentence where the text cannot be read.
 */
export function endOfDate(text: string): Day {
  return toSpell(text, -Infinity).latestEnd
}

function eventOf(value: Exclude<Edtf, EdtfInterval>): Spell {
  const { first, last } = value.type === 'date' ? boundsOf(value) : boundsOfSet(value)
  return {
    nature: 'event',
    earliestStart: first,
    latestStart: last,
    earliestEnd: first + 1,
    latestEnd: last + 1,
    start: first === -Infinity ? 'unknown' : 'dated',
    end: last === Infinity ? 'unknown' : 'dated',
    uncertain: value.type === 'date' ? value.uncertain : datesOf(value).some((date) => date.uncertain),
  }
}

/**
 * The four numbers of a state, each the furthest that some reading reaches, where every reading lasts at least a day.
 *
 * An open end was still so at `asOf`. That bounds the start as well: what was on then had begun by then, so `2024/..` in a
 * dataset as of October did not begin in December. A state that begins only after `asOf` was not seen at all, and is sure of
 * no more than its first day.
 *
 * An unknown end can follow the first day at once, whichever that was. So the earliest end is the day after the *earliest*
 * start: the state was certainly on in a window only when that covers every day on which it may have begun. (Taking the day
 * after the latest start would make it certain on that day alone, although it may have begun and ended before.) An unknown
 * start is the mirror image: certain only where the window covers every day that may have been the last.
 */
function stateOf({ start, end }: EdtfInterval, asOf: Day): Spell {
  const begins = sideOf(start)
  const ends = sideOf(end)
  const latestEnd = ends ? ends.last + 1 : Infinity
  const earliestStart = begins ? begins.first : -Infinity
  const leastEnd = ends ? ends.first + 1 : end === 'open' ? asOf : -Infinity
  const begunBy = end === 'open' && earliestStart < asOf ? asOf : latestEnd
  const latestStart = start === 'open' ? -Infinity : (begins?.last ?? Infinity)
  return {
    nature: 'state',
    earliestStart,
    latestStart: Math.min(latestStart, begunBy - 1),
    earliestEnd: Math.max(leastEnd, earliestStart + 1),
    latestEnd,
    start: typeof start === 'object' ? 'dated' : start,
    end: typeof end === 'object' ? 'dated' : end,
    uncertain: isUncertain(start) || isUncertain(end),
  }
}

function sideOf(side: EdtfInterval['start']): { first: Day; last: Day } | undefined {
  return typeof side === 'object' ? boundsOf(side) : undefined
}

function isUncertain(side: EdtfInterval['start']): boolean {
  return typeof side === 'object' && side.uncertain
}

function boundsOfSet({ members }: EdtfSet): { first: Day; last: Day } {
  return {
    first: Math.min(...members.map(firstOf)),
    last: Math.max(...members.map(lastOf)),
  }
}

function firstOf(member: EdtfMember): Day {
  if (member.type === 'date') return boundsOf(member).first
  return member.from === 'open' ? -Infinity : boundsOf(member.from).first
}

function lastOf(member: EdtfMember): Day {
  if (member.type === 'date') return boundsOf(member).last
  return member.to === 'open' ? Infinity : boundsOf(member.to).last
}

function datesOf({ members }: EdtfSet): EdtfDate[] {
  return members
    .flatMap((member) => (member.type === 'date' ? [member] : [member.from, member.to]))
    .filter((date) => date !== 'open')
}
