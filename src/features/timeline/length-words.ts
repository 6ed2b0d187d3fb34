import { describeDuration, formatDay, formatWindow } from '../../time/format.ts'
import type { Window, WindowMode } from '../../time/spell.ts'

/**
 * What is said below a window: how long it is, or that it lies where the dataset has no dates.
 * @param window as the mode asks it; undefined where there is none.
 * @param span first day of the dataset and the day after its last.
 */
export function lengthWords(
  window: Window | undefined,
  { mode, domain, span }: { mode: WindowMode; domain: Window; span: Window },
): string {
  if (!window) return formatWindow(domain, 'short')
  if (window.start >= span.end) return `after the data ends (${formatDay(span.end - 1)})`
  if (window.end <= span.start) return `before the data begins (${formatDay(span.start)})`
  if (mode === 'until') return 'since the beginning'
  return Number.isFinite(window.end - window.start) ? describeDuration(window) : 'open'
}

/** Whether a window lies wholly before or after a span. */
export function isOutside(window: Window | undefined, span: Window): boolean {
  return window !== undefined && (window.start >= span.end || window.end <= span.start)
}
