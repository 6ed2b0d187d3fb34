import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { distanceToCurve, type Point } from './curve.ts'
import { createFramer, emptyFrame, frameOf, type Frame } from './frame.ts'
import { pick, type Picked } from './pick.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

// Icons of 16 px at x = 0, 200 and 230, all at y = 0; a straight line of 2 px and a bent one between the first two.
const places = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 230, y: 0 },
]
const frame = frameOf(
  {
    actors: places.map((_, index) => sceneActor({ index })),
    lines: [sceneLine({ key: 'straight' }), sceneLine({ key: 'bent', bend: 30 })],
  },
  { pan: { x: 0, y: 0 }, zoom: 1, width: 400, height: 400 },
  (actor) => places[actor]!,
)

const at = (x: number, y: number, reach = 7) => {
  const found = pick(frame, { x, y }, reach)
  return found && ('actor' in found ? found.actor.actor.index : found.line.line.key)
}

describe('pick', () => {
  test('finds the actor whose icon the point lies in', () => {
    expect(at(0, 0)).toBe(0)
    expect(at(11, 11)).toBe(0)
    expect(at(190, 0)).toBe(1)
  })

  test('finds the nearer of two overlapping icons', () => {
    expect(at(213, 0)).toBe(1)
    expect(at(217, 0)).toBe(2)
  })

  test('prefers an actor to a line that is nearer', () => {
    expect(at(18.5, 0)).toBe(0)
    expect(at(25, 0)).toBe('straight')
  })

  test('finds the nearest line within reach, and nothing beyond', () => {
    expect(at(100, 5)).toBe('straight')
    expect(at(100, -26)).toBe('bent')
    expect(at(100, -14)).toBeUndefined()
    expect(at(100, 9)).toBeUndefined()
    expect(at(100, 7.9)).toBe('straight')
  })

  test('reaches further for a finger', () => {
    expect(at(100, 15)).toBeUndefined()
    expect(at(100, 15, 18)).toBe('straight')
    expect(at(0, 22)).toBeUndefined()
    expect(at(0, 22, 18)).toBe(0)
  })

  test('finds nothing in an empty picture', () => {
    expect(pick(emptyFrame, { x: 0, y: 0 }, 18)).toBeUndefined()
  })

  test('finds in each picture of a row what going through all of its actors and lines finds', () => {
    const place = fc.record({ x: fc.integer({ min: -40, max: 440 }), y: fc.integer({ min: -40, max: 340 }) })
    const actors = fc.array(fc.record({ place, radius: fc.integer({ min: 4, max: 30 }) }), {
      minLength: 2,
      maxLength: 12,
    })
    const line = fc.record({
      a: fc.nat(12),
      b: fc.nat(12),
      bend: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })),
      width: fc.integer({ min: 1, max: 9 }),
    })
    const picture = fc.record({
      /** Lines come and go from picture to picture, and now and then an actor stays away. */
      gone: fc.uniqueArray(fc.nat(30)),
      away: fc.nat(20),
      moved: fc.boolean(),
      zoom: fc.constantFrom(1, 1, 1, 0.3, 2.5),
    })
    const points = fc.array(fc.record({ point: place, reach: fc.constantFrom(7, 18) }), { minLength: 12 })
    fc.assert(
      fc.property(
        actors,
        fc.array(line, { maxLength: 30 }),
        fc.array(picture, { minLength: 1, maxLength: 4 }),
        points,
        (actors, lines, pictures, points) => {
          const framer = createFramer()
          const sceneActors = actors.map(({ radius }, index) => sceneActor({ index, radius }))
          const sceneLines = lines.map((own, at) => sceneLine({ ...own, key: `${at}`, relations: [at] }))
          for (const { gone, away, moved, zoom } of pictures) {
            const frame = framer(
              {
                actors: sceneActors.filter(({ index }) => index !== away),
                lines: sceneLines.filter((_, at) => !gone.includes(at)),
              },
              { pan: { x: 0, y: 0 }, zoom, width: 400, height: 300 },
              (actor) => actors[moved ? actors.length - 1 - actor : actor]!.place,
            )
            for (const { point, reach } of points)
              expect(pick(frame, point, reach)).toEqual(readPlainly(frame, point, reach))
          }
        },
      ),
    )
  })
})

/** The last of the nearest, by the distance from each. */
function readPlainly({ actors, lines }: Frame, point: Point, reach: number): Picked {
  const actor = lastNearest(
    actors,
    reach / 2,
    ({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) - radius,
  )
  if (actor) return { actor }
  const line = lastNearest(lines, reach, ({ curve, width }) => distanceToCurve(point, curve) - width / 2)
  return line && { line }
}

function lastNearest<T>(all: readonly T[], within: number, distance: (one: T) => number): T | undefined {
  const least = Math.min(within, ...all.map(distance))
  return all.findLast((one) => distance(one) === least)
}
