import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createIdTable, placesIn } from './id-table.ts'

test('finds what a map finds, and tells of an id that stands twice', () => {
  const id = fc.oneof(fc.nat(50).map(String), fc.string())
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (ids, others) => {
      const idAt = (place: number) => ids[place]
      const maker = createIdTable(idAt)
      const map = new Map<string, number>()
      ids.forEach((one, place) => {
        expect(maker.add(one, place)).toBe(map.get(one))
        if (!map.has(one)) map.set(one, place)
      })
      const places = placesIn(maker.table(), idAt)
      for (const one of [...ids, ...others]) {
        expect(places.get(one)).toBe(map.get(one))
        expect(places.has(one)).toBe(map.has(one))
      }
    }),
  )
})

test('grows as it has to, with places left out', () => {
  const maker = createIdTable((place) => `id-${place}`)
  for (let place = 0; place < 50_000; place += 2) expect(maker.add(`id-${place}`, place)).toBeUndefined()
  const places = placesIn(maker.table(), (place) => `id-${place}`)
  expect(places.get('id-49998')).toBe(49_998)
  expect(places.get('id-49997')).toBeUndefined()
})
