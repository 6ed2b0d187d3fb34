import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { firstStop, stepTowards, type Direction, type Stop } from './walk.ts'

const directions = ['up', 'down', 'left', 'right'] as const
const stop = (actor: number, x: number, y: number, neighbour = false): Stop => ({ actor, x, y, neighbour })
const scattered = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 20,
    selector: ([x, y]) => `${x},${y}`,
  })
  .map((places) => places.map(([x, y], actor) => stop(actor, x, y)))

describe('stepTowards', () => {
  test('goes the way the arrow points', () => {
    fc.assert(
      fc.property(scattered, fc.constantFrom(...directions), ([here, ...others], direction) => {
        const next = stepTowards(here!, direction, others)
        fc.pre(next !== undefined)
        const gain = {
          up: here!.y - next.y,
          down: next.y - here!.y,
          left: here!.x - next.x,
          right: next.x - here!.x,
        }
        expect(gain[direction]).toBeGreaterThan(0)
      }),
    )
  })

  test('always has some arrow that leads on', () => {
    fc.assert(
      fc.property(scattered, ([here, ...others]) => {
        expect(directions.some((direction) => stepTowards(here!, direction, others))).toBe(true)
      }),
    )
  })

  test('walks a grid square by square, so that every corner of it is reached', () => {
    const grid = Array.from({ length: 20 }, (_, at) => stop(at, (at % 5) * 80, Math.floor(at / 5) * 60))
    const reached = new Set([0])
    for (const at of reached) {
      const here = grid[at]!
      for (const direction of directions) {
        const next = stepTowards(
          here,
          direction,
          grid.filter(({ actor }) => actor !== at),
        )
        if (next) reached.add(next.actor)
      }
    }
    expect(reached.size).toBe(20)
    const from = (at: number, direction: Direction) =>
      stepTowards(
        grid[at]!,
        direction,
        grid.filter(({ actor }) => actor !== at),
      )?.actor
    expect([from(7, 'up'), from(7, 'down'), from(7, 'left'), from(7, 'right')]).toEqual([2, 12, 6, 8])
    expect([from(0, 'up'), from(0, 'left')]).toEqual([undefined, undefined])
  })

  test('prefers a neighbour to a stranger who is nearer, but only one who lies that way', () => {
    const here = { x: 0, y: 0 }
    const stops = [stop(1, 20, 0), stop(2, 200, 30, true), stop(3, 0, -50, true)]
    expect(stepTowards(here, 'right', stops)?.actor).toBe(2)
    expect(stepTowards(here, 'right', stops.slice(0, 1))?.actor).toBe(1)
    expect(stepTowards(here, 'right', [stop(1, 20, 0), stop(3, 0, -50, true)])?.actor).toBe(1)
  })

  test('prefers what lies straight ahead to what is nearer but aside', () => {
    expect(stepTowards({ x: 0, y: 0 }, 'right', [stop(1, 60, 50), stop(2, 100, 0)])?.actor).toBe(2)
  })

  test('stays where nothing lies that way', () => {
    expect(stepTowards({ x: 0, y: 0 }, 'left', [stop(1, 60, 0)])).toBeUndefined()
  })
})

test('a walk begins with whoever stands nearest to the middle', () => {
  expect(firstStop([stop(0, 0, 0), stop(1, 100, 0), stop(2, 55, 5)])?.actor).toBe(2)
  expect(firstStop([])).toBeUndefined()
})
