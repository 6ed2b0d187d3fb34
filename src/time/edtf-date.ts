import { addMonths, civilOf, dayOf, daysInMonth } from './day.ts'
import { nameUnsupportedDate } from './edtf-unsupported.ts'
import { accept, refuse, type Parsed } from './parsed.ts'
import type { Day } from './spell.ts'

/** One EDTF date: the span of days it may stand for, as written, before `~` widens it (see `boundsOf`). */
export interface EdtfDate {
  readonly type: 'date'
  /** `years` is a run of them: a decade, a century, significant digits. */
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'years'
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
  /** Written with `?` or `%`. */
  readonly uncertain: boolean
  /** Written with `~` or `%`. */
  readonly approximate: boolean
}

/** An inclusive run of days. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

type Reading = Pick<EdtfDate, 'precision'> & Span

/**
 * Reads one EDTF date: level 0 and 1, and significant digits from level 2.
 *
 * Choices the standard leaves open: seasons are those of the northern hemisphere, three whole months each, and winter runs into
 * the next year (21 is March to May, 24 is December to February); a date with a time is read as its day, as written, whatever
 * its offset; significant digits are read as the bounds of the years they leave open (`1950S2` is 1900 to 1999).
 */
export function parseEdtfDate(text: string): Parsed<EdtfDate> {
  const unsupported = nameUnsupportedDate(text)
  if (unsupported !== undefined) return refuse(unsupported)
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? ''
  const bare = qualifier === '' ? text : text.slice(0, -1)
  const reading = readTime(bare) ?? readSignificant(bare) ?? readLongYear(bare) ?? readDigits(bare)
  if (reading === undefined) return refuse(notADate(text))
  if (!reading.ok) return reading
  return accept({
    type: 'date',
    ...reading.value,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  })
}

/** The days a date may stand for: an approximate one reaches one unit of its precision further on both sides. */
export function boundsOf(date: EdtfDate): Span {
  const { first, last, precision } = date
  if (!date.approximate) return { first, last }
  if (precision === 'day') return { first: first - 1, last: last + 1 }
  const months = monthsOf(date)
  return { first: addMonths(first, -months), last: addMonths(last + 1, months) - 1 }
}

/** The span of a year, a month or a day; undefined when there is no such day. */
export function calendarSpan(year: number, month?: number, day?: number): Reading | undefined {
  if (month === undefined) return yearSpan(year, year)
  if (month < 1 || month > 12) return undefined
  const days = daysInMonth(year, month)
  if (day === undefined) {
    return { precision: 'month', first: dayOf(year, month, 1), last: dayOf(year, month, days) }
  }
  if (day < 1 || day > days) return undefined
  return { precision: 'day', first: dayOf(year, month, day), last: dayOf(year, month, day) }
}

function yearSpan(from: number, to: number): Reading {
  return { precision: from === to ? 'year' : 'years', first: dayOf(from, 1, 1), last: dayOf(to, 12, 31) }
}

function monthsOf({ precision, first, last }: Reading): number {
  if (precision === 'month') return 1
  if (precision === 'season') return 3
  return (civilOf(last).year - civilOf(first).year + 1) * 12
}

function readTime(text: string): Parsed<Reading> | undefined {
  const match =
    /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?$/.exec(text)
  if (!match?.[1]) {
    if (!/^-?\d{4}-\d\d-\d\dT/.test(text)) return undefined
    return refuse(`“${text}” has a time of day that is not understood; it is written 2024-10-04T10:30:00Z.`)
  }
  const [hour, minute, second, offsetHour, offsetMinute] = [2, 3, 4, 6, 7].map((at) => Number(match[at] ?? 0))
  const midnight = /T24:00(:00(\.0+)?)?(Z|[+-]|$)/.test(text)
  if (!midnight && (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)) {
    return refuse(`“${text}” has a time of day that does not exist.`)
  }
  const offset = Number(offsetHour) * 60 + Number(offsetMinute)
  const furthest = match[5] === '-' ? 12 * 60 : 14 * 60
  if (offset > furthest || Number(offsetMinute) > 59 || (match[5] === '-' && offset === 0)) {
    return refuse(`“${text}” has an offset from UTC that no place uses: they run from -12:00 to +14:00.`)
  }
  const day = readDigits(match[1])
  if (!day?.ok || !midnight) return day
  return accept({ precision: 'day', first: day.value.first + 1, last: day.value.last + 1 })
}

function readSignificant(text: string): Parsed<Reading> | undefined {
  const match = /^(?:(-?)(\d{4})|Y(-?)([1-9]\d{4,11}))S(\d+)$/.exec(text)
  if (!match) return undefined
  const digits = match[2] ?? match[4] ?? ''
  const kept = Number(match[5])
  if (kept < 1 || kept > digits.length) {
    return refuse(`“${text}” keeps ${kept} significant digits of a year that has ${digits.length}.`)
  }
  return unspecifiedYears((match[1] ?? match[3]) === '-', digits.slice(0, kept).padEnd(digits.length, 'X'))
}

function readLongYear(text: string): Parsed<Reading> | undefined {
  const match = /^Y(-?[1-9]\d{4,11})$/.exec(text)
  return match ? accept(yearSpan(Number(match[1]), Number(match[1]))) : undefined
}

function readDigits(text: string): Parsed<Reading> | undefined {
  const match = /^(-?)(\d{4}|\d{0,3}X{1,4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(text)
  const [, sign, digits, month, day] = match ?? []
  if (digits?.length !== 4) return undefined
  if (sign === '-' && digits === '0000') return refuse(`“${text}” has the year -0000; the year 0 is 0000.`)
  if (digits.includes('X')) {
    return month === undefined ? unspecifiedYears(sign === '-', digits) : undefined
  }
  const year = Number(digits) * (sign === '-' ? -1 : 1)
  if (month === undefined || month === 'XX') return accept(yearSpan(year, year))
  return readMonth(text, year, Number(month), day)
}

function readMonth(text: string, year: number, month: number, day: string | undefined): Parsed<Reading> {
  if (day === undefined && month >= 21 && month <= 24) return accept(seasonSpan(year, month - 21))
  const whole = calendarSpan(year, month)
  if (!whole) {
    const seasons = day === undefined ? ', seasons from 21 to 24' : ''
    return refuse(`“${text}” has a month that does not exist: months run from 01 to 12${seasons}.`)
  }
  if (day === undefined || day === 'XX') return accept(whole)
  const span = calendarSpan(year, month, Number(day))
  if (span) return accept(span)
  const days = daysInMonth(year, month)
  return refuse(`“${text}” has a day that does not exist: that month has ${days} days.`)
}

/** `season` counts from spring = 0. */
function seasonSpan(year: number, season: number): Reading {
  const first = addMonths(dayOf(year, 3, 1), season * 3)
  return { precision: 'season', first, last: addMonths(first, 3) - 1 }
}

/** The years whose digits fit, as `199X`; a negative year is at most -1, since 0 has no sign. */
function unspecifiedYears(negative: boolean, digits: string): Parsed<Reading> {
  const low = Number(digits.replaceAll('X', '0'))
  const high = Number(digits.replaceAll('X', '9'))
  return accept(negative ? yearSpan(-high, -Math.max(low, 1)) : yearSpan(low, high))
}

function notADate(text: string): string {
  return `“${text}” is not a date in EDTF; a year is written 2024, a month 2024-10, a day 2024-10-04.`
}
