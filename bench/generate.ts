import type { Actor, Dataset, Evidence, Relation, Source } from '../src/model/dataset.ts'
import { relationKinds, type ActorKind } from '../src/model/vocabulary.ts'
import { civilOf, dayOf } from '../src/time/day.ts'
import type { Day } from '../src/time/spell.ts'

export interface Size {
  readonly actors: number
  readonly relations: number
}

/** The sizes pictures are measured at. */
export const sizes: readonly Size[] = [
  { actors: 200, relations: 500 },
  { actors: 1000, relations: 3000 },
  { actors: 3000, relations: 10_000 },
  { actors: 10_000, relations: 30_000 },
]

/** The days that spells begin on, from the first (inclusive) to the last (exclusive). */
export const firstDay: Day = dayOf(1988, 1, 1)
export const lastDay: Day = dayOf(2024, 1, 1)

/**
 * A dataset of a given size in which few actors have many relations (preferential attachment, Barabási & Albert 1999). The same
 * size gives the same dataset everywhere: all arithmetic is on whole numbers, but for the lengths of spells, which are rounded.
 * @param placed whether actors get places, which takes minutes for hundreds of thousands.
 */
export function generate({ actors, relations }: Size, placed = true): Dataset {
  const random = generator(42)
  const ends = endsOf(actors, relations, random)
  const ids = Array.from({ length: actors }, (_, at) => `actor-${at}`)
  return {
    format: 'entente/1',
    id: `made-${actors}-${relations}`,
    title: `Made up: ${actors} actors, ${relations} relations`,
    description: 'Made up by bench/generate.ts; says nothing about the world.',
    license: 'CC0-1.0',
    asOf: '2023-12-31',
    actors: ids.map((id): Actor => ({ id, kind: pick(actorKindsDrawn, random), name: nameOf(random) })),
    relations: ends.map(([from, to], at): Relation => {
      const kind = pick(kinds, random)
      return {
        id: `relation-${at}`,
        from: `actor-${from}`,
        to: `actor-${to}`,
        kind: kind.id,
        when: whenOf(random),
        title: kind.label.toLowerCase(),
        evidence: evidenceOf(random),
      }
    }),
    sources: sources.map((id): Source => ({ id, type: 'document', title: `Source ${id}` })),
    positions: Object.fromEntries(
      (placed ? placesOf(actors, ends) : []).map((place, at) => [`actor-${at}`, place]),
    ),
  }
}

/** Whole numbers below `below`, the same ones for the same seed (Mulberry32, T. Ettinger 2017). */
export type Random = (below: number) => number

export function generator(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Ends = readonly [from: number, to: number]

/** Every actor is tied to one that came before it; the other relations run between ends of those there are. */
function endsOf(actors: number, relations: number, random: Random): Ends[] {
  const taken: number[] = [0]
  return Array.from({ length: relations }, (_, at): Ends => {
    const from = at + 1 < actors ? at + 1 : (taken[random(taken.length)] ?? 0)
    let to = taken[random(taken.length)] ?? 0
    if (to === from) to = (from + 1 + random(Math.min(from + 1, actors) - 1 || 1)) % actors
    taken.push(from, to)
    return [from, to]
  })
}

const cell = 64

/** Each actor stands in the free cell of a grid next to the actor it came with, a little off the cell's middle. */
function placesOf(actors: number, ends: readonly Ends[]): [number, number][] {
  const random = generator(7)
  const columns: number[] = [0]
  const rows: number[] = [0]
  const taken = new Set(['0,0'])
  const rings = new Map<number, number>()
  for (let actor = 1; actor < actors; actor++) {
    const beside = ends[actor - 1]?.[1] ?? 0
    let ring = rings.get(beside) ?? 1
    let free = freeInRing(columns[beside] ?? 0, rows[beside] ?? 0, ring, taken, random)
    while (!free) free = freeInRing(columns[beside] ?? 0, rows[beside] ?? 0, ++ring, taken, random)
    rings.set(beside, ring)
    const [column, row] = free
    taken.add(`${column},${row}`)
    columns.push(column)
    rows.push(row)
  }
  return columns.map((column, at) => [
    column * cell + random(24) - 12,
    (rows[at] ?? 0) * cell + random(24) - 12,
  ])
}

function freeInRing(
  column: number,
  row: number,
  ring: number,
  taken: ReadonlySet<string>,
  random: Random,
): [number, number] | undefined {
  const around = 8 * ring
  const first = random(around)
  for (let step = 0; step < around; step++) {
    const along = (first + step) % around
    const side = Math.floor(along / (2 * ring))
    const offset = (along % (2 * ring)) - ring
    const [dx, dy] = [
      [offset, -ring],
      [ring, offset],
      [-offset, ring],
      [-ring, -offset],
    ][side] ?? [0, 0]
    const place: [number, number] = [column + (dx ?? 0), row + (dy ?? 0)]
    if (!taken.has(`${place[0]},${place[1]}`)) return place
  }
  return undefined
}

/** A spell of 150 to 5,400 days, short ones more often; every fourth has no end. */
function whenOf(random: Random): string {
  const start = firstDay + random(lastDay - firstDay)
  if (random(4) === 0) return `${iso(start)}/..`
  const length = Math.round(150 * 36 ** (random(1000) / 1000))
  const end = start + length
  return end >= lastDay ? `${iso(start)}/..` : `${iso(start)}/${iso(end)}`
}

function iso(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`
}

function evidenceOf(random: Random): Evidence[] {
  const source = pick(sources, random)
  const chance = random(20)
  if (chance < 14) return [{ status: 'reported', source }]
  if (chance < 17) return [{ status: 'asserted', by: `actor-${random(20)}`, source }]
  if (chance < 19) return [{ status: 'inferred', source }]
  return [
    { status: 'reported', source },
    { status: 'denied', by: `actor-${random(20)}`, source: pick(sources, random) },
  ]
}

function nameOf(random: Random): string {
  const words = Array.from({ length: 1 + random(3) }, () => {
    const word = Array.from({ length: 2 + random(2) }, () => pick(syllables, random)).join('')
    return word.slice(0, 1).toUpperCase() + word.slice(1)
  })
  return words.join(' ')
}

function pick<T>(all: readonly T[], random: Random): T {
  const picked = all[random(all.length)]
  if (picked === undefined) throw new Error('There is nothing to pick from.')
  return picked
}

/** States, organisations and people are the most. */
const actorKindsDrawn: readonly ActorKind[] = [
  'state',
  'state',
  'state',
  'organisation',
  'organisation',
  'person',
  'person',
  'agency',
  'group',
  'mission',
  'territory',
  'document',
]
const kinds = relationKinds.filter((_, at) => at % 4 === 0)
const sources = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const syllables = ['ka', 'ri', 'no', 'tal', 'ves', 'mor', 'an', 'du', 'sel', 'go', 'bri', 'ta', 'len', 'is']
