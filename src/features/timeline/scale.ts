import type { Day, Window } from '../../time/spell.ts'

/** Where days lie on a plot, both ways, in CSS pixels from its left edge. */
export interface Scale {
  readonly x: (day: Day) => number
  /** The day that a pixel lies on: a whole number, which may lie outside of the domain. */
  readonly dayAt: (x: number) => Day
  /** How many whole days a distance is, to the nearest; negative to the left. */
  readonly days: (distance: number) => number
}

/** @param width in CSS pixels, more than 0. */
export function createScale(domain: Window, width: number): Scale {
  const perDay = width / (domain.end - domain.start)
  return {
    x: (day) => (day - domain.start) * perDay,
    dayAt: (x) => domain.start + Math.floor(x / perDay),
    days: (distance) => Math.round(distance / perDay),
  }
}
