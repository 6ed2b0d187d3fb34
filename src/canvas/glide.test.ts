import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createGlide } from './glide.ts'

let waiting = new Map<number, FrameRequestCallback>()

beforeEach(() => {
  waiting = new Map()
  let last = 0
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting.set((last += 1), callback)
    return last
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => void waiting.delete(id))
})

afterEach(() => void vi.unstubAllGlobals())

/** Lets a frame come at a time in milliseconds. */
function frame(now: number) {
  const callbacks = [...waiting.values()]
  waiting.clear()
  for (const callback of callbacks) callback(now)
}

test('moves from the first frame on, slowly at both ends, and arrives', () => {
  const shares: number[] = []
  createGlide().start(100, (share) => shares.push(share))
  for (const now of [1000, 1025, 1050, 1075, 1130, 1150]) frame(now)
  expect(shares).toEqual([0, 0.0625, 0.5, 0.9375, 1])
})

test('stays where it is stopped', () => {
  const move = vi.fn()
  const glide = createGlide()
  glide.start(100, move)
  frame(0)
  glide.stop()
  frame(50)
  expect(move.mock.calls).toEqual([[0]])
})

test('a new movement ends the one before it', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const glide = createGlide()
  glide.start(100, first)
  frame(0)
  glide.start(100, second)
  frame(100)
  frame(200)
  expect(first.mock.calls).toEqual([[0]])
  expect(second.mock.calls).toEqual([[0], [1]])
})
