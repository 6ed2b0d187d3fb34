import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createSplitter } from './split-relations.ts'

const key = fc.oneof(fc.string(), fc.constantFrom('relations', 'relation', 'relationsx', '"', '\\'))
const others = fc.dictionary(
  key.filter((name) => name !== 'relations' && name !== '__proto__'),
  fc.jsonValue(),
)

describe('a document taken apart', () => {
  test('gives the items of its list in order and all the rest, however its bytes come in and whatever they hold', () => {
    fc.assert(
      fc.property(
        others,
        fc.array(fc.jsonValue(), { maxLength: 12 }),
        others,
        fc.nat(3),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (before, relations, after, indent, partBytes, batchBytes) => {
          const document = { ...before, relations, ...after }
          const { items, rest, lists } = split(
            JSON.stringify(document, undefined, indent),
            partBytes,
            batchBytes,
          )
          expect(items).toEqual(normal(relations))
          expect(JSON.parse(rest)).toEqual(normal({ ...document, relations: [] }))
          expect(lists).toBe(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['{"a":[1,{"relations":[2]}],"b":"relations"}', 0],
    ['{"relations":{"relations":[1]}}', 0],
    ['[{"relations":[1]}]', 0],
    ['{"relations":[1],"relations":[2]}', 2],
  ])('finds the list only where it stands: %s', (text, wanted) => {
    const { rest, lists } = split(text, 3, 10)
    expect(lists).toBe(wanted)
    if (wanted === 0) expect(rest).toBe(text)
  })

  test.each([
    '{"relations":[1,]}',
    '{"relations":[,1]}',
    '{"relations":[1,,2]}',
    '{"relations":[1 2]}',
    '{"relations":[1}',
  ])('hands on what is no JSON to whoever parses it: %s', (text) => {
    for (const batchBytes of [1, 2, 100]) {
      expect(() => {
        const { rest } = split(text, 2, batchBytes)
        JSON.parse(rest)
      }).toThrow(SyntaxError)
    }
  })

  test('does so with a document that breaks off', () => {
    const whole = JSON.stringify({ id: 'x', relations: [{ id: 'a' }, { id: 'b' }], sources: [] })
    for (let length = 0; length < whole.length; length++) {
      expect(() => JSON.parse(split(whole.slice(0, length), 5, 4).rest) as unknown).toThrow(SyntaxError)
    }
  })
})

function split(text: string, partBytes: number, batchBytes: number) {
  const items: unknown[] = []
  const decoder = new TextDecoder()
  const splitter = createSplitter(batchBytes, (list) => {
    items.push(...(JSON.parse(decoder.decode(list)) as unknown[]))
  })
  const bytes = new TextEncoder().encode(text)
  // One buffer for all parts, as some streams have it.
  const buffer = new Uint8Array(partBytes)
  for (let at = 0; at < bytes.length; at += partBytes) {
    const part = bytes.subarray(at, at + partBytes)
    buffer.set(part)
    splitter.push(buffer.subarray(0, part.length))
  }
  const { rest, lists } = splitter.end()
  return { items, rest: decoder.decode(rest), lists }
}

/** As it comes back from JSON, which knows no minus zero. */
function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
