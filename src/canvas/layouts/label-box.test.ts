import fc from 'fast-check'
import { expect, test } from 'vitest'

import { labelBox, labelLines, lineHeight, nodeSize, textWidth } from './label-box.ts'

test('a short label stays on one line', () => {
  expect(labelLines('Armenia', 7.8)).toEqual(['Armenia'])
})

test('a long label breaks between words into lines as even as they allow', () => {
  expect(labelLines('Foreign Intelligence Service (AZ)', 7.8)).toEqual([
    'Foreign',
    'Intelligence',
    'Service (AZ)',
  ])
  expect(labelLines('US State Department', 7.8)).toEqual(['US State', 'Department'])
})

test('what does not fit on three lines ends in an ellipsis', () => {
  const lines = labelLines('Council of Heads of Security Agencies and Special Services of the CIS', 7.8)
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
})

test('text that writes no spaces is cut to the width', () => {
  const lines = labelLines('アルメニア共和国大統領府', 7.8)
  expect(lines.join('')).toBe('アルメニア共和国大統領府')
  expect(lines.length).toBeGreaterThan(1)
})

test('accents add no width, capitals and other scripts do', () => {
  expect(textWidth('Türkiye')).toBe(textWidth('Turkiye'))
  expect(textWidth('NATO')).toBeGreaterThan(textWidth('nato'))
  expect(textWidth('Армения')).toBeGreaterThan(textWidth('Armenia'))
})

test('no label takes more than three lines or runs a quarter wider than its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (text) => {
      const lines = labelLines(text, 8)
      expect(lines.length).toBeLessThanOrEqual(3)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(10)
    }),
  )
})

test('the box holds the icon and every line, in whole units', () => {
  const box = labelBox(['European', 'Union'], 20, 13)
  expect(box.top).toBe(-20)
  expect(box.bottom).toBeGreaterThanOrEqual(20 + 2 * lineHeight * 13)
  expect(box.right - box.left).toBeGreaterThanOrEqual(textWidth('European') * 13)
  expect(Object.values(box).every(Number.isInteger)).toBe(true)
  expect(labelBox([], 11, 10.5)).toEqual({ left: -11, top: -11, right: 11, bottom: 11 })
})

test('the label is the short name where there is one', () => {
  expect(nodeSize({ name: 'Collective Security Treaty Organization', short: 'CSTO' }, 2).lines).toEqual([
    'CSTO',
  ])
  expect(nodeSize({ name: 'Georgia' }, 2)).toMatchObject({ lines: ['Georgia'], radius: 16, fontSize: 13 })
})
