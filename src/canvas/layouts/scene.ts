import type { Actor, Dataset } from '../../model/dataset.ts'
import { buildHomes } from './homes.ts'
import { importanceOf, type Importance } from './importance.ts'
import { nodeSize, type Box } from './label-box.ts'

/** Two actors, `a < b`, and how many relations tie them. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly count: number
}

/** A dataset as the layout sees it: actors sorted by id and named by their index in that order. */
export interface Scene {
  readonly actors: readonly Actor[]
  readonly importance: readonly Importance[]
  readonly boxes: readonly Box[]
  /** Direct home, or −1. */
  readonly homes: readonly number[]
  /** The end of the chain of homes; an anchor is its own. */
  readonly anchors: readonly number[]
  /** The anchors themselves, ascending. */
  readonly anchorList: readonly number[]
  /** How many homes lie between an actor and its anchor, counting the anchor. */
  readonly depths: readonly number[]
  /** Sorted by `a`, then `b`, so that sums run in one order whatever the order of the input. */
  readonly ties: readonly Tie[]
  /** The same ties with every satellite counted for its anchor. */
  readonly anchorTies: readonly Tie[]
  /** Of each actor: the other ends of its ties. */
  readonly partners: readonly (readonly Partner[])[]
  /** Of each anchor: the anchors of its members and participants, ascending. */
  readonly members: readonly (readonly number[])[]
}

export interface Partner {
  readonly other: number
  readonly count: number
}

export function buildScene(dataset: Dataset): Scene {
  const actors = [...dataset.actors].sort((one, other) => (one.id < other.id ? -1 : 1))
  const indices = new Map(actors.map((actor, index) => [actor.id, index]))
  const importanceById = importanceOf(dataset)
  const importance = actors.map((actor) => importanceById[actor.id] ?? 1)
  const homeIds = buildHomes(actors)
  const homes = actors.map((actor) => indices.get(homeIds.get(actor.id) ?? '') ?? -1)
  const chains = actors.map((_, index) => chainOf(homes, index))
  const anchors = chains.map((chain, index) => chain.at(-1) ?? index)
  const pairs: [number, number][] = []
  const memberSets = actors.map(() => new Set<number>())
  for (const relation of dataset.relations) {
    const from = indices.get(relation.from)
    const to = indices.get(relation.to)
    if (from === undefined || to === undefined) continue
    pairs.push([from, to])
    if (joiningKinds.has(relation.kind)) memberSets[to]?.add(anchors[from] ?? from)
  }
  const ties = countTies(pairs)
  return {
    actors,
    importance,
    boxes: actors.map((actor, index) => nodeSize(actor, importance[index] ?? 1).box),
    homes,
    anchors,
    anchorList: anchors.flatMap((anchor, index) => (anchor === index ? [index] : [])),
    depths: chains.map((chain) => chain.length),
    ties,
    anchorTies: countTies(pairs.map(([from, to]) => [anchors[from] ?? from, anchors[to] ?? to])),
    partners: partnersOf(actors.length, ties),
    members: memberSets.map((set, index) => [...set].filter((member) => member !== index).sort(ascending)),
  }
}

const joiningKinds: ReadonlySet<string> = new Set(['membership', 'participation'])

/** The other ends of each actor's ties, in the order of the ties. */
export function partnersOf(size: number, ties: readonly Tie[]): Partner[][] {
  const partners: Partner[][] = Array.from({ length: size }, () => [])
  for (const { a, b, count } of ties) {
    partners[a]?.push({ other: b, count })
    partners[b]?.push({ other: a, count })
  }
  return partners
}

function countTies(pairs: readonly (readonly [number, number])[]): Tie[] {
  const counts = new Map<string, { a: number; b: number; count: number }>()
  for (const [from, to] of pairs) {
    if (from === to) continue
    const a = Math.min(from, to)
    const b = Math.max(from, to)
    const tie = counts.get(`${a} ${b}`)
    if (tie === undefined) counts.set(`${a} ${b}`, { a, b, count: 1 })
    else tie.count += 1
  }
  return [...counts.values()].sort((one, other) => one.a - other.a || one.b - other.b)
}

function chainOf(homes: readonly number[], index: number): number[] {
  const chain: number[] = []
  for (let home = homes[index] ?? -1; home >= 0; home = homes[home] ?? -1) chain.push(home)
  return chain
}

const ascending = (one: number, other: number) => one - other
