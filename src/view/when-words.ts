import type { GraphIndex } from '../graph/graph-index.ts'
import { formatWindow } from '../time/format.ts'
import type { View } from './view.ts'

/** The time a view asks for and how, as a heading: "October 2024", "Until the end of 2020", "All years, 1991 to 2025". */
export function whenWords(index: GraphIndex, { window, mode }: Pick<View, 'window' | 'mode'>): string {
  if (!window) return index.span ? `All years, ${yearsOf(formatWindow(index.span, 'short'))}` : 'All years'
  const words = formatWindow(window)
  if (mode === 'until') return `Until the end of ${words}`
  if (mode === 'throughout') return `Throughout ${words}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "1 Jan 1991 to 3 Dec 2025" → "1991 to 2025". */
function yearsOf(words: string): string {
  return words.replace(/(?:\d{1,2} )?[A-Z][a-z]{2} (?=-?\d{4})/gu, '')
}
