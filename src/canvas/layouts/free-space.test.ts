import { expect, test } from 'vitest'

import { createFreeSpace, nearestFree } from './free-space.ts'

const box = { left: -10, top: -10, right: 10, bottom: 10 }

test('what is taken is not free, nor is the air around it, until it is released', () => {
  const space = createFreeSpace()
  space.take(500, -300, box)
  expect(space.isFree(500, -300, box)).toBe(false)
  expect(space.isFree(500, -300 + 23, box)).toBe(false)
  expect(space.isFree(500, -300 + 24, box)).toBe(true)
  space.release(500, -300, box)
  expect(space.isFree(500, -300, box)).toBe(true)
})

test('the nearest free spot is the wish itself when nobody is there, and right beside the one who is', () => {
  const space = createFreeSpace()
  expect(nearestFree(space, 3.4, 7, box)).toEqual([3, 7])
  space.take(3, 7, box)
  const [x, y] = nearestFree(space, 3, 7, box) ?? []
  expect(x).toBe(3)
  expect(Math.abs((y ?? 0) - 7)).toBe(24)
  expect(nearestFree(space, 3, 7, box, 12)).toBeUndefined()
})
