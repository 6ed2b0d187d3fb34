import fc from 'fast-check'
import { expect, test } from 'vitest'

import { draftAfter, firstVersion, nextVersion, readVersion } from './versions.ts'

const length = 6
const step = fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5'), fc.integer({ min: 0, max: 3 }))

test('every version reads as it was, in whatever order they are read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (steps, order) => {
      let newest = firstVersion(new Uint8Array(length))
      const versions = [{ version: newest, wanted: Array.from({ length }, () => 0) }]
      for (const changes of steps) {
        const places = Int32Array.from(Object.keys(changes), Number)
        const column = draftAfter(newest, places.length)
        const before = Uint8Array.from(places, (place) => column[place]!)
        for (const place of places) column[place] = changes[String(place)]!
        newest = nextVersion(newest, column, places, before)
        versions.push({ version: newest, wanted: [...column] })
      }
      while (versions.length > 0) {
        const [one] = versions.splice(order.next().value % versions.length, 1)
        expect([...readVersion(one!.version)]).toEqual(one!.wanted)
      }
    }),
  )
})

test('a step that changes nothing is no version of its own', () => {
  const first = firstVersion(new Uint8Array(length))
  const copy = new Uint8Array(length)
  expect(nextVersion(first, draftAfter(first, 0), new Int32Array(), new Uint8Array())).toBe(first)
  expect(nextVersion(first, copy, new Int32Array(), new Uint8Array())).toBe(first)
})
