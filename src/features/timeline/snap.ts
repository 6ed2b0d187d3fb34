import { addMonths, addYears, civilOf, dayOf } from '../../time/day.ts'
import type { Day } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'

/** The first day of the unit that holds a day. */
export function floorTo(day: Day, unit: Unit): Day {
  if (unit === 'day') return Math.floor(day)
  const { year, month } = civilOf(Math.floor(day))
  return dayOf(year, unit === 'year' ? 1 : month, 1)
}

/** The first beginning of a unit that is not before a day. */
export function ceilTo(day: Day, unit: Unit): Day {
  const floor = floorTo(day, unit)
  return floor === day ? floor : addUnits(floor, unit, 1)
}

/** The nearest beginning of a unit. */
export function snap(day: Day, unit: Unit): Day {
  const [before, after] = [floorTo(day, unit), ceilTo(day, unit)]
  return day - before < after - day ? before : after
}

/** The day a number of units later; see `addMonths` for months of different length. */
export function addUnits(day: Day, unit: Unit, count: number): Day {
  if (unit === 'day') return day + count
  return unit === 'month' ? addMonths(day, count) : addYears(day, count)
}
