import { civilOf } from './day.ts'
import type { Day } from './spell.ts'
import type { Unit } from './window.ts'

/** Months written out, or by their first three letters. */
export type Style = 'long' | 'short'

/** "2024", "44 BCE" for the year -43: the year 0 is 1 BCE. */
export function formatYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`
}

/** The day at a precision: "2024", "October 2024", "4 October 2024"; an infinite day is "earliest" or "latest". */
export function formatAt(day: Day, unit: Unit, style: Style): string {
  if (!Number.isFinite(day)) return day < 0 ? 'earliest' : 'latest'
  const year = formatYear(civilOf(day).year)
  return unit === 'year' ? year : `${dayAndMonth(day, unit, style)} ${year}`
}

/** Two days at one precision, what they share said once: "2–3 October 2024", "October to December 2024", "2019 to 2024". */
export function formatRange(first: Day, last: Day, unit: Unit, style: Style): string {
  const from = civilOf(first)
  const to = civilOf(last)
  const end = formatAt(last, unit, style)
  if (unit === 'year' || from.year !== to.year) return `${formatAt(first, unit, style)} to ${end}`
  if (unit === 'day' && from.month === to.month) return `${from.day}–${end}`
  return `${dayAndMonth(first, unit, style)} to ${end}`
}

/** January to December, written out. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function dayAndMonth(day: Day, unit: 'day' | 'month', style: Style): string {
  const civil = civilOf(day)
  const name = months[civil.month - 1] ?? ''
  const month = style === 'short' ? name.slice(0, 3) : name
  return unit === 'month' ? month : `${civil.day} ${month}`
}
