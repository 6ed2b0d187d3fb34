import type { GraphIndex } from '../graph/graph-index.ts'
import { windowOf } from '../graph/time-verdict.ts'
import { formatWindow } from '../time/format.ts'
import type { Window } from '../time/spell.ts'
import type { View } from './view.ts'

type Asked = Pick<View, 'window' | 'secondWindow' | 'mode'>

/**
 * The time a view asks for and how, as a heading: "October 2024", "Until the end of 2020", "2019 compared with 2024", "All years,
 * 1991 to 2025".
 */
export function whenWords(index: GraphIndex, { window, secondWindow, mode }: Asked): string {
  if (secondWindow) return capital(`${windowName(window)} compared with ${windowName(secondWindow)}`)
  if (!window) return index.span ? `All years, ${yearsOf(formatWindow(index.span, 'short'))}` : 'All years'
  const words = formatWindow(window)
  if (mode === 'until') return `Until the end of ${words}`
  if (mode === 'throughout') return `Throughout ${words}`
  return capital(words)
}

/** The dates that a view is about, to be named beside a title: "October 2024", "2019 compared with 2024", "1991 to 2025". */
export function datesInWords(index: GraphIndex, view: View): string {
  if (view.secondWindow) return `${windowName(view.window)} compared with ${windowName(view.secondWindow)}`
  return formatWindow(windowOf(index, view))
}

/** A window among other words: "2019–2024", "2022 onwards", "up to 1994", "all years". */
export function windowName(window: Window | undefined, style?: 'short'): string {
  if (!window) return 'all years'
  return formatWindow(window, style)
    .replace(/^from (.*)$/, '$1 onwards')
    .replace(/^until /, 'up to ')
    .replace(/(?<=\d) to (?=\d)/, '–')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "1 Jan 1991 to 3 Dec 2025" → "1991 to 2025". */
function yearsOf(words: string): string {
  return words.replace(/(?:\d{1,2} )?[A-Z][a-z]{2} (?=-?\d{4})/gu, '')
}
