import type { Day, Window } from '../src/time/spell.ts'
import { firstDay, generator, lastDay } from './generate.ts'
import { median } from './statistics.ts'

/** How a window moves over a dataset, all in days. */
export interface Route {
  /** Where the first window of a play begins. */
  readonly begin: Day
  readonly length: number
  /** How far one step of a play goes. */
  readonly step: number
  /** Windows of a jump begin and end in here. */
  readonly span: Window
}

/** Over made-up datasets: a ten-year window, 30 days a step. */
const madeUp: Route = {
  begin: firstDay + 5000,
  length: 3653,
  step: 30,
  span: { start: firstDay, end: lastDay },
}

/**
 * Over a dataset with dates of its own: a window of a fifth of its span, which at first ends where half of the relations have begun, and
 * moves on by a five-hundredth a step. Were the dates spread evenly, 0.4 % of the relations would come or go, since each comes once and
 * goes once.
 * @param span finite.
 * @param starts the day each relation begins on at the earliest, in any order, with open ones.
 */
export function routeOver(span: Window, starts: Iterable<Day>): Route {
  const days = span.end - span.start
  const length = Math.max(1, Math.round(days / 5))
  const middle = median([...starts].filter((day) => Number.isFinite(day)))
  return { begin: middle - length, length, step: Math.max(1, Math.round(days / 500)), span }
}

/** A window that moves on by one step at a time, as when the timeline is played. */
export function playWindows(steps: number, { begin, length, step }: Route = madeUp): Window[] {
  return Array.from({ length: steps }, (_, at) => windowFrom(begin + step * at, length))
}

/** A window anywhere at each step, as when the timeline is clicked. */
export function jumpWindows(steps: number, { span, length }: Route = madeUp): Window[] {
  const random = generator(11)
  return Array.from({ length: steps }, () =>
    windowFrom(span.start + random(span.end - span.start - length), length),
  )
}

function windowFrom(start: Day, length: number): Window {
  return { start, end: start + length }
}
