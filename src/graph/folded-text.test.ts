import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { foldedWords, foldText } from './folded-text.ts'

describe('foldText', () => {
  test.each([
    ['Əliyev', 'eliyev'],
    ['İzmir', 'izmir'],
    ['DIYARBAKIR', 'diyarbakir'],
    ['Diyarbakır', 'diyarbakir'],
    ['Артём', 'артем'],
    ['Łódź', 'lodz'],
    ['Größe', 'grosse'],
    ['Հայաստան', 'հայաստան'],
    ['საქართველო', 'საქართველო'],
    ['ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ', 'საქართველო'],
    ['أرمينيا', 'ارمينيا'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
  ])('%s reads %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('is the same after a second time, and for composed and decomposed spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })
})

describe('foldedWords', () => {
  test('are runs of letters and digits', () => {
    expect(foldedWords('Section 907, “waived” — U.S.')).toEqual(['section', '907', 'waived', 'u', 's'])
    expect(foldedWords(' … ')).toEqual([])
  })
})
