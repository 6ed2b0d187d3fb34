// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'

import { keepsKey, playAct, swipeAct } from './keys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('keys while a story plays', () => {
  test.each([
    [['ArrowRight', 'PageDown', ' '], 'next'],
    [['ArrowLeft', 'PageUp'], 'previous'],
    [['Home'], 'first'],
    [['End'], 'last'],
    [['n', 'N'], 'notes'],
    [['r', 'R', 'Backspace'], 'return'],
    [['f', 'F'], 'fullScreen'],
    [['Escape'], 'leave'],
    [['x', 'Enter', 'Tab', 'constructor'], undefined],
  ])('%s: %s', (keys, act) => {
    for (const key of keys) expect(playAct(press(key))).toBe(act)
  })

  test('with Shift the space bar goes back; with any other key held they are the browser’s', () => {
    expect(playAct(press(' ', { shiftKey: true }))).toBe('previous')
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(playAct(press('ArrowLeft', { [held]: true }))).toBeUndefined()
  })

  test('are left to fields, and the space bar to buttons', () => {
    const input = document.createElement('input')
    const button = document.createElement('button')
    expect(keepsKey(input, { key: 'n' })).toBe(true)
    expect(keepsKey(button, { key: ' ' })).toBe(true)
    expect(keepsKey(button, { key: 'n' })).toBe(false)
    expect(keepsKey(document.body, { key: ' ' })).toBe(false)
    expect(keepsKey(null, { key: 'n' })).toBe(false)
  })
})

describe('a swipe', () => {
  const start = { x: 200, y: 300 }

  test('to the left is a page turned, to the right one turned back', () => {
    expect(swipeAct(start, { x: 120, y: 310 })).toBe('next')
    expect(swipeAct(start, { x: 280, y: 290 })).toBe('previous')
  })

  test('that is short, or rather down than along, is none', () => {
    expect(swipeAct(start, { x: 160, y: 300 })).toBeUndefined()
    expect(swipeAct(start, { x: 120, y: 380 })).toBeUndefined()
  })
})
