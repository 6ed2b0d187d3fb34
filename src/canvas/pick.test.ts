import { describe, expect, test } from 'vitest'

import { emptyFrame, frameOf } from './frame.ts'
import { pick } from './pick.ts'
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
})
