import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Relation } from '../model/dataset.ts'
import { buffersOfPacked, createPacker, unpacked } from './packed-relations.ts'
import { createSplitter } from './split-relations.ts'

const record = fc.record({ id: fc.string(), title: fc.string(), parts: fc.array(fc.jsonValue()) })

test('is the list it was made of, read in order or by place, and can be handed over', () => {
  fc.assert(
    fc.property(fc.array(record), fc.nat(3), fc.integer({ min: 1, max: 400 }), (written, indent, bytes) => {
      const packer = createPacker()
      const splitter = createSplitter(bytes, (list, begins) => packer.add(list, begins))
      splitter.push(new TextEncoder().encode(JSON.stringify({ relations: written }, undefined, indent)))
      splitter.end()
      const packed = structuredClone(packer.packed(), { transfer: buffersOfPacked(packer.packed()) })
      const list = unpacked(packed) as readonly unknown[]
      const relations = JSON.parse(JSON.stringify(written)) as unknown[]
      expect(list).toHaveLength(relations.length)
      expect([...list]).toEqual(relations)
      expect(list.map((one) => one)).toEqual(relations)
      expect(list.filter((_, at) => at % 2 === 1)).toEqual(relations.filter((_, at) => at % 2 === 1))
      expect(JSON.parse(JSON.stringify(list))).toEqual(relations)
      expect(list[relations.length]).toBeUndefined()
      expect(list.at(-1)).toEqual(relations.at(-1))
    }),
    { numRuns: 200 },
  )
})

test('gives the same object to who asks twice, and takes no changes', () => {
  const packer = createPacker()
  packer.add(new TextEncoder().encode('[{"id":"a"},{"id":"b"}]'), [1, 12])
  const list = unpacked(packer.packed())
  expect(list[1]).toBe(list[1])
  expect(packer.recordAt(0)).toEqual({ id: 'a' })
  expect(Array.isArray(list)).toBe(true)
  expect(() => ((list as Relation[])[0] = list[1] as Relation)).toThrow(TypeError)
})
