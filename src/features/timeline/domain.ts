import { civilOf, dayOf } from '../../time/day.ts'
import type { Day, Window } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { ceilTo, floorTo } from './snap.ts'

/** How many days a span needs to be shown in whole years. */
const longSpan = 3 * 365

/** The stretch of time the timeline shows: the dataset's span, widened to whole years, or to whole months where it is short. */
export function domainOf(span: Window): Window {
  const unit = isLong(span) ? 'year' : 'month'
  return { start: floorTo(span.start, unit), end: ceilTo(span.end, unit) }
}

/** The step that suits a span until someone chooses another. */
export function usualStep(span: Window): Unit {
  return isLong(span) ? 'month' : 'day'
}

/** A window to begin with where there is none: a year, or about a twentieth of a span that is shorter or much longer than that. */
export function openingLength(domain: Window): { readonly unit: Unit; readonly count: number } {
  const days = domain.end - domain.start
  if (days >= 10 * 366) return { unit: 'year', count: Math.max(1, Math.round(days / 365.25 / 20)) }
  if (isLong(domain)) return { unit: 'month', count: Math.max(1, Math.round(days / 30.44 / 20)) }
  return { unit: 'day', count: Math.max(1, Math.round(days / 20)) }
}

/** The part of a window that the timeline can show; an open side reaches to its edge. */
export function within(domain: Window, window: Window | undefined): Window {
  if (!window) return domain
  return { start: clamp(window.start, domain), end: clamp(window.end, domain) }
}

export function clamp(day: Day, { start, end }: Window): Day {
  return Math.min(end, Math.max(start, day))
}

/** The last day of the dataset that can be looked at. */
export function lastDay({ end }: Window): Day {
  return end - 1
}

function isLong({ start, end }: Window): boolean {
  return end - start > longSpan
}

/** A mark of the axis. */
export interface Tick {
  readonly day: Day
  /** How much of the date has to be said. */
  readonly unit: Unit
}

/**
 * Marks at the beginnings of days, months or years, evenly apart by a number people count in, at most `most` of them.
 * @param domain finite.
 */
export function axisTicks(domain: Window, most: number): readonly Tick[] {
  const limit = Math.max(2, most)
  const days = domain.end - domain.start
  if (days <= limit) {
    return Array.from({ length: days }, (_, at) => ({ day: domain.start + at, unit: 'day' as const }))
  }
  for (const months of monthSteps()) {
    const [first, last] = [domain.start, domain.end].map((day) => monthOf(day) / months) as [number, number]
    const [from, to] = [Math.ceil(first), Math.floor(last)]
    if (to - from >= limit) continue
    const ticks = Array.from({ length: to - from + 1 }, (_, at) => startOfMonth((from + at) * months))
    const unit = months % 12 === 0 ? 'year' : 'month'
    return ticks.filter((day) => day >= domain.start && day <= domain.end).map((day) => ({ day, unit }))
  }
  return []
}

/** In months: one, three, six, then one, two, five, ten, twenty, fifty … years, up to a million. */
function* monthSteps(): Generator<number> {
  yield* [1, 3, 6]
  for (let tens = 12; tens <= 12_000_000; tens *= 10) yield* [tens, 2 * tens, 5 * tens]
}

function monthOf(day: Day): number {
  const { year, month, day: dayOfMonth } = civilOf(day)
  return year * 12 + month - 1 + (dayOfMonth - 1) / 31
}

function startOfMonth(month: number): Day {
  const year = Math.floor(month / 12)
  return dayOf(year, month - year * 12 + 1, 1)
}
