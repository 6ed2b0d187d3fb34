import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Boxes, type Box } from './boxes.ts'

const number = (min: number, max: number) => fc.integer({ min, max })
const box = fc.record({
  x: number(-200, 400),
  y: number(-200, 400),
  width: number(1, 200),
  height: number(1, 200),
})
const taken = fc.array(fc.record({ box, level: fc.constantFrom(-1, 0, 1, Infinity) }), { maxLength: 20 })

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

test('ground is free where nothing of the level or above overlaps, and covered by as much as overlaps', () => {
  fc.assert(
    fc.property(taken, box, fc.constantFrom(-1, 0, 1), (all, asked, level) => {
      const ground = new Boxes()
      for (const one of all) ground.add(one.box, one.level)
      const met = all.filter((one) => overlap(one.box, asked) > 0)
      expect(ground.isFree(asked)).toBe(met.length === 0)
      expect(ground.isFree(asked, level)).toBe(met.every((one) => one.level < level))
      expect(ground.covered(asked)).toBeCloseTo(met.reduce((sum, one) => sum + overlap(one.box, asked), 0))
      expect(ground.hasBelow(level)).toBe(all.some((one) => one.level < level))
    }),
    { numRuns: 500 },
  )
})
