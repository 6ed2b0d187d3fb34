import { addMonths, addYears, civilOf } from './day.ts'
import type { Day, Window } from './spell.ts'
import type { Unit } from './window.ts'

/**
 * Moves a window `count` calendar units later (earlier when negative). Whole months stay whole months, however long, and whole
 * years whole years, unless the unit is a day; any other window keeps its number of days. An infinite side stays where it is.
 */
export function stepWindow(window: Window, unit: Unit, count: number): Window {
  const { start, end } = window
  if (unit === 'day') return { start: start + count, end: end + count }
  const move = (day: Day) => (unit === 'month' ? addMonths(day, count) : addYears(day, count))
  if (beginsMonth(start) && beginsMonth(end)) return { start: move(start), end: move(end) }
  if (start === -Infinity) return { start, end: move(end - 1) + 1 }
  return { start: move(start), end: move(start) + (end - start) }
}

/** An open side asks nothing of the calendar. */
function beginsMonth(day: Day): boolean {
  return !Number.isFinite(day) || civilOf(day).day === 1
}
