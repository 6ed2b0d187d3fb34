import type { Actor, Dataset, Relation } from '../../src/model/dataset.ts'
import { actorKinds, relationKinds } from '../../src/model/vocabulary.ts'
import { size } from './graph.ts'

/** On which side of the picture each crowd stands. */
const sides = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

/** Of each crowd. */
const columns = 30
const rows = 25
const relations = 3500

/** CSS pixels from one of a crowd to the next, so that there is room for whole icons, and from the picture to a crowd. */
const room = 72
const distance = 160

/**
 * A small dataset and some thousands of other actors, who stand in four crowds around a picture of it at a zoom, with ten thousand relations, none
 * of which leads out of its crowd or across the picture. What is of the small one stands scattered among the rest, in its order.
 */
export function largeDataset(small: Dataset, zoom: number): Dataset {
  const crowds = sides.map((_, side) => crowdOf(side))
  const positions = sides.flatMap((_, side) => positionsOf(side, zoom))
  const others = crowds.flat()
  return {
    ...small,
    id: 'large',
    actors: [...small.actors, ...others].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    relations: scattered(small.relations, crowds.flatMap(relationsOf)),
    positions: {
      ...small.positions,
      ...Object.fromEntries(others.map(({ id }, at) => [id, positions[at] ?? [0, 0]])),
    },
  }
}

function crowdOf(side: number): Actor[] {
  return Array.from({ length: columns * rows }, (_, at): Actor => {
    const number = side * columns * rows + at
    return {
      id: `actor-${String(number).padStart(4, '0')}-other`,
      kind: actorKinds[number % actorKinds.length] ?? 'state',
      name: `Number ${number}`,
    }
  })
}

function positionsOf(side: number, zoom: number): [x: number, y: number][] {
  const [towardsX, towardsY] = sides[side] ?? [0, 0]
  const [width, height] = [(columns - 1) * room, (rows - 1) * room]
  const middle = {
    x: towardsX * (size.width / 2 + distance + width / 2),
    y: towardsY * (size.height / 2 + distance + height / 2),
  }
  return Array.from({ length: columns * rows }, (_, at) => [
    Math.round((middle.x - width / 2 + (at % columns) * room) / zoom),
    Math.round((middle.y - height / 2 + Math.floor(at / columns) * room) / zoom),
  ])
}

/** Near and far within the crowd, in every year. */
function relationsOf(crowd: readonly Actor[], side: number): Relation[] {
  return Array.from({ length: relations }, (_, at): Relation => {
    const from = (at * 7) % crowd.length
    const to = (from + 1 + ((at * 11) % 90)) % crowd.length
    const begin = 1960 + (at % 45)
    const month = String(1 + (at % 12)).padStart(2, '0')
    const kind = relationKinds[at % relationKinds.length]
    return {
      id: `other-${side}-${at}`,
      from: crowd[from]?.id ?? '',
      to: crowd[to]?.id ?? '',
      kind: kind?.id ?? '',
      when: at % 4 > 0 ? `${begin}-${month}/..` : `${begin}-${month}/${begin + 10}-${month}`,
      title: 'is tied to',
      evidence: [{ status: at % 5 === 0 ? 'inferred' : 'reported', source: 'paper' }],
    }
  })
}

/**
 * Some relations among many others, both in their order, each of them at a multiple of sixteen: there a path of lines ends that look alike, see
 * `lineTraits`, so that each line stands in another path than in a picture of these alone.
 */
function scattered(some: readonly Relation[], many: readonly Relation[]): Relation[] {
  const each = Math.floor(many.length / some.length / 16) * 16
  return [
    ...some.flatMap((one, at) => [one, ...many.slice(at * (each - 1), (at + 1) * (each - 1))]),
    ...many.slice(some.length * (each - 1)),
  ]
}
