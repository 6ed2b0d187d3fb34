import { civilOf } from '../../time/day.ts'
import type { Day, Window, WindowMode } from '../../time/spell.ts'
import { stepWindow } from '../../time/step.ts'
import type { Unit } from '../../time/window.ts'
import { clamp, lastDay, openingLength, within } from './domain.ts'
import { addUnits, ceilTo, floorTo, snap } from './snap.ts'

/*
 * What the thumbs, the window and the buttons do to a window. All of it is snapped to a unit, stays within the domain, and never
 * leaves a window empty. `undefined` is no window: all years.
 */

export interface Setting {
  readonly domain: Window
  readonly mode: WindowMode
  /** What is snapped to; a day leaves everything free. */
  readonly unit: Unit
}

type Move = (window: Window | undefined, setting: Setting) => Window | undefined

/** Moves the window of the view: with `push` (the default) as an act of its own, with `free` unsnapped. */
export type ChangeWindow = (move: Move, how?: 'push' | 'replace', free?: boolean) => void

/** Puts the start on a day, at least one unit before the end; at the edge of the domain the window opens. In mode `at` the day itself. */
export function moveStart(window: Window | undefined, day: Day, setting: Setting): Window | undefined {
  const { domain, mode, unit } = setting
  if (mode === 'at') return dayWindow(snap(day, unit), domain)
  const { end } = within(domain, window)
  const start = Math.max(domain.start, Math.min(snap(day, unit), ceilTo(addUnits(end, unit, -1), unit)))
  return opened({ start: Math.min(start, end - 1), end: window?.end ?? Infinity }, domain)
}

/** Puts the end on a day (exclusive), at least one unit after the start; at the edge of the domain the window opens. */
export function moveEnd(window: Window | undefined, day: Day, setting: Setting): Window | undefined {
  const { domain, mode, unit } = setting
  if (mode === 'until') return withEnd(window, Math.min(domain.end, snap(day, unit)), setting)
  const { start } = within(domain, window)
  const end = Math.min(domain.end, Math.max(snap(day, unit), floorTo(addUnits(start, unit, 1), unit)))
  return opened({ start: window?.start ?? -Infinity, end: Math.max(end, start + 1) }, domain)
}

/** Moves a window as a whole so that it starts near a day; whole months stay whole months. Open sides close at the domain's edges. */
export function moveWhole(window: Window, start: Day, { domain, unit }: Setting): Window {
  const closed = within(domain, window)
  const target = snap(start, unit)
  if (unit !== 'day' && isWholeMonths(closed)) {
    const least = monthsBetween(closed.start, domain.start)
    const most = monthsBetween(closed.end, domain.end)
    const months = Math.min(most, Math.max(least, monthsBetween(closed.start, target)))
    return stepWindow(closed, 'month', months)
  }
  const length = closed.end - closed.start
  const kept = Math.max(domain.start, Math.min(target, domain.end - length))
  return { start: kept, end: kept + length }
}

/** Brings a window to a day that was pressed, its length kept; without one, a window of a length that suits the domain. */
export function jumpTo(window: Window | undefined, day: Day, setting: Setting): Window | undefined {
  const { domain, mode, unit } = setting
  if (mode === 'at') return dayWindow(floorTo(day, unit), domain)
  if (mode === 'until') return moveEnd(window, ceilTo(day + 1, unit), setting)
  const { start, end } = spans(window, domain) ? openingWindow(domain) : within(domain, window)
  return moveWhole({ start, end }, day - Math.floor((end - start) / 2), setting)
}

/** Moves a window by units; where there is none, forward begins at the first of the domain and back at the last. */
export function stepBy(window: Window | undefined, count: number, setting: Setting): Window | undefined {
  const { domain, mode, unit } = setting
  const stepped = window ? stepShown(window, count, setting) : undefined
  if (stepped && (stepped.start >= domain.end || stepped.end <= domain.start)) return window
  if (stepped && mode === 'until') return withEnd(window, stepped.end, setting)
  if (stepped) return stepped
  const opening = openingWindow(domain)
  if (mode === 'at') return dayWindow(count > 0 ? domain.start : lastDay(domain), domain)
  if (mode === 'until')
    return withEnd(window, count > 0 ? opening.end : addUnits(domain.end, unit, -1), setting)
  return count > 0 ? opening : moveWhole(opening, domain.end, setting)
}

/** A window of the usual length at the beginning of the domain. */
export function openingWindow(domain: Window): Window {
  const { unit, count } = openingLength(domain)
  return { start: domain.start, end: Math.min(domain.end, addUnits(domain.start, unit, count)) }
}

/**
 * The window for another mode. `at` asks of one day, the first that is shown, or the last there is; coming from there, the day
 * widens to the unit that holds it. All other modes keep the window.
 */
export function windowForMode(
  window: Window | undefined,
  from: WindowMode,
  to: WindowMode,
  { domain, unit }: Pick<Setting, 'domain' | 'unit'>,
): Window | undefined {
  if (from === to) return window
  if (to === 'at') {
    const known = window && [window.start, window.end - 1].find((day) => Number.isFinite(day))
    return dayWindow(known ?? lastDay(domain), domain)
  }
  if (from !== 'at' || !window) return window
  return { start: floorTo(window.start, unit), end: ceilTo(window.end, unit) }
}

/** Whether a window leaves nothing of the domain out. */
export function spans(window: Window | undefined, domain: Window): boolean {
  return !window || (window.start <= domain.start && window.end >= domain.end)
}

/** What a mode asks of: `until` has no beginning. */
export function askedOf(window: Window | undefined, mode: WindowMode): Window | undefined {
  return window && mode === 'until' ? { start: -Infinity, end: window.end } : window
}

function stepShown(window: Window, count: number, { domain, mode, unit }: Setting): Window {
  const from = mode === 'until' ? { start: -Infinity, end: Math.min(window.end, domain.end) } : window
  return stepWindow(from, unit, count)
}

/** Mode `until` does not ask for the start, which is kept for the other modes as long as it lies before the end. */
function withEnd(window: Window | undefined, wanted: Day, { domain, unit }: Setting): Window | undefined {
  const end = Math.max(wanted, domain.start + 1)
  const kept = window?.start ?? -Infinity
  const start = kept < end ? kept : addUnits(end, unit, -1)
  return opened({ start, end }, domain)
}

function dayWindow(day: Day, domain: Window): Window {
  const start = clamp(day, { start: domain.start, end: lastDay(domain) })
  return { start, end: start + 1 }
}

/** A side at the edge of the domain stands for everything beyond it, so that newer data is taken in as well. */
function opened({ start, end }: Window, domain: Window): Window | undefined {
  const open = {
    start: start <= domain.start ? -Infinity : start,
    end: end >= domain.end ? Infinity : end,
  }
  return open.start === -Infinity && open.end === Infinity ? undefined : open
}

function isWholeMonths({ start, end }: Window): boolean {
  return civilOf(start).day === 1 && civilOf(end).day === 1
}

function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [civilOf(from), civilOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month
}
