import type { Window } from '../src/time/spell.ts'
import { firstDay, generator, lastDay } from './generate.ts'

const tenYears = 3653

/** A ten-year window that moves on by 30 days a step, as when the timeline is played. */
export function playWindows(steps: number): Window[] {
  return Array.from({ length: steps }, (_, at) => windowFrom(firstDay + 5000 + 30 * at))
}

/** A ten-year window anywhere at each step, as when the timeline is clicked. */
export function jumpWindows(steps: number): Window[] {
  const random = generator(11)
  return Array.from({ length: steps }, () => windowFrom(firstDay + random(lastDay - firstDay - tenYears)))
}

function windowFrom(start: number): Window {
  return { start, end: start + tenYears }
}
