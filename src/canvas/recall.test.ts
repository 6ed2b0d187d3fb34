import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createFramer, type Frame } from './frame.ts'
import { createMarkMemory, placeMarks } from './marks.ts'
import { groundOf } from './name-ground.ts'
import { createNameMemory } from './paint-labels.ts'
import { placeAgain, placeLabels, type LabelRequest } from './labels.ts'
import type { Painting } from './painting.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

// Pictures that follow on one another are to be the ones that each would be by itself.

const size = { width: 300, height: 200 }
const count = 40

/** Crowded enough that marks and names are in one another's way. */
const world = fc.record({
  places: fc.array(
    fc.record({ x: fc.integer({ min: -20, max: 320 }), y: fc.integer({ min: -20, max: 220 }) }),
    { minLength: count, maxLength: count },
  ),
  kinds: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: count, maxLength: count }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

/** Who is there, which lines are, and now and then another zoom or somebody who is moved. */
const step = fc.record({
  flips: fc.array(fc.nat(count - 1), { maxLength: 4 }),
  lineFlips: fc.array(fc.nat(count - 1), { maxLength: 4 }),
  zoom: fc.constantFrom(1, 1, 1, 1, 1.2),
  moved: fc.option(fc.nat(count - 1), { freq: 6 }),
})

function pictures(
  { places, kinds }: World,
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const framer = createFramer()
  const there = kinds.map((kind) => kind !== 0)
  const drawn = kinds.map((kind) => kind % 2 === 0)
  const actors = kinds.map((kind, index) =>
    sceneActor({
      index,
      step: kind === 7 ? 3 : kind > 4 ? 2 : 1,
      priority: kind * 10,
      folded: kind === 5 ? 2 : 0,
      label: `Actor ${index}`,
    }),
  )
  const lines = kinds.map((kind, at) =>
    sceneLine({
      key: `line-${at}`,
      a: at,
      b: (at + 1 + kind) % count,
      standing: kind > 3 ? 'disputed' : 'reported',
      width: kind === 6 ? 5 : 1,
      relations: [at],
    }),
  )
  const stands = places.map(({ x, y }) => ({ x, y }))
  return steps.map(({ flips, lineFlips, zoom, moved }): Frame => {
    for (const one of flips) there[one] = !there[one]
    for (const one of lineFlips) drawn[one] = !drawn[one]
    if (moved !== null) stands[moved] = { x: (stands[moved]?.x ?? 0) + 15, y: stands[moved]?.y ?? 0 }
    return framer(
      {
        actors: actors.filter((_, at) => there[at]),
        lines: lines.filter(({ a, b }, at) => drawn[at] && there[a] && there[b]),
      },
      { pan: { x: 0, y: 0 }, zoom, ...size },
      (actor) => stands[actor] ?? { x: 0, y: 0 },
    )
  })
}

const walks = fc.tuple(world, fc.array(step, { minLength: 2, maxLength: 12 }))

test('marks stand where they would without the pictures before', () => {
  fc.assert(
    fc.property(walks, ([start, steps]) => {
      const memory = createMarkMemory(size)
      for (const frame of pictures(start, steps))
        expect(placeMarks(frame, size, memory)).toEqual(placeMarks(frame, size))
    }),
    { numRuns: 300 },
  )
})

test('names stand where they would without the pictures before', () => {
  fc.assert(
    fc.property(walks, ([start, steps]) => {
      const memory = createNameMemory(size)
      const requests = new WeakMap<object, LabelRequest>()
      for (const frame of pictures(start, steps)) {
        const marks = placeMarks(frame, size)
        const painting = { frame, size, pointed: {} } as Partial<Painting> as Painting
        const wanted = frame.actors.map((placed) => {
          const known = requests.get(placed) ?? requestOf(placed)
          requests.set(placed, known)
          return known
        })
        const ground = groundOf(painting, marks, memory)
        const { places, found } = placeAgain(wanted, size, ground, memory.heavy.boxes, {
          before: memory.found,
          changed: memory.changed,
        })
        memory.found = found
        const fresh = createNameMemory(size)
        const alone = groundOf(painting, marks, fresh)
        const expected = placeLabels(wanted, size, alone, fresh.heavy.boxes)
        expect(places).toEqual(expected)
      }
    }),
    { numRuns: 300 },
  )
})

function requestOf({ actor, x, y, radius }: Frame['actors'][number]): LabelRequest {
  const width = 30 + (actor.index % 5) * 12
  return {
    x,
    y,
    radius,
    width,
    height: 14,
    compact: actor.index % 3 === 0 ? () => ({ width: width * 0.6, height: 20 }) : undefined,
    priority: actor.priority,
    level: (actor.step > 1 ? 1 : 0) - (actor.dim ? 2 : 0),
    always: actor.index % 17 === 0,
  }
}
