import { formatAt, formatRange, formatYear, type Style } from './calendar-words.ts'
import { civilOf } from './day.ts'
import type { EdtfDate } from './edtf-date.ts'
import { parseEdtf, type EdtfInterval, type EdtfMember, type EdtfSet } from './edtf.ts'

/**
 * A relation's date in words: "October 2024", "about 1992", "Feb 2023 to now" (`..`), "from Feb 2023, end not recorded" (an
 * empty side), "1994 or 1995". A text that is no EDTF comes back as it is.
 */
export function formatWhen(edtfText: string): string {
  const parsed = parseEdtf(edtfText)
  if (!parsed.ok) return edtfText
  if (parsed.value.type === 'interval') return formatInterval(parsed.value)
  return parsed.value.type === 'set' ? formatSet(parsed.value) : formatDate(parsed.value, 'long')
}

function formatInterval({ start, end }: EdtfInterval): string {
  if (typeof start === 'object' && typeof end === 'object') return formatSpan(start, end)
  if (typeof start === 'object') {
    const from = formatDate(start, 'short')
    return end === 'open' ? `${from} to now` : `from ${from}, end not recorded`
  }
  const until = typeof end === 'object' ? `until ${formatDate(end, 'short')}` : 'until now'
  if (start === 'unknown') return `${until}, start not recorded`
  return typeof end === 'object' ? until : 'always, until now'
}

/** What both sides share is said once, where they are of one precision and neither is in doubt. */
function formatSpan(start: EdtfDate, end: EdtfDate): string {
  const unit = unitOf(start)
  if (unit === undefined || unit !== unitOf(end) || isQualified(start) || isQualified(end)) {
    return `${formatDate(start, 'short')} to ${formatDate(end, 'short')}`
  }
  if (start.first === end.first) return formatAt(start.first, unit, 'long')
  const sameMonth = formatAt(start.first, 'month', 'long') === formatAt(end.first, 'month', 'long')
  return formatRange(start.first, end.first, unit, sameMonth ? 'long' : 'short')
}

function formatSet({ meaning, members }: EdtfSet): string {
  const parts = members.map((member) => formatMember(member, meaning))
  const last = parts.pop() ?? ''
  if (parts.length === 0) return last
  return `${parts.join(', ')} ${meaning === 'one of' ? 'or' : 'and'} ${last}`
}

function formatMember(member: EdtfMember, meaning: EdtfSet['meaning']): string {
  if (member.type === 'date') return formatDate(member, 'long')
  const joined = meaning === 'one of' ? 'or' : 'and'
  if (member.from === 'open' || member.to === 'open') {
    if (member.to !== 'open') return `${formatDate(member.to, 'long')} ${joined} before`
    return member.from === 'open' ? '' : `${formatDate(member.from, 'long')} ${joined} after`
  }
  if (meaning === 'all of') return formatSpan(member.from, member.to)
  return `between ${formatDate(member.from, 'long')} and ${formatDate(member.to, 'long')}`
}

function formatDate(date: EdtfDate, style: Style): string {
  const words = formatSpanOf(date, style)
  if (!isQualified(date)) return words
  const article = words.endsWith('s') ? 'the ' : ''
  return `${date.uncertain ? 'perhaps ' : ''}${date.approximate ? 'about ' : ''}${article}${words}`
}

function formatSpanOf(date: EdtfDate, style: Style): string {
  const unit = unitOf(date)
  if (unit !== undefined) return formatAt(date.first, unit, style)
  return date.precision === 'season' ? formatSeason(date) : formatYears(date)
}

function formatSeason({ first, last }: EdtfDate): string {
  const { year, month } = civilOf(first)
  const season = month === 3 ? 'spring' : month === 6 ? 'summer' : month === 9 ? 'autumn' : 'winter'
  const next = civilOf(last).year
  if (next === year || year <= 0) return `${season} ${formatYear(year)}`
  return `${season} ${year}–${next % 100 === 0 ? next : String(next % 100).padStart(2, '0')}`
}

/** "1990s" for ten years, unless a century goes by the same name ("1900s"): then, and for any other run, both years. */
function formatYears({ first, last }: EdtfDate): string {
  const from = civilOf(first).year
  const to = civilOf(last).year
  if (to - from === 9 && from > 0 && from % 100 !== 0) return `${from}s`
  if (to <= 0) return `${1 - from}–${1 - to} BCE`
  return from > 0 ? `${from}–${to}` : `${formatYear(from)} to ${formatYear(to)}`
}

function isQualified(date: EdtfDate): boolean {
  return date.uncertain || date.approximate
}

/** None for a season or a run of years, which have words of their own. */
function unitOf({ precision }: EdtfDate): 'day' | 'month' | 'year' | undefined {
  return precision === 'season' || precision === 'years' ? undefined : precision
}
