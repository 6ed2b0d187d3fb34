import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Actor, Dataset } from '../../model/dataset.ts'
import { buildHomes } from './homes.ts'
import { importanceOf } from './importance.ts'
import { nodeSize } from './label-box.ts'
import { placeActors } from './place.ts'
import { sampleDataset } from './sample-dataset.ts'

type Places = ReturnType<typeof placeActors>

const words = ['Foreign', 'Council', 'of', 'Azerbaijan', 'Mission', 'EU', 'Intelligence', 'Service', 'Ilham']
const kinds = ['state', 'organisation', 'person', 'agency', 'group'] as const

/** Five to sixty actors; each of the later ones may live with an earlier one, and places are given to some or none. */
const datasets = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.boolean())
  .chain(([size, onMap]) => {
    const actor = (index: number) =>
      fc.record({
        kind: fc.constantFrom(...kinds),
        name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
        home: fc.integer({ min: 0, max: 2 * index + 4 }),
        longitude: fc.integer({ min: -170, max: 170 }),
        latitude: fc.integer({ min: -50, max: 70 }),
      })
    const end = fc.integer({ min: 0, max: size - 1 })
    return fc.record({
      onMap: fc.constant(onMap),
      actors: fc.tuple(...Array.from({ length: size }, (_, index) => actor(index))),
      pairs: fc.array(fc.tuple(end, end), { maxLength: 2 * size }),
    })
  })
  .map(({ onMap, actors, pairs }): Dataset =>
    sampleDataset(
      actors.map(({ kind, name, home, longitude, latitude }, index): Partial<Actor> & { id: string } => ({
        id: `actor-${index}`,
        kind,
        name: name.join(' '),
        ...(home < index ? { home: `actor-${home}` } : {}),
        ...(onMap && home >= index ? { place: [longitude, latitude] } : {}),
      })),
      pairs.map(([from, to]) => [`actor-${from}`, `actor-${to}`]),
    ),
  )
const runs = { numRuns: 40, seed: 1994 }

test('everyone gets a place in whole numbers, and no icon or label comes within 4 units of another', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const places = placeActors(dataset, {})
      expect(Object.keys(places).sort()).toEqual(dataset.actors.map(({ id }) => id).sort())
      expect(Object.values(places).flat().every(Number.isInteger)).toBe(true)
      expect(closePairs(dataset, places)).toEqual([])
    }),
    runs,
  )
})

test('the same dataset gives the same places, in whatever order its records come', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const places = placeActors(dataset, {})
      const reversed = {
        ...dataset,
        actors: [...dataset.actors].reverse(),
        relations: [...dataset.relations].reverse(),
      }
      expect(placeActors(dataset, {})).toEqual(places)
      expect(placeActors(reversed, {})).toEqual(places)
    }),
    { ...runs, numRuns: 15 },
  )
})

test('those who have a place keep it, and the others are placed around them', () => {
  fc.assert(
    fc.property(datasets, fc.integer({ min: 2, max: 5 }), (dataset, every) => {
      const first = placeActors(dataset, {})
      const kept = Object.fromEntries(Object.entries(first).filter((_, index) => index % every !== 0))
      const second = placeActors(dataset, kept)
      expect(second).toMatchObject(kept)
      expect(closePairs(dataset, second)).toEqual([])
    }),
    runs,
  )
})

test('places of actors that are gone are ignored', () => {
  const dataset = sampleDataset([{ id: 'a' }])
  expect(Object.keys(placeActors(dataset, { gone: [0, 0], a: [7, -3] }))).toEqual(['a'])
  expect(placeActors(sampleDataset([]), { gone: [0, 0] })).toEqual({})
})

test('nearly all satellites stand nearer to their own anchor than to any other', () => {
  let satellites = 0
  let near = 0
  fc.assert(
    fc.property(datasets, (dataset) => {
      const places = placeActors(dataset, {})
      const homes = buildHomes(dataset.actors)
      const anchors = dataset.actors.flatMap(({ id }) => (homes.has(id) ? [] : [id]))
      for (const id of homes.keys()) {
        const own = anchorOf(homes, id)
        const distance = distanceOf(places, id, own)
        satellites += 1
        if (anchors.every((other) => other === own || distanceOf(places, id, other) > distance)) near += 1
      }
    }),
    runs,
  )
  expect(satellites).toBeGreaterThan(200)
  expect(near / satellites).toBeGreaterThanOrEqual(0.97)
})

test('who lies east or north on the map does so in the picture', () => {
  const capitals: Readonly<Record<string, readonly [number, number]>> = {
    Washington: [-77, 38.9],
    Ottawa: [-75.7, 45.4],
    Paris: [2.4, 48.9],
    Brussels: [4.4, 50.8],
    Warsaw: [21, 52.2],
    Minsk: [27.6, 53.9],
    Chisinau: [28.8, 47],
    Ankara: [32.9, 39.9],
    Jerusalem: [35.2, 31.8],
    Moscow: [37.6, 55.8],
    Yerevan: [44.5, 40.2],
    Tbilisi: [44.8, 41.7],
    Baku: [49.9, 40.4],
    Tehran: [51.4, 35.7],
    Kabul: [69.2, 34.5],
    Delhi: [77.2, 28.6],
  }
  const hubs = ['Moscow', 'Yerevan', 'Baku']
  const names = Object.keys(capitals)
  const actors = Object.entries(capitals).map(([name, place]) => ({ id: name.toLowerCase(), name, place }))
  const pairs = hubs.flatMap((hub) => names.map((name) => [hub.toLowerCase(), name.toLowerCase()] as const))
  const places = placeActors(sampleDataset(actors, pairs), {})
  const agree = (axis: 0 | 1, apart: number) => {
    const compared = actors.flatMap((one) =>
      actors.flatMap((other) => {
        const onMap = one.place[axis] - other.place[axis]
        const drawn = (places[one.id]?.[axis] ?? 0) - (places[other.id]?.[axis] ?? 0)
        return onMap > apart ? [axis === 0 ? drawn > 0 : drawn < 0] : []
      }),
    )
    return compared.filter(Boolean).length / compared.length
  }
  expect(agree(0, 5)).toBeGreaterThan(0.9)
  expect(agree(1, 3)).toBeGreaterThan(0.9)
})

