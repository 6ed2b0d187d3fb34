import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { jsonFault } from './json-fault.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where a text stops being JSON', () => {
  it.each([
    { text: '{"a": 1,}', line: 1, column: 9, found: '“}”', expected: 'the name of a field in double quotes' },
    { text: '{"a": 1\n "b": 2}', line: 2, column: 2, found: '“"”', expected: 'a comma or “}”' },
    { text: '[1, 2', line: 1, column: 6, found: 'the end of the file', expected: 'a comma or “]”' },
    { text: "{'a': 1}", line: 1, column: 2, found: "“'”", expected: 'the name of a field in double quotes' },
    { text: '{"a" 1}', line: 1, column: 6, found: '“1”', expected: 'a colon' },
    { text: '{"a": undefined}', line: 1, column: 7, found: '“undefined”', expected: 'a value' },
    { text: '[01]', line: 1, column: 3, found: '“1”', expected: 'a comma or “]”' },
    {
      text: '["a\nb"]',
      line: 1,
      column: 4,
      found: 'the end of the line',
      expected: 'the closing double quote',
    },
    {
      text: '["\\x"]',
      line: 1,
      column: 3,
      found: '“\\”',
      expected: 'an escape that JSON knows, such as \\n or \\u00e9',
    },
    { text: '{}\r\n\r\n{}', line: 3, column: 1, found: '“{”', expected: 'the end of the file' },
    { text: '', line: 1, column: 1, found: 'the end of the file', expected: 'a value' },
    { text: '[1,]', line: 1, column: 4, found: '“]”', expected: 'a value' },
  ])('$text', ({ text, ...fault }) => {
    expect(isJson(text)).toBe(false)
    expect(jsonFault(text)).toEqual(fault)
  })

  it('finds no fault in what JSON.parse reads, however it is indented', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        expect(jsonFault(JSON.stringify(JSON.parse(text), undefined, indent))).toBeUndefined()
      }),
    )
  })

  it('agrees with JSON.parse on every text', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '0', '\n', 'x', '-', '.'),
      )
      .map(([text, at, letter]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + letter + text.slice(place + 1)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads nesting of any depth', () => {
    expect(jsonFault('['.repeat(200_000))?.column).toBe(200_001)
  })
})
