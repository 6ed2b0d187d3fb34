import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cameraFor, cameraOf, cameraThatHolds, panOf, sameCamera, zoomLimits } from './camera.ts'
import { fontSizeOf, labelWidthOf, radiusOf, type Importance } from './layouts/importance.ts'
import { labelGap, labelLines, lineHeight, textWidth } from './layouts/label-box.ts'
import { sizeFactor, smallestLetters } from './sizes.ts'
import { sceneActor } from './testing/scene.ts'

const names = [
  'Iran',
  'Russian Federation',
  'Organisation of Turkic States',
  'Shoigu',
  'Хайастан',
  'Collective Security Treaty Organization',
]
const someone = fc.record({
  x: fc.integer({ min: -700, max: 700 }),
  y: fc.integer({ min: -500, max: 500 }),
  step: fc.constantFrom<Importance>(1, 2, 3),
  label: fc.constantFrom(...names),
})
const size = fc.record({
  width: fc.integer({ min: 360, max: 3840 }),
  height: fc.integer({ min: 360, max: 2160 }),
})
const camera = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: zoomLimits.min, max: zoomLimits.max, noNaN: true }),
})

describe('cameraFor', () => {
  test('shows every actor with its whole name', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 30 }), size, (people, picture) => {
        const actors = people.map(({ step, label }, index) => sceneActor({ index, step, label }))
        const seen = cameraFor(actors, (index) => people[index]!, picture)!
        const pan = panOf(seen, picture)
        for (const { x, y, step, label } of people) {
          const factor = sizeFactor(seen.zoom)
          const letters = Math.max(smallestLetters, fontSizeOf[step] * factor)
          const lines = labelLines(label, labelWidthOf[step])
          const half = (Math.max(...lines.map(textWidth)) * letters) / 2
          const at = { x: x * seen.zoom + pan.x, y: y * seen.zoom + pan.y }
          const foot = radiusOf[step] * factor + labelGap + lines.length * lineHeight * letters
          expect(at.x - half).toBeGreaterThanOrEqual(0)
          expect(at.x + half).toBeLessThanOrEqual(picture.width)
          expect(at.y - radiusOf[step] * factor).toBeGreaterThanOrEqual(0)
          expect(at.y + foot).toBeLessThanOrEqual(picture.height)
        }
      }),
    )
  })

  test('leaves no room unused that a larger picture could fill', () => {
    const places = [
      { x: -400, y: 0 },
      { x: 400, y: 0 },
    ]
    const actors = places.map((_, index) => sceneActor({ index }))
    const picture = { width: 800, height: 600 }
    const seen = cameraFor(actors, (index) => places[index]!, picture)!
    const left = -400 * seen.zoom + panOf(seen, picture).x
    expect(left).toBeGreaterThan(12)
    expect(left).toBeLessThan(60)
  })

  test('does not blow a few actors up', () => {
    const seen = cameraFor([sceneActor({ index: 0 })], () => ({ x: 10, y: 20 }), {
      width: 800,
      height: 2000,
    })
    expect(seen).toMatchObject({ x: 10, zoom: 1.5 })
  })

  test('fills a projector’s picture as it fills a laptop’s', () => {
    const places = [
      { x: -280, y: -200 },
      { x: 280, y: 200 },
    ]
    const actors = places.map((_, index) => sceneActor({ index }))
    const shareOf = (picture: { width: number; height: number }) =>
      (cameraFor(actors, (index) => places[index]!, picture)!.zoom * 400) / picture.height
    expect(shareOf({ width: 820, height: 640 })).toBeGreaterThan(0.75)
    expect(shareOf({ width: 3200, height: 1900 })).toBeGreaterThan(0.75)
  })

  test('is undefined without actors or without room', () => {
    const here = () => ({ x: 0, y: 0 })
    expect(cameraFor([], here, { width: 100, height: 100 })).toBeUndefined()
    expect(cameraFor([sceneActor({ index: 0 })], here, { width: 0, height: 100 })).toBeUndefined()
  })

  test('is the same for the same actors, however many times it is asked', () => {
    const actors = [sceneActor({ index: 0 }), sceneActor({ index: 1 })]
    const places = [
      { x: 0, y: 0 },
      { x: 900, y: 500 },
    ]
    const ask = () => cameraFor(actors, (index) => places[index]!, { width: 700, height: 500 })
    expect(ask()).toEqual(ask())
  })

  test('shows a hundred thousand actors without overflowing the stack', () => {
    const actors = Array.from({ length: 100_000 }, (_, index) => sceneActor({ index, label: 'A' }))
    expect(
      cameraFor(actors, (index) => ({ x: index / 100, y: 0 }), { width: 1000, height: 1000 }),
    ).toBeDefined()
  }, 20_000)
})

