import type { Window } from '../../time/spell.ts'
import { stepWindow } from '../../time/step.ts'
import type { Unit } from '../../time/window.ts'
import { moveWhole, openingWindow, spans, type Setting } from './window-moves.ts'

/** How fast time goes by: so many units a second. */
export interface Speed {
  readonly count: number
  readonly unit: Unit
}

/** How long the whole span should play when nobody has chosen a speed, in seconds, and how short or long it may. */
const usualLength = 20
const shortest = 4
const longest = 400

const daysOf = { day: 1, month: 30.44, year: 365.25 } as const

/** The speeds that make sense for a domain, slowest first; never none. */
export function speedsFor(domain: Window): readonly Speed[] {
  const sensible = everySpeed().filter((speed) => {
    const length = lengthAt(speed, domain)
    return length >= shortest && length <= longest
  })
  return sensible.length > 0 ? sensible : [{ count: 1, unit: 'day' }]
}

/** The speed that plays the whole domain in about twenty seconds. */
export function usualSpeed(domain: Window): Speed {
  const off = (speed: Speed) => Math.abs(Math.log(lengthAt(speed, domain) / usualLength))
  return speedsFor(domain).reduce((best, speed) => (off(speed) < off(best) ? speed : best))
}

/** "1 month a second", "5 years a second" */
export function describeSpeed({ count, unit }: Speed): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} a second`
}

/** How many steps a second a speed takes in the chosen unit, or in its own where that is finer: time never stands still for long. */
export function paceOf(speed: Speed, chosen: Unit): { readonly unit: Unit; readonly stepsPerSecond: number } {
  const unit = daysOf[chosen] < daysOf[speed.unit] ? chosen : speed.unit
  return { unit, stepsPerSecond: Math.round((speed.count * daysOf[speed.unit] * 100) / daysOf[unit]) / 100 }
}

/** Where a film begins: where the window is, or at the beginning when it is at the end already or there is none. */
export function firstWindow(window: Window | undefined, setting: Setting): Window {
  const { domain, mode } = setting
  const opening = openingWindow(domain)
  if (window && window.end < domain.end && (mode === 'until' || window.start > -Infinity)) return window
  if (mode === 'at') return { start: domain.start, end: domain.start + 1 }
  if (mode === 'until') return { start: -Infinity, end: opening.end }
  const hasLength = window && Number.isFinite(window.end - window.start) && !spans(window, domain)
  return hasLength ? moveWhole(window, domain.start, setting) : opening
}

/** The window some steps later, or fewer where the domain ends; undefined when it is at the end. */
export function nextWindow(
  window: Window,
  steps: number,
  { domain, mode, unit }: Setting,
): Window | undefined {
  const start = mode === 'until' ? -Infinity : window.start
  for (let count = steps; count > 0; count--) {
    const next = stepWindow({ start, end: window.end }, unit, count)
    if (next.end <= domain.end) return mode === 'until' ? { start: window.start, end: next.end } : next
  }
  return undefined
}

/** Every speed people count in, slowest first, up to ten thousand years a second. */
function everySpeed(): Speed[] {
  const years = [1, 10, 100, 1000].flatMap((tens) => [tens, 2 * tens, 5 * tens])
  return [
    ...[1, 3, 7].map((count) => ({ count, unit: 'day' as const })),
    ...[1, 3, 6].map((count) => ({ count, unit: 'month' as const })),
    ...years.map((count) => ({ count, unit: 'year' as const })),
  ]
}

/** How long the whole domain takes, in seconds. */
function lengthAt({ count, unit }: Speed, domain: Window): number {
  return (domain.end - domain.start) / (count * daysOf[unit])
}
