import type { Day } from './spell.ts'

/** A date of the proleptic Gregorian calendar; year 0 exists and is 1 BCE; `month` and `day` count from 1. */
interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const daysInEra = 146097
const yearsInEra = 400
/** From 0000-03-01, where the eras below are counted from, to 1970-01-01. */
const daysToEpoch = 719468

/**
 * The day number of a civil date. Exact for any whole year within ±10¹²; month and day are expected to exist.
 *
 * Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil,
 * https://howardhinnant.github.io/date_algorithms.html. Years are counted from 1 March, so that a leap day comes last,
 * and in eras of 400 years, which all have the same number of days.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / yearsInEra)
  const yearOfEra = marchYear - era * yearsInEra
  const dayOfYear = daysBeforeMarchMonth((month + 9) % 12) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - daysToEpoch
}

/** The civil date of a finite day number: the inverse of `dayOf` (civil_from_days on the same page). */
export function civilOf(day: Day): Civil {
  const sinceEras = day + daysToEpoch
  const era = Math.floor(sinceEras / daysInEra)
  const dayOfEra = sinceEras - era * daysInEra
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * yearsInEra + yearOfEra + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - daysBeforeMarchMonth(marchMonth) + 1 }
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day `count` months later (earlier when negative); 31 January and one month is the last day of February. */
export function addMonths(day: Day, count: number): Day {
  if (!Number.isFinite(day)) return day
  const civil = civilOf(day)
  const months = civil.year * 12 + civil.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayOf(year, month, Math.min(civil.day, daysInMonth(year, month)))
}

/** The day `count` years later; 29 February becomes the 28th in a year that has none. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** The current day in UTC. `clock` gives milliseconds since 1970 and is handed in by tests. */
export function today(clock: () => number = Date.now): Day {
  return Math.floor(clock() / 86_400_000)
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days from 1 March to the first of a month that is counted from March = 0. */
function daysBeforeMarchMonth(marchMonth: number): number {
  return Math.floor((marchMonth * 153 + 2) / 5)
}
