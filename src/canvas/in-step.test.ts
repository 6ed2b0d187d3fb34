import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inStep } from './in-step.ts'

test('finds what both of two lists have, where they differ in a few entries', () => {
  const list = Array.from({ length: 300 }, (_, at) => at)
  const find = inStep(list)
  const others = list.filter((one) => one % 7 !== 0).toSpliced(20, 0, 1000, 1001)
  expect(others.filter((one) => find(one) !== (one < 1000 ? one : -1))).toEqual([])
})

test('is not led astray by some that come out of their turn', () => {
  const list = Array.from({ length: 1000 }, (_, at) => at)
  const find = inStep(list)
  for (const early of [40, 80, 130]) expect(find(early)).toBe(early)
  const others = list.filter((one) => ![40, 80, 130].includes(one))
  expect(others.filter((one) => find(one) !== one)).toEqual([])
})

test('answers nothing but an entry’s own place, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400)), fc.array(fc.nat(400), { maxLength: 400 }), (list, wanted) => {
      const find = inStep(list)
      for (const one of wanted) expect([-1, list.indexOf(one)]).toContain(find(one))
    }),
  )
})

test('comes into step again after more strangers than it looks ahead, and after a long gap', () => {
  const list = Array.from({ length: 1000 }, (_, at) => at)
  const find = inStep(list)
  const strangers = Array.from({ length: 100 }, (_, at) => -1 - at)
  for (const one of strangers) expect(find(one)).toBe(-1)
  expect(list.slice(500).filter((one) => find(one) !== one)).toEqual([])
  expect(list.slice(0, 500).filter((one) => find(one) !== one)).toEqual([])
})
