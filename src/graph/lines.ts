import { quadClasses, signOf, type QuadClass } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'

/** All lines that a picture of a dataset may have: one for each dyad and sign among its relations. Sorted by `keyOf`. */
export interface Lines {
  /** Per line: its ends, the one with the lesser id first, and its sign. */
  readonly a: Int32Array
  readonly b: Int32Array
  readonly sign: Int8Array
  /** Per line, from `first[line]` to before `first[line + 1]` of `members`: its relations, ascending. */
  readonly first: Int32Array
  readonly members: Int32Array
  /** Per relation: its line, or -1 where folding has hidden it inside one home. */
  readonly of: Int32Array
  /** Per relation: the actors at which its ends are drawn. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The lines of a dataset whose actors are drawn at `homes`. The same object for as long as the homes are the same. */
export function linesOf(index: GraphIndex, homes: (actor: number) => number): Lines {
  const drawnAt = Int32Array.from(index.actors, (_, actor) => homes(actor))
  const known = kept.get(index)
  if (known?.drawnAt.every((home, actor) => home === drawnAt[actor])) return known.lines
  const lines = laidOut(index, drawnAt)
  kept.set(index, { drawnAt, lines })
  return lines
}

const kept = new WeakMap<GraphIndex, { readonly drawnAt: Int32Array; readonly lines: Lines }>()

export function quadOf(index: GraphIndex, relation: number): QuadClass {
  return quadClasses[index.quad[relation] ?? 0] ?? 'structural'
}

function laidOut(index: GraphIndex, drawnAt: Int32Array): Lines {
  const from = index.from.map((actor) => drawnAt[actor] ?? 0)
  const to = index.to.map((actor) => drawnAt[actor] ?? 0)
  const lesser = ranksOf(index, (id) => id)
  const a = from.map((start, relation) => {
    const end = to[relation] ?? 0
    return (lesser[start] ?? 0) < (lesser[end] ?? 0) ? start : end
  })
  const b = from.map((start, relation) => (a[relation] === start ? (to[relation] ?? 0) : start))
  const signs = Int8Array.from(index.quad, (quad) => signOf(quadClasses[quad] ?? 'structural'))

  // By key, without writing a million keys: as in the key, an id ends with a bar where the next one goes on.
  const inKey = ranksOf(index, (id) => `${id}|`)
  const shown = Int32Array.from(from.keys()).filter(
    (relation) =>
      from[relation] !== to[relation] ||
      (from[relation] === index.from[relation] && to[relation] === index.to[relation]),
  )
  const bySign = sortedBy(shown, 3, (relation) => signOrder[(signs[relation] ?? 0) + 1] ?? 0)
  const byGreater = sortedBy(bySign, drawnAt.length, (relation) => inKey[b[relation] ?? 0] ?? 0)
  const members = sortedBy(byGreater, drawnAt.length, (relation) => inKey[a[relation] ?? 0] ?? 0)

  const of = new Int32Array(from.length).fill(-1)
  const first: number[] = []
  let last = -1
  members.forEach((relation, at) => {
    const same =
      last >= 0 && a[last] === a[relation] && b[last] === b[relation] && signs[last] === signs[relation]
    if (!same) first.push(at)
    of[relation] = first.length - 1
    last = relation
  })
  const ofLine = (column: Int32Array | Int8Array) => (at: number) => column[members[at] ?? 0] ?? 0
  return {
    a: Int32Array.from(first, ofLine(a)),
    b: Int32Array.from(first, ofLine(b)),
    sign: Int8Array.from(first, ofLine(signs)),
    first: Int32Array.from([...first, members.length]),
    members,
    of,
    from,
    to,
  }
}

/** In the order of `+1`, `-1` and `0` as text, by sign plus one. */
const signOrder = [1, 2, 0]

/** Per actor: how many there are whose ids, written so, come before its own in code unit order. */
function ranksOf({ actors }: GraphIndex, written: (id: string) => string): Int32Array {
  const texts = actors.map(({ id }) => written(id))
  const order = [...texts.keys()].sort((x, y) => ((texts[x] ?? '') < (texts[y] ?? '') ? -1 : 1))
  const ranks = new Int32Array(actors.length)
  order.forEach((actor, rank) => (ranks[actor] = rank))
  return ranks
}

/** Sorts stably by whole numbers below `below`, by counting. */
function sortedBy(items: Int32Array, below: number, rankOf: (item: number) => number): Int32Array {
  const next = new Int32Array(below + 1)
  for (const item of items) next[rankOf(item) + 1] = (next[rankOf(item) + 1] ?? 0) + 1
  for (let rank = 1; rank <= below; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0)
  const sorted = new Int32Array(items.length)
  for (const item of items) {
    const rank = rankOf(item)
    const place = next[rank] ?? 0
    sorted[place] = item
    next[rank] = place + 1
  }
  return sorted
}

/** The ids of both ends in code unit order, and the sign: `armenia|azerbaijan|-1`. */
export function keyOf(index: GraphIndex, { a, b, sign }: Lines, line: number): string {
  const signed = sign[line] ?? 0
  return `${idOf(index, a[line] ?? 0)}|${idOf(index, b[line] ?? 0)}|${signed > 0 ? '+1' : signed}`
}

function idOf(index: GraphIndex, actor: number): string {
  return index.actors[actor]?.id ?? ''
}
