import type { Window, WindowMode } from '../../time/spell.ts'
import { stepWindow } from '../../time/step.ts'
import { within } from './domain.ts'
import { moveWhole, openingWindow, type Setting, spans, windowForMode } from './window-moves.ts'

/** Two windows that are compared; the first may be all years. */
export interface WindowPair {
  readonly window: Window | undefined
  readonly secondWindow: Window
}

/**
 * A pair to begin with: the window that is looked at and the equal span after it; where the data ends before that, the equal span
 * before it and the window. Without a window, the last two spans of a usual length.
 */
export function openingPair(
  window: Window | undefined,
  mode: WindowMode,
  setting: Pick<Setting, 'domain' | 'unit'>,
): WindowPair {
  const { domain } = setting
  const free: Setting = { ...setting, mode: 'during' }
  const asked = windowForMode(window, mode, 'during', setting)
  const chosen = spans(asked, domain) ? undefined : asked && within(domain, asked)
  const whole = chosen ?? moveWhole(openingWindow(domain), domain.end, free)
  const length = whole.end - whole.start
  const after = moveWhole(whole, whole.end, free)
  if (chosen && after.start >= whole.end) return { window: whole, secondWindow: after }
  // Without room on either side, both lie as far apart as the data lets them.
  return { window: moveWhole(whole, whole.start - length, free), secondWindow: whole }
}

/** Both windows some units later, or earlier for less than none; undefined where one of them would leave the data. */
export function stepPair(
  { window, secondWindow }: WindowPair,
  count: number,
  { domain, unit }: Pick<Setting, 'domain' | 'unit'>,
): WindowPair | undefined {
  const [first, second] = [window, secondWindow].map((one) =>
    stepWindow(within(domain, one), unit, count),
  ) as [Window, Window]
  const inside = [first, second].every(({ start, end }) => start >= domain.start && end <= domain.end)
  return inside ? { window: first, secondWindow: second } : undefined
}

/** As many of the steps as the data lets both windows take; undefined where it is none. */
export function nextPair(
  pair: WindowPair,
  steps: number,
  setting: Pick<Setting, 'domain' | 'unit'>,
): WindowPair | undefined {
  for (let count = steps; count > 0; count--) {
    const next = stepPair(pair, count, setting)
    if (next) return next
  }
  return undefined
}
