import { expect, test } from 'vitest'

import { exampleDataset } from '../../model/example-dataset.ts'
import type { Dataset } from '../../model/dataset.ts'
import { placeInSunflower } from './sunflower.ts'

const count = 2000
const dataset: Dataset = {
  ...(exampleDataset as unknown as Dataset),
  actors: Array.from({ length: count }, (_, at) => ({
    id: `actor-${at}`,
    kind: 'state',
    name: `Actor ${at}`,
  })),
  relations: Array.from({ length: 50 }, (_, at) => ({
    id: `tie-${at}`,
    from: 'actor-1234',
    to: `actor-${at}`,
    kind: 'membership',
    title: 'is a member of',
    evidence: [{ status: 'reported', source: 'book' }],
  })),
}

test('every actor has a place of whole numbers of its own, the one with most relations in the middle', () => {
  const places = placeInSunflower(dataset)
  expect(Object.keys(places)).toHaveLength(count)
  expect(Object.values(places).flat().every(Number.isSafeInteger)).toBe(true)
  expect(places['actor-1234']).toEqual([0, 0])
})

test('no two actors stand on each other, and the crowd is round', () => {
  const places = Object.values(placeInSunflower(dataset))
  const distance = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]) =>
    Math.hypot(x - u, y - v)
  const nearest = places.map((place) =>
    Math.min(...places.filter((other) => other !== place).map((other) => distance(place, other))),
  )
  expect(Math.min(...nearest)).toBeGreaterThan(40)
  expect(Math.max(...places.map((place) => distance(place, [0, 0])))).toBeLessThan(46 * Math.sqrt(count) + 1)
})

test('the same dataset gives the same places', () => {
  expect(placeInSunflower(dataset)).toEqual(
    placeInSunflower({ ...dataset, actors: dataset.actors.toReversed() }),
  )
})
