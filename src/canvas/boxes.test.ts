import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Boxes, type Box } from './boxes.ts'

const size = { width: 300, height: 200 }
const number = (min: number, max: number) => fc.integer({ min, max })
const box = fc.record({
  x: number(-190, 350),
  y: number(-190, 250),
  width: number(1, 140),
  height: number(1, 140),
})
const taken = fc.array(fc.record({ box, level: fc.constantFrom(-1, 0, 1, Infinity) }), { maxLength: 20 })

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** Pixel by pixel. */
function covered(all: readonly Box[], asked: Box): number {
  const { x, y, width, height } = asked
  let area = 0
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++)
      if (all.some((one) => overlap(one, { x: column, y: row, width: 1, height: 1 }) > 0)) area += 1
  return area
}

test('ground is free where nothing of the level or above overlaps, and covered by as much as overlaps', () => {
  fc.assert(
    fc.property(taken, box, fc.constantFrom(-1, 0, 1), (all, asked, level) => {
      const ground = new Boxes(size)
      for (const one of all) ground.add(one.box, one.level)
      const met = all.filter((one) => overlap(one.box, asked) > 0)
      expect(ground.isFree(asked)).toBe(met.length === 0)
      expect(ground.isFree(asked, level)).toBe(met.every((one) => one.level < level))
      const boxes = all.map((one) => one.box)
      expect(ground.covered(asked)).toBe(covered(boxes, asked))
      expect(ground.hasBelow(level)).toBe(all.some((one) => one.level < level))
    }),
    { numRuns: 300 },
  )
})

test('what lies between pixels takes all that it touches', () => {
  const ground = new Boxes(size)
  ground.add({ x: 10.4, y: 10.4, width: 1, height: 1 })
  expect(ground.isFree({ x: 11, y: 11, width: 1, height: 1 })).toBe(false)
  expect(ground.isFree({ x: 12, y: 10, width: 5, height: 5 })).toBe(true)
  expect(ground.isFree({ x: 11.6, y: 10, width: 5, height: 5 })).toBe(false)
})

test('the memory of a ground that is done with comes to the next one clear', () => {
  const box = { x: 10, y: 10, width: 50, height: 50 }
  for (const level of [0, 1, Infinity]) {
    const ground = new Boxes(size)
    expect(ground.isFree(box)).toBe(true)
    ground.add(box, level)
    expect(ground.isFree(box)).toBe(false)
    ground.release()
  }
})

test('what leaves frees its level alone, of others too', () => {
  fc.assert(
    fc.property(taken, box, fc.constantFrom(-1, 0, 1, Infinity), fc.boolean(), (all, left, level, two) => {
      const passing = two ? [level, 0] : [level]
      const ground = new Boxes(size, passing)
      for (const one of all) ground.add(one.box, one.level)
      ground.leave(left, level)
      const boxes = all.filter((one) => one.level !== level).map((one) => one.box)
      expect(ground.covered(left)).toBe(covered(boxes, left))
      ground.clear()
      const stays = all.filter((one) => !passing.includes(one.level)).map((one) => one.box)
      const whole = { x: -200, y: -200, width: 700, height: 600 }
      expect(ground.covered(whole)).toBe(covered(stays, { x: -192, y: -192, width: 684, height: 584 }))
    }),
    { numRuns: 30 },
  )
})