describe('cameraThatHolds', () => {
  const places = fc.array(
    fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )

  test('has all places inside the margin, and never zooms in', () => {
    fc.assert(
      fc.property(camera, places, size, (from, wanted, picture) => {
        const held = cameraThatHolds(from, wanted, picture) ?? from
        const pan = panOf(held, picture)
        const slack = 1e-6
        for (const { x, y } of wanted) {
          expect(x * held.zoom + pan.x).toBeGreaterThan(60 - slack)
          expect(x * held.zoom + pan.x).toBeLessThan(picture.width - 60 + slack)
          expect(y * held.zoom + pan.y).toBeGreaterThan(60 - slack)
          expect(y * held.zoom + pan.y).toBeLessThan(picture.height - 60 + slack)
        }
        expect(held.zoom).toBeLessThanOrEqual(from.zoom)
      }),
    )
  })

  test('is undefined where all of them lie inside, and once it has been followed', () => {
    const picture = { width: 800, height: 600 }
    expect(cameraThatHolds({ x: 0, y: 0, zoom: 1 }, [{ x: 339, y: -239 }], picture)).toBeUndefined()
    expect(cameraThatHolds({ x: 0, y: 0, zoom: 1 }, [], picture)).toBeUndefined()
  })

  test('pans as little as it can, and keeps the zoom where panning is enough', () => {
    const picture = { width: 800, height: 600 }
    expect(cameraThatHolds({ x: 0, y: 0, zoom: 2 }, [{ x: 300, y: 0 }], picture)).toEqual({
      x: 130,
      y: 0,
      zoom: 2,
    })
    const far = [
      { x: -600, y: 0 },
      { x: 600, y: 10 },
    ]
    const both = cameraThatHolds({ x: 0, y: 0, zoom: 2 }, far, picture)
    expect(both).toMatchObject({ x: 0, zoom: expect.closeTo(680 / 1200) })
  })

  test('copes with a picture that is smaller than its margins', () => {
    expect(cameraThatHolds({ x: 0, y: 0, zoom: 1 }, [{ x: 500, y: 500 }], { width: 80, height: 80 })).toEqual(
      {
        x: 480,
        y: 480,
        zoom: 1,
      },
    )
  })
})

describe('panOf and cameraOf', () => {
  test('undo one another', () => {
    fc.assert(
      fc.property(camera, size, (before, picture) => {
        const after = cameraOf(panOf(before, picture), before.zoom, picture)
        expect(Math.abs(after.x - before.x)).toBeLessThan(1e-6)
        expect(Math.abs(after.y - before.y)).toBeLessThan(1e-6)
        expect(after.zoom).toBe(before.zoom)
      }),
    )
  })

  test('put the centre of the camera in the middle of the picture', () => {
    expect(panOf({ x: 10, y: 20, zoom: 2 }, { width: 300, height: 200 })).toEqual({ x: 130, y: 60 })
  })
})

test('two cameras are the same when nobody could see the difference', () => {
  const here = { x: 100, y: 100, zoom: 1 }
  expect(sameCamera(here, { x: 100.6, y: 99.5, zoom: 1.004 })).toBe(true)
  expect(sameCamera(here, { ...here, x: 102 })).toBe(false)
  expect(sameCamera(here, { ...here, zoom: 1.02 })).toBe(false)
})
