import { expect, test } from 'vitest'

import { placesOf } from './places-of.ts'
import type { Shown } from './shown.ts'

const dataset = { actors: [{ id: 'one' }, { id: 'other' }] } as unknown as Shown['dataset']
const positions: Shown['positions'] = { one: [10, 20] }

test('places follow the order of the actors, and stay the same list for the same dataset and positions', () => {
  const places = placesOf({ dataset, positions })
  expect(places).toEqual([
    { x: 10, y: 20 },
    { x: 0, y: 0 },
  ])
  expect(placesOf({ dataset, positions })).toBe(places)
  expect(placesOf({ dataset, positions: { one: [1, 2] } })).not.toBe(places)
  expect(placesOf({ dataset: { ...dataset, actors: dataset.actors.slice(1) }, positions })).toEqual([
    { x: 0, y: 0 },
  ])
})
