import { formatAt, formatRange, type Style } from './calendar-words.ts'
import { addMonths, addYears, civilOf } from './day.ts'
import type { Day, Window } from './spell.ts'
import { precisionOfStart, wholeUnitOf, type Unit } from './window.ts'

/** "4 October 2024", short "4 Oct 2024", "15 March 44 BCE"; an infinite day is "earliest" or "latest". */
export function formatDay(day: Day, style: Style = 'long'): string {
  return formatAt(day, 'day', style)
}

/** "October 2024", "2019 to 2024", "27 September to 10 November 2020", "from 2022", "until 1994", "all years". */
export function formatWindow(window: Window, style: Style = 'long'): string {
  const { start, end } = window
  const whole = wholeUnitOf(window)
  if (whole !== undefined) return formatAt(start, whole, style)
  if (start === -Infinity && end === Infinity) return 'all years'
  if (start === -Infinity) return `until ${formatAt(end - 1, precisionOfStart(end), style)}`
  if (end === Infinity) return `from ${formatAt(start, precisionOfStart(start), style)}`
  return formatRange(start, end - 1, finer(precisionOfStart(start), precisionOfStart(end)), style)
}

/** "one day", "45 days", "one month", "five years"; "no limit" when a side is open. */
export function describeDuration({ start, end }: Window): string {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return 'no limit'
  const from = civilOf(start)
  const to = civilOf(end)
  const years = to.year - from.year
  if (years > 0 && addYears(start, years) === end) return counted(years, 'year')
  const months = years * 12 + to.month - from.month
  if (months > 0 && addMonths(start, months) === end) return counted(months, 'month')
  return counted(end - start, 'day')
}

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function counted(count: number, unit: Unit): string {
  return `${words[count] ?? count} ${unit}${count === 1 ? '' : 's'}`
}

function finer(one: Unit, other: Unit): Unit {
  if (one === 'day' || other === 'day') return 'day'
  return one === 'month' || other === 'month' ? 'month' : 'year'
}
