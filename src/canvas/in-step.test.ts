import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inStep, placesInStep } from './in-step.ts'

const list = Array.from({ length: 1000 }, (_, at) => at)

test('finds what both of two lists have, where they differ in a few entries', () => {
  const others = list.filter((one) => one % 7 !== 0).toSpliced(20, 0, 1000, 1001)
  expect([...placesInStep(list, others)]).toEqual(others.map((one) => (one < 1000 ? one : -1)))
})

test('makes one stretch of what follows on one another', () => {
  expect(inStep(list, [...list.slice(0, 500), 1000, 1001, ...list.slice(510)])).toEqual([
    { place: 0, at: 0, count: 500 },
    { place: 500, at: -1, count: 2 },
    { place: 502, at: 510, count: 490 },
  ])
  expect(inStep(list, [])).toEqual([])
  expect(inStep([], [1, 2])).toEqual([{ place: 0, at: -1, count: 2 }])
})

test('is not led astray by some that come out of their turn', () => {
  const early = [40, 80, 130]
  const others = [...early, ...list.filter((one) => !early.includes(one))]
  expect([...placesInStep(list, others)]).toEqual(others)
})

test('makes up all that was wanted, and answers nothing but an entry’s own place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400)), fc.uniqueArray(fc.nat(400)), (some, wanted) => {
      const places = placesInStep(some, wanted)
      expect(places).toHaveLength(wanted.length)
      for (const [at, place] of places.entries())
        expect([-1, some.indexOf(wanted[at] ?? -1)]).toContain(place)
    }),
  )
})

test('comes into step again after more strangers than it looks ahead, and after a long gap', () => {
  const strangers = Array.from({ length: 100 }, (_, at) => -1 - at)
  const others = [...strangers, ...list.slice(500), ...list.slice(0, 500)]
  expect([...placesInStep(list, others)]).toEqual([...strangers.map(() => -1), ...others.slice(100)])
})

test('lists that share nothing make up one stretch, however long they are', () => {
  const list = Array.from({ length: 1000 }, (_, at) => `old ${at}`)
  const wanted = Array.from({ length: 900 }, (_, at) => `new ${at}`)
  expect(inStep(list, wanted)).toEqual([{ place: 0, at: -1, count: 900 }])
})

test('the few entries that are left of a long list are found, however far apart they stood', () => {
  const few = list.filter((one) => one % 97 === 5).toReversed()
  const many = Array.from({ length: 100 }, (_, at) => 2000 + at)
  expect([...placesInStep(list, [...many, ...few])].slice(100)).toEqual(few)
  expect(few.length).toBeGreaterThan(10)
})