test('the date line does not tear neighbours apart: the map is cut where nobody lives', () => {
  const places = placeActors(
    sampleDataset([
      { id: 'tokyo', place: [139.7, 35.7] },
      { id: 'auckland', place: [174.8, -36.8] },
      { id: 'honolulu', place: [-157.9, 21.3] },
      { id: 'washington', place: [-77, 38.9] },
    ]),
    {},
  )
  const order = Object.entries(places).sort((one, other) => one[1][0] - other[1][0])
  expect(order.map(([id]) => id)).toEqual(['tokyo', 'auckland', 'honolulu', 'washington'])
})

test('an organisation without a place stands amid its members', () => {
  const places = placeActors(
    sampleDataset(
      [
        { id: 'west', place: [-60, 40] },
        { id: 'middle', place: [0, 20] },
        { id: 'east', place: [60, 60] },
        { id: 'far-east', place: [90, 40] },
        { id: 'union', kind: 'organisation' },
      ],
      [
        ['east', 'union', 'membership'],
        ['far-east', 'union', 'membership'],
        ['west', 'union'],
      ],
    ),
    {},
  )
  expect(distanceOf(places, 'union', 'west')).toBeGreaterThan(distanceOf(places, 'union', 'east'))
})

test('a satellite stands on the side it acts toward', () => {
  const places = placeActors(
    sampleDataset(
      [
        { id: 'west', place: [0, 50] },
        { id: 'home', place: [40, 50] },
        { id: 'east', place: [80, 50] },
        { id: 'westward', kind: 'agency', home: 'home' },
        { id: 'eastward', kind: 'agency', home: 'home' },
      ],
      [
        ['westward', 'west'],
        ['eastward', 'east'],
      ],
    ),
    {},
  )
  expect(places['westward']?.[0]).toBeLessThan(places['home']?.[0] ?? 0)
  expect(places['eastward']?.[0]).toBeGreaterThan(places['home']?.[0] ?? 0)
})

test('data without places comes out landscape, its components side by side', () => {
  const ring = (name: string, size: number) =>
    Array.from({ length: size }, (_, index) => [`${name}-${index}`, `${name}-${(index + 1) % size}`] as const)
  const pairs = [...ring('a', 14), ...ring('b', 9), ...ring('c', 6)]
  const dataset = sampleDataset(
    pairs.map(([id]) => ({ id })),
    pairs,
  )
  const places = Object.entries(placeActors(dataset, {}))
  const span = (axis: 0 | 1) =>
    Math.max(...places.map(([, place]) => place[axis])) - Math.min(...places.map(([, place]) => place[axis]))
  expect(span(0)).toBeGreaterThan(span(1))
  const inA = places.filter(([id]) => id.startsWith('a-'))
  const reach = Math.max(...inA.map(([, place]) => place[0]))
  const others = places.filter(([id, place]) => !id.startsWith('a-') && place[0] < reach)
  expect(others.every(([, place]) => inA.every(([, other]) => place[1] > other[1]))).toBe(true)
})

test('ninety actors and 250 relations take well under a few seconds', () => {
  const actors = Array.from({ length: 90 }, (_, index) => ({
    id: `actor-${index}`,
    name: `${words[index % words.length]} ${index}`,
    ...(index < 35
      ? { place: [(index * 47) % 150, (index * 31) % 60] as const }
      : { home: `actor-${index % 35}` }),
  }))
  const pairs = Array.from(
    { length: 250 },
    (_, index) => [`actor-${(index * 7) % 90}`, `actor-${(index * index) % 90}`] as const,
  )
  const start = performance.now()
  placeActors(sampleDataset(actors, pairs), {})
  expect(performance.now() - start).toBeLessThan(4000)
})

function closePairs(dataset: Dataset, places: Places): string[] {
  const importance = importanceOf(dataset)
  const rectangles = dataset.actors.map((actor) => {
    const [x, y] = places[actor.id] ?? [0, 0]
    const { box } = nodeSize(actor, importance[actor.id] ?? 1)
    return {
      id: actor.id,
      left: x + box.left,
      top: y + box.top,
      right: x + box.right,
      bottom: y + box.bottom,
    }
  })
  return rectangles.flatMap((one, index) =>
    rectangles.slice(index + 1).flatMap((other) => {
      const apartX = Math.max(one.left - other.right, other.left - one.right)
      const apartY = Math.max(one.top - other.bottom, other.top - one.bottom)
      return Math.max(apartX, apartY) < 4 ? [`${one.id} and ${other.id}`] : []
    }),
  )
}

function anchorOf(homes: ReadonlyMap<string, string>, id: string): string {
  const home = homes.get(id)
  return home === undefined ? id : anchorOf(homes, home)
}

function distanceOf(places: Places, one: string, other: string): number {
  const [x, y] = places[one] ?? [0, 0]
  const [otherX, otherY] = places[other] ?? [0, 0]
  return Math.hypot(x - otherX, y - otherY)
}
