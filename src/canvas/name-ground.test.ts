import { expect, test } from 'vitest'

import { boxAround, Boxes } from './boxes.ts'
import { frameOf } from './frame.ts'
import { placeMarks } from './marks.ts'
import { groundOf, levelOfName, takeLines } from './name-ground.ts'
import type { Painting } from './painting.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const size = { width: 400, height: 300 }
const places = [
  { x: 50, y: 100 },
  { x: 350, y: 100 },
  { x: 50, y: 250 },
]
const line = sceneLine({ a: 0, b: 1, standing: 'disputed' })
const dimLine = sceneLine({ key: 'dim', a: 0, b: 2, dim: true })

test('the lines of what is selected take the ground that other names would stand on, dim lines none', () => {
  const ground = new Boxes(size)
  takeLines(paintingOf(), ground)
  expect(ground.isFree(boxAround({ x: 200, y: 100 }, 5))).toBe(false)
  expect(ground.isFree(boxAround({ x: 50, y: 175 }, 5))).toBe(true)
})

test('no name passes over an icon, whosever it is, but on a stage over what is dim', () => {
  for (const place of places) {
    const besides = boxAround(place, 4)
    for (const step of steps)
      expect(groundOf(paintingOf(), []).isFree(besides, levelOfName(sceneActor({ index: 0, step })))).toBe(
        false,
      )
  }
  expect(groundOf(paintingOf({ stage: { scale: 1 } }), []).isFree(boxAround(places[2]!, 4))).toBe(true)
})

test('names of the more important pass over dots and small marks, and all names over dots that are dim', () => {
  const crowd = paintingOf({ room: 10 })
  const marks = placeMarks(crowd.frame, size)
  const ground = groundOf(crowd, marks)
  const passes = (at: { x: number; y: number }) =>
    steps.filter((step) => ground.isFree(boxAround(at, 1), levelOfName(sceneActor({ index: 0, step }))))
  expect(ground.isFree(boxAround(places[0]!, 1))).toBe(false)
  expect(passes(places[0]!)).toEqual([2, 3])
  expect(passes(places[2]!)).toEqual([1, 2, 3])
  expect(ground.isFree(boxAround(marks[0]!, 1))).toBe(false)
  expect(passes(marks[0]!)).toEqual([2, 3])
  expect(
    groundOf(paintingOf(), placeMarks(paintingOf().frame, size)).isFree(boxAround(marks[0]!, 1), 2),
  ).toBe(false)
})

const steps = [1, 2, 3] as const

function paintingOf(
  own: { readonly stage?: { readonly scale: number }; readonly room?: number } = {},
): Painting {
  const actors = places.map((_, index) => sceneActor({ index, dim: index === 2 }))
  const frame = frameOf(
    { actors, lines: [line, dimLine], stage: own.stage },
    { pan: { x: 0, y: 0 }, zoom: 1, ...size, room: own.room },
    (actor) => places[actor]!,
  )
  return { frame, size, pointed: {} } as Partial<Painting> as Painting
}
