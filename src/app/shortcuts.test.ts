// @vitest-environment happy-dom
import { expect, test } from 'vitest'

import { actOf, chordText, isTyping, shortcuts } from './shortcuts.ts'

const nothing = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const press = (key: string, held: Partial<typeof nothing> = {}, code = `Key${key.toUpperCase()}`) =>
  actOf({ ...nothing, ...held, key, code })

test('Ctrl or ⌘ with Z undoes, with Shift it does again; Ctrl+Y does again, too', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo')
  expect(press('z', { metaKey: true })).toBe('undo')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo')
  expect(press('y', { ctrlKey: true })).toBe('redo')
})

test('keys that are the browser’s or nobody’s are left alone', () => {
  expect(press('z')).toBeUndefined()
  expect(press('y', { metaKey: true })).toBeUndefined()
  expect(press('z', { ctrlKey: true, altKey: true })).toBeUndefined()
  expect(press('z', { ctrlKey: true, metaKey: true })).toBeUndefined()
  expect(press('?', { ctrlKey: true, shiftKey: true }, 'Slash')).toBeUndefined()
})

test('the key where Z stands undoes on a Cyrillic or Georgian keyboard as well', () => {
  expect(press('я', { ctrlKey: true }, 'KeyZ')).toBe('undo')
  expect(press('ზ', { ctrlKey: true }, 'KeyZ')).toBe('undo')
})

test('where Z stands elsewhere, the letter counts and not the place', () => {
  expect(press('z', { ctrlKey: true }, 'KeyY')).toBe('undo')
  expect(press('y', { ctrlKey: true }, 'KeyZ')).toBe('redo')
})

test('a question mark shows the keys, however it is typed', () => {
  expect(press('?', { shiftKey: true }, 'Slash')).toBe('help')
  expect(press('?', {}, 'Minus')).toBe('help')
})

test('fields for text keep their own undo; sliders and boxes have none', () => {
  const element = (name: string, attributes: Record<string, string> = {}) => {
    const made = document.createElement(name)
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
    return made
  }
  expect(isTyping(element('input'))).toBe(true)
  expect(isTyping(element('input', { type: 'search' }))).toBe(true)
  expect(isTyping(element('textarea'))).toBe(true)
  expect(isTyping(element('input', { type: 'range' }))).toBe(false)
  expect(isTyping(element('input', { type: 'checkbox' }))).toBe(false)
  expect(isTyping(element('button'))).toBe(false)
  expect(isTyping(null)).toBe(false)
})

test('chords are written as each system writes them', () => {
  const [undo, redo] = shortcuts
  expect(undo?.chords.map((chord) => chordText(chord, false))).toEqual(['Ctrl+Z'])
  expect(redo?.chords.map((chord) => chordText(chord, false))).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y'])
  expect(redo?.chords.map((chord) => chordText(chord, true))).toEqual(['⇧⌘Z', '⌃Y'])
})
