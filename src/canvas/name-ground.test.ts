import { expect, test } from 'vitest'

import { boxAround, Boxes } from './boxes.ts'
import { frameOf } from './frame.ts'
import { groundOf, takeLines } from './name-ground.ts'
import type { Painting } from './painting.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const size = { width: 400, height: 300 }
const places = [
  { x: 50, y: 100 },
  { x: 350, y: 100 },
  { x: 50, y: 250 },
]
const line = sceneLine({ a: 0, b: 1 })
const dimLine = sceneLine({ key: 'dim', a: 0, b: 2, dim: true })

test('the lines of what is selected take the ground that other names would stand on, dim lines none', () => {
  const ground = new Boxes(size)
  takeLines(paintingOf(), ground)
  expect(ground.isFree(boxAround({ x: 200, y: 100 }, 5))).toBe(false)
  expect(ground.isFree(boxAround({ x: 50, y: 175 }, 5))).toBe(true)
})

test('an icon takes its ground, that of what is not selected at a lower level, and on a stage none', () => {
  const besides = boxAround(places[2]!, 4)
  expect(groundOf(paintingOf(), []).isFree(besides)).toBe(false)
  expect(groundOf(paintingOf(), []).isFree(besides, 0)).toBe(true)
  expect(groundOf(paintingOf(), []).isFree(boxAround(places[0]!, 4), 0)).toBe(false)
  expect(groundOf(paintingOf({ scale: 1 }), []).isFree(besides)).toBe(true)
})

function paintingOf(stage?: { readonly scale: number }): Painting {
  const actors = places.map((_, index) => sceneActor({ index, dim: index === 2 }))
  const frame = frameOf(
    { actors, lines: [line, dimLine], stage },
    { pan: { x: 0, y: 0 }, zoom: 1, ...size },
    (actor) => places[actor]!,
  )
  return { frame, size, pointed: {} } as Partial<Painting> as Painting
}
