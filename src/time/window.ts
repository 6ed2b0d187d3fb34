import { civilOf } from './day.ts'
import { calendarSpan, parseEdtfDate, type Span } from './edtf-date.ts'
import { accept, refuse, type Parsed } from './parsed.ts'
import type { Day, Window } from './spell.ts'

/**
 * Reads a window as addresses and typed fields write it: an EDTF date or two with a slash between them, where an open side is
 * the word `earliest` or `latest` (`..` is understood too). Beyond EDTF, a year of more than four digits may have a month and
 * a day (`Y12345-06-07`), so that every window can be written.
 */
export function parseWindow(text: string): Parsed<Window> {
  if (/[[\]{}]/.test(text) || /[^/.]\.\.[^/.]/.test(text)) {
    return refuse(`“${text}” is a set of dates, which is no time window; write start/end.`)
  }
  const [startText = '', endText = startText, ...more] = text.split('/')
  if (more.length > 0) return refuse(`“${text}” has more than two sides; a time window is written start/end.`)
  if (text === 'earliest' || text === 'latest' || text === '..') {
    return refuse(`“${text}” is one side of a time window; write both, as in earliest/1994 or 2022/latest.`)
  }
  const start = isOpenStart(startText) ? accept({ first: -Infinity, last: -Infinity }) : parseSide(startText)
  if (!start.ok) return start
  const end = isOpenEnd(endText) ? accept({ first: Infinity, last: Infinity }) : parseSide(endText)
  if (!end.ok) return end
  if (start.value.first > end.value.last) {
    return refuse(`“${text}” starts after it ends; write the earlier date first.`)
  }
  return accept({ start: start.value.first, end: end.value.last + 1 })
}

/**
 * Writes a window as its shortest exact text: a whole year, month or day as one date, else two, each at the coarsest precision
 * that is exact. `parseWindow` gives the same window back.
 * @param window whole or infinite bounds, the start before the end.
 */
export function formatWindowAddress(window: Window): string {
  const whole = wholeUnitOf(window)
  if (whole !== undefined) return writeDate(window.start, whole)
  const start =
    window.start === -Infinity ? 'earliest' : writeDate(window.start, precisionOfStart(window.start))
  const end = window.end === Infinity ? 'latest' : writeDate(window.end - 1, precisionOfStart(window.end))
  return `${start}/${end}`
}

export type Unit = 'day' | 'month' | 'year'

/** The unit that a window is exactly one of. */
export function wholeUnitOf({ start, end }: Window): Unit | undefined {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined
  const { year, month } = civilOf(start)
  const units = { day: [year, month, civilOf(start).day], month: [year, month], year: [year] } as const
  return (['day', 'month', 'year'] as const).find((unit) => {
    const [ofYear, ofMonth, ofDay] = units[unit]
    const span = calendarSpan(ofYear, ofMonth, ofDay)
    return span?.first === start && span.last + 1 === end
  })
}

/** The coarsest unit that begins on a day. An exclusive end is the start of what follows, so it serves for ends as well. */
export function precisionOfStart(day: Day): Unit {
  const civil = civilOf(day)
  if (civil.day !== 1) return 'day'
  return civil.month === 1 ? 'year' : 'month'
}

function isOpenStart(text: string): boolean {
  return text === 'earliest' || text === '..'
}

function isOpenEnd(text: string): boolean {
  return text === 'latest' || text === '..'
}

function parseSide(text: string): Parsed<Span> {
  if (text === '')
    return refuse('A side of the time window is empty; write earliest or latest for an open one.')
  if (text === 'earliest' || text === 'latest') {
    return refuse(
      'The time window is the wrong way round: earliest stands before the slash, latest after it.',
    )
  }
  const long = /^Y(-?[1-9]\d{4,11})-(\d\d)(?:-(\d\d))?$/.exec(text)
  if (long) {
    const day = long[3] === undefined ? undefined : Number(long[3])
    const span = calendarSpan(Number(long[1]), Number(long[2]), day)
    return span ? accept(span) : refuse(`“${text}” is a day or a month that does not exist.`)
  }
  const date = parseEdtfDate(text)
  if (!date.ok) return date
  if (date.value.uncertain || date.value.approximate) {
    return refuse(
      `“${text}” is marked as uncertain or approximate, which a time window cannot be; write it without ?, ~ or %.`,
    )
  }
  return accept(date.value)
}

function writeDate(day: Day, unit: Unit): string {
  const civil = civilOf(day)
  const size = String(Math.abs(civil.year)).padStart(4, '0')
  const year = `${size.length > 4 ? 'Y' : ''}${civil.year < 0 ? '-' : ''}${size}`
  if (unit === 'year') return year
  const month = `${year}-${twoDigits(civil.month)}`
  return unit === 'month' ? month : `${month}-${twoDigits(civil.day)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
