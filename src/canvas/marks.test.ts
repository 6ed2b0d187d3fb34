import fc from 'fast-check'
import { expect, test } from 'vitest'

import { boxAround, Boxes } from './boxes.ts'
import { frameOf } from './frame.ts'
import { placeMarks } from './marks.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const viewport = { pan: { x: 0, y: 0 }, zoom: 1, width: 400, height: 300 }

test('only what is disputed or denied is marked, at the middle of its line', () => {
  expect(marksOf([at(0, 0), at(200, 0)], sceneLine())).toEqual([])
  const [mark] = marksOf([at(0, 0), at(200, 0)], sceneLine({ standing: 'disputed' }))
  expect(mark).toMatchObject({ x: 100, y: 0 })
})

test('what changed has the middle, a standing and what persisted what is left, and a dim line no change', () => {
  const change = (outcome: 'second' | 'both') => ({
    of: 'windows' as const,
    parts: [{ outcome, count: 1, sure: true }],
    flipped: false,
  })
  const places = [at(0, 0), at(200, 0)]
  const [changed, standing] = marksOf(places, sceneLine({ standing: 'disputed', change: change('second') }))
  expect(changed).toMatchObject({ x: 100, y: 0, change: change('second') })
  expect(standing?.change).toBeUndefined()
  expect(Math.abs((standing?.x ?? 100) - 100)).toBeGreaterThanOrEqual(14)
  expect(marksOf(places, sceneLine({ change: change('both') }))).toHaveLength(1)
  expect(marksOf(places, sceneLine({ change: change('second'), dim: true }))).toEqual([])
})

test('a mark slides along its line from under an icon, as little as it takes', () => {
  const [mark] = marksOf([at(0, 0), at(200, 0), at(105, 0)], sceneLine({ standing: 'denied' }))
  expect(mark?.y).toBe(0)
  expect(mark?.x).toBeGreaterThan(60)
  expect(mark?.x).toBeLessThan(105 - 16 - 6.5)
})

test('a mark leaves the ground below a state to its name', () => {
  const [mark] = marksOf([at(0, 30), at(200, 30), at(100, 0)], sceneLine({ standing: 'disputed' }))
  expect(Math.abs((mark?.x ?? 100) - 100)).toBeGreaterThan(10)
})

test('marks shrink with the icons in a crowd, though not to nothing', () => {
  const line = sceneLine({ standing: 'disputed' })
  const sizeAt = (room: number) => marksOf([at(0, 0), at(200, 0)], line, room)[0]?.radius ?? 0
  expect(sizeAt(500)).toBe(6.5)
  // An icon of radius 11 is to be 16 across.
  expect(sizeAt(40)).toBeCloseTo((6.5 * 8) / 11)
  expect(sizeAt(1)).toBeGreaterThan(2.5)
})

test('no mark lies on an icon, unless its line offers nothing else', () => {
  const places = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }),
    {
      minLength: 3,
      maxLength: 14,
    },
  )
  fc.assert(
    fc.property(places, (points) => {
      const frame = frameOf(
        {
          actors: points.map((_, index) => sceneActor({ index })),
          lines: points.slice(1).map((_, b) => sceneLine({ a: 0, b: b + 1, standing: 'disputed' })),
        },
        viewport,
        (actor) => points[actor]!,
      )
      const taken = new Boxes(viewport)
      for (const actor of frame.actors) taken.add(boxAround(actor, actor.radius))
      for (const mark of placeMarks(frame, viewport)) {
        const { start, end } = mark.placed.curve
        const isMiddle =
          Math.abs(mark.x - (start.x + end.x) / 2) < 0.01 && Math.abs(mark.y - (start.y + end.y) / 2) < 0.01
        const box = boxAround(mark, mark.radius)
        expect(isMiddle || taken.isFree(box)).toBe(true)
      }
    }),
  )
})

function at(x: number, y: number) {
  return { x, y }
}

function marksOf(
  places: readonly { x: number; y: number }[],
  line: ReturnType<typeof sceneLine>,
  room?: number,
) {
  const actors = places.map((_, index) => sceneActor({ index }))
  return placeMarks(
    frameOf({ actors, lines: [line] }, { ...viewport, room }, (actor) => places[actor]!),
    viewport,
  )
}
