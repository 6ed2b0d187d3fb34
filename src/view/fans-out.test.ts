import { expect, test } from 'vitest'

import { fansOut, isClose } from './fans-out.ts'

test('bundles fan out on request, and of themselves from zoom 2 on', () => {
  const at = (zoom: number) => ({ fan: false, camera: { x: 0, y: 0, zoom } })
  expect(fansOut(at(1.99))).toBe(false)
  expect(fansOut(at(2))).toBe(true)
  expect(fansOut({ ...at(1), fan: true })).toBe(true)
  expect(fansOut({ fan: false, camera: undefined })).toBe(false)
  expect(isClose({ ...at(1) })).toBe(false)
})
