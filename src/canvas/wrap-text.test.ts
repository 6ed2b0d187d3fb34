import fc from 'fast-check'
import { expect, test } from 'vitest'

import { wrapText } from './wrap-text.ts'

const widthOf = (text: string) => text.length

test('words stay whole where they can, and an address is broken where it must', () => {
  expect(wrapText('according to Azerbaijan', 14, widthOf)).toEqual(['according to', 'Azerbaijan'])
  expect(wrapText('at http://x.y/?when=2024-10', 12, widthOf)).toEqual(['at', 'http://x.y/?', 'when=2024-10'])
  expect(wrapText('', 10, widthOf)).toEqual([])
})

test('no line is too wide, and no letter is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-z/?=]{1,30}$/), { maxLength: 12 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (parts, width) => {
      const lines = wrapText(parts.join(' '), width, widthOf)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''))
    }),
  )
})
