import { expect, test } from 'vitest'

import type { WindowMode } from '../../time/spell.ts'
import { endOfDate, toSpell } from '../../time/to-spell.ts'
import { parseWindow } from '../../time/window.ts'
import { windowWords } from './window-words.ts'

const asOf = endOfDate('2024-10-06')

function wordsFor(when: readonly string[], asked: string, mode: WindowMode = 'during'): string {
  const window = parseWindow(asked)
  if (!window.ok) throw new Error(window.message)
  const spells = when.map((text) => toSpell(text, asOf))
  return windowWords(spells, window.value, mode, asOf).words
}

test.each([
  [[], '2024', 'during', 'Undated: nobody recorded when, so no time rules it out.'],
  [['2023/2025'], '2024-05', 'during', 'Dated certainly in May 2024.'],
  [['2023/2025'], '2024-05-04', 'during', 'Dated certainly on 4 May 2024.'],
  [['2022/2025'], '2023/2024', 'throughout', 'Dated certainly throughout 2023 to 2024.'],
  [['2023/2024'], '2021', 'during', 'By its dates not in 2021.'],
  [['1999', '2023/2024'], '2021', 'until', 'Dated certainly by the end of 2021.'],
  [['2023?'], '2023', 'during', 'Dated only possibly in 2023: its date is marked as uncertain.'],
  [
    ['2024'],
    '2024-05',
    'during',
    'Dated only possibly in May 2024: it happened on some day of a span that reaches beyond this window.',
  ],
  [['2022-05-01/'], '2024', 'during', 'Dated only possibly in 2024: when it ended is not recorded.'],
  [['/2022-05-01'], '2020', 'during', 'Dated only possibly in 2020: when it began is not recorded.'],
  [
    ['2022/..'],
    '2025',
    'during',
    'Dated only possibly in 2025: it is known to hold only up to 6 October 2024.',
  ],
  [
    ['2022/2024'],
    '2022-05',
    'during',
    'Dated only possibly in May 2022: the day it began is known only roughly.',
  ],
  [['2022/2024'], '2023-05', 'throughout', 'Dated certainly throughout May 2023.'],
  [
    ['2022/2024-06'],
    '2024-06-15',
    'during',
    'Dated only possibly on 15 June 2024: the day it ended is known only roughly.',
  ],
  [
    ['2024-06/2024-06'],
    '2024-06-15',
    'during',
    'Dated only possibly on 15 June 2024: neither the day it began nor the day it ended is known well enough.',
  ],
] as const)('%j in %s, asked %s: %s', (when, asked, mode, words) => {
  expect(wordsFor(when, asked, mode)).toBe(words)
})
