// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createEasel, type Easel } from './easel.ts'
import type { Sheets } from './renderer.ts'
import type { Scene } from './scene.ts'
import { fakeContext } from './testing/fake-canvas.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const from = { pan: { x: 0, y: 0 }, zoom: 1, width: 800, height: 600 }
const moved = { ...from, pan: { x: 20, y: 0 } }
const crowd: Scene = {
  actors: Array.from({ length: 4000 }, (_, index) => sceneActor({ index })),
  lines: Array.from({ length: 6000 }, (_, at) =>
    sceneLine({ key: String(at), a: at % 4000, b: (at * 7 + 1) % 4000 }),
  ),
}

let context: ReturnType<typeof fakeContext>
let easel: Easel
let sheets: Sheets

beforeEach(() => {
  context = fakeContext()
  const sheet = () => {
    const made = document.createElement('canvas').getContext('2d')
    if (!made) throw new Error('No context.')
    return made
  }
  sheets = { lasting: [sheet(), sheet()], lines: sheet(), over: sheet() }
  easel = createEasel(
    document.body,
    (actor) => ({ x: (actor % 80) * 10, y: Math.floor(actor / 80) * 12 }),
    vi.fn(),
  )
  easel.setScene(crowd, true)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const paintSome = (where = from, portions = 1) => easel.paintSome(sheets, where, 1, {}, portions)

/** Paints to the end, and tells how often it took. */
function timesLeft(portions = 1): number {
  let times = 1
  while (paintSome(from, portions)) times += 1
  return times
}

test('what is only thought of is not painted', () => {
  expect(paintSome(from, 0)).toBe(true)
  expect(context.paints).toBe(0)
  expect(easel.frame().lines.length).toBeGreaterThan(5900)
})

test('a crowd takes many times, half as many where two portions are painted each time, and is not painted again after that', () => {
  const times = timesLeft()
  expect(times).toBeGreaterThan(8)
  expect(easel.isInOrder()).toBe(true)
  const before = context.paints
  easel.paintOn(sheets, from, 1, {})
  expect(context.paints).toBe(before)
  easel.forget()
  expect(timesLeft(2)).toBe(Math.ceil(times / 2))
})

test('where something has changed meanwhile all of it is painted at once, as it is now', () => {
  paintSome()
  paintSome()
  const before = context.paints
  expect(paintSome(moved)).toBe(false)
  // Lines and what lies over them.
  expect(context.paints).toBe(before + 2)
  expect(easel.frame().actors[1]?.x).toBe(30)
  easel.paintOn(sheets, moved, 1, {})
  expect(context.paints).toBe(before + 2)
})

test('where nothing is on the sheets any more it is begun anew', () => {
  const times = timesLeft()
  easel.forget()
  paintSome()
  paintSome()
  easel.forget()
  expect(timesLeft()).toBe(times)
})
