import { expect, test } from 'vitest'

import { obstruction, segmentMeets } from './segment.ts'

test('a segment meets a rectangle it crosses, touches or lies in, and no other', () => {
  expect(segmentMeets(-10, 0, 10, 0, -1, -1, 1, 1)).toBe(true)
  expect(segmentMeets(0, 0, 0.5, 0.5, -1, -1, 1, 1)).toBe(true)
  expect(segmentMeets(-10, 1, 10, 1, -1, -1, 1, 1)).toBe(true)
  expect(segmentMeets(-10, 2, 10, 2, -1, -1, 1, 1)).toBe(false)
  expect(segmentMeets(-3, 0, 0, 3, -1, -1, 1, 1)).toBe(false)
  expect(segmentMeets(-10, 0, -5, 0, -1, -1, 1, 1)).toBe(false)
})

test('a line through the icon weighs more than one through the label only', () => {
  const box = { left: -40, top: -20, right: 40, bottom: 40 }
  expect(obstruction(-100, 0, 100, 0, 0, 0, box)).toBe(1)
  expect(obstruction(-100, 32, 100, 32, 0, 0, box)).toBe(0.4)
  expect(obstruction(-100, 60, 100, 60, 0, 0, box)).toBe(0)
})
