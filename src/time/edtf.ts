import { boundsOf, parseEdtfDate, type EdtfDate } from './edtf-date.ts'
import { accept, refuse, type Parsed } from './parsed.ts'

/** `open` is `..` (no bound), `unknown` an empty side (nobody recorded it). */
export interface EdtfInterval {
  readonly type: 'interval'
  readonly start: EdtfDate | 'open' | 'unknown'
  readonly end: EdtfDate | 'open' | 'unknown'
}

/** Dates of which one (`[…]`, `a..b`) or every one (`{…}`) is meant. */
export interface EdtfSet {
  readonly type: 'set'
  readonly meaning: 'one of' | 'all of'
  readonly members: readonly EdtfMember[]
}

/** A date of a set, or a run of them; at most one side of a run is open. */
export type EdtfMember = EdtfDate | EdtfRun

interface EdtfRun {
  readonly type: 'run'
  readonly from: EdtfDate | 'open'
  readonly to: EdtfDate | 'open'
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet

/**
 * Reads an EDTF text (https://www.loc.gov/standards/datetime/): levels 0 and 1 whole; of level 2, sets and significant digits.
 * What is beyond that is refused with a sentence that names the feature, and so is what ends, on every reading, before it starts.
 * A bare `1990..1994` is read as `[1990..1994]`.
 */
export function parseEdtf(text: string): Parsed<Edtf> {
  if (text.trim() === '') return refuse('A date is missing.')
  if (/\s/.test(text)) return refuse(`“${text}” has a blank in it; EDTF has none.`)
  if (/^[[{]/.test(text) || /[\]}]$/.test(text)) return parseSet(text)
  if (text.includes('/')) return parseInterval(text)
  if (text.includes('..')) return parseBareRun(text)
  return parseEdtfDate(text)
}

function parseInterval(text: string): Parsed<EdtfInterval> {
  const [startText = '', endText = '', ...more] = text.split('/')
  if (more.length > 0) return refuse(`“${text}” has more than two sides; an interval is written start/end.`)
  const start = parseSide(startText)
  if (!start.ok) return start
  const end = parseSide(endText)
  if (!end.ok) return end
  if (end.value === 'unknown' && typeof start.value === 'string') {
    return refuse(`“${text}” says nothing: neither side has a date.`)
  }
  if (
    typeof start.value === 'object' &&
    typeof end.value === 'object' &&
    isBackward(start.value, end.value)
  ) {
    return refuse(`“${text}” ends before it starts.`)
  }
  return accept({ type: 'interval', start: start.value, end: end.value })
}

function parseSide(text: string): Parsed<EdtfInterval['start']> {
  if (text === '') return accept('unknown')
  if (text === '..') return accept('open')
  if (/^-?\d{4}-\d\d-\d\dT/.test(text)) {
    return refuse(`“${text}” is a time of day in an interval, which EDTF does not know; write the day alone.`)
  }
  return parseEdtfDate(text)
}

function parseSet(text: string): Parsed<EdtfSet> {
  const inside = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text)
  if (!inside)
    return refuse(`“${text}” has a bracket without its partner; a set is written [1994,1995] or {1994,1995}.`)
  const members: EdtfMember[] = []
  for (const part of (inside[1] ?? inside[2] ?? '').split(',')) {
    const member = parseMember(part)
    if (!member.ok) return member
    members.push(member.value)
  }
  return accept({ type: 'set', meaning: text.startsWith('[') ? 'one of' : 'all of', members })
}

function parseMember(text: string): Parsed<EdtfMember> {
  if (text === '') return refuse('A set has an empty place; write a date on both sides of every comma.')
  if (text.includes('/')) return refuse(`“${text}” is an interval inside a set, which EDTF does not know.`)
  if (!text.includes('..')) return parseEdtfDate(text)
  const [fromText = '', toText = '', ...more] = text.split('..')
  if (more.length > 0)
    return refuse(`“${text}” has more than two sides; a run of dates is written 1990..1994.`)
  if (fromText === '' && toText === '') return refuse(`“${text}” says nothing: neither side has a date.`)
  const from = fromText === '' ? accept('open' as const) : parseEdtfDate(fromText)
  if (!from.ok) return from
  const to = toText === '' ? accept('open' as const) : parseEdtfDate(toText)
  if (!to.ok) return to
  if (typeof from.value === 'object' && typeof to.value === 'object' && isBackward(from.value, to.value)) {
    return refuse(`“${text}” ends before it starts.`)
  }
  return accept({ type: 'run', from: from.value, to: to.value })
}

/** Only with both sides dated: `..1994` could as well be meant as the interval `../1994`. */
function parseBareRun(text: string): Parsed<EdtfSet> {
  if (text.startsWith('..') || text.endsWith('..')) {
    const interval = text.startsWith('..') ? `../${text.slice(2)}` : `${text.slice(0, -2)}/..`
    return refuse(
      `“${text}” can be read in two ways; write [${text}] for one date in that time, ${interval} for all of it.`,
    )
  }
  const member = parseMember(text)
  return member.ok ? accept({ type: 'set', meaning: 'one of', members: [member.value] }) : member
}

function isBackward(start: EdtfDate, end: EdtfDate): boolean {
  return boundsOf(end).last < boundsOf(start).first
}
