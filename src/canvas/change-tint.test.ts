import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import type { Outcome } from '../graph/comparison.ts'
import { quadClasses } from '../model/vocabulary.ts'
import { colourOf } from './change-tint.ts'
import type { Palette } from './palette.ts'
import { sceneLine } from './testing/scene.ts'

const tokens = readFileSync('src/ui/tokens.css', 'utf8')

test.each([
  ['light', paletteOf(1)],
  ['dark', paletteOf(2)],
])(
  'in the %s theme every tint of every class reaches 3:1 on paper, and tells what persisted',
  (_, palette) => {
    for (const quad of quadClasses) {
      const [formed = '', ended = '', persisted = ''] = (['second', 'first', 'both'] as const).map(
        (outcome) => colourOf(lineOf(quad, outcome), palette),
      )
      for (const colour of [formed, ended, persisted])
        expect(contrast(colour, palette.paper), `${quad} ${colour}`).toBeGreaterThanOrEqual(3)
      expect(formed).toBe(palette[quad])
      if (quad !== 'structural') expect(new Set([formed, ended, persisted]).size).toBe(3)
    }
  },
)

function lineOf(quad: (typeof quadClasses)[number], outcome: Outcome) {
  const parts = [{ outcome, count: 1, sure: true }]
  return sceneLine({ quad, change: { of: 'windows', parts, flipped: false } })
}

/** The tokens of one theme, as browsers resolve them. */
function paletteOf(theme: 1 | 2): Palette {
  const found = [...tokens.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
  return Object.fromEntries(found.map((match) => [match[1], rgb(match[theme + 1] ?? '')]))
}

function rgb(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `rgb(${channels.join(', ')})`
}

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((text) => {
        const share = Number(text) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    })
    .toSorted((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}
