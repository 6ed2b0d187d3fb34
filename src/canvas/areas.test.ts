import fc from 'fast-check'
import { expect, test } from 'vitest'

import { areasThatCutNone, overlap, type Area } from './areas.ts'

const area = fc
  .tuple(fc.nat(30), fc.nat(4), fc.nat(30), fc.nat(4))
  .map(([left, width, top, height]): Area => ({ left, right: left + width, top, bottom: top + height }))

const holds = (one: Area, other: Area) =>
  one.left <= other.left && one.right >= other.right && one.top <= other.top && one.bottom >= other.bottom

test('areas hold what they begin with, cut nothing, and lie apart', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 5 }), fc.array(area, { maxLength: 20 }), (begin, all) => {
      const areas = areasThatCutNone(begin, all)
      for (const one of begin) expect(areas.some((other) => holds(other, one))).toBe(true)
      for (const one of all) {
        const touching = areas.filter((other) => overlap(other, one))
        expect(touching.length === 0 || (touching.length === 1 && holds(touching[0]!, one))).toBe(true)
      }
      for (const [at, one] of areas.entries())
        expect(areas.slice(at + 1).some((other) => overlap(one, other))).toBe(false)
    }),
  )
})
