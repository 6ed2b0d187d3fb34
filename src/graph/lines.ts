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
  /** The relations of which that is so, ascending. */
  readonly inside: Int32Array
  /** Per relation: the actors at which its ends are drawn. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The lines of a dataset whose actors are drawn at `homes`. The same object for as long as the homes are the same. */
export function linesOf(index: GraphIndex, homes: (actor: number) => number): Lines {
  const known = kept.get(index)
  // Asked for at every step of the timeline, nearly always with the same homes.
  if (known?.homes === homes) return known.lines
  const drawnAt = Int32Array.from(index.actors, (_, actor) => homes(actor))
  const same = known?.drawnAt.every((home, actor) => home === drawnAt[actor])
  const lines = same && known ? known.lines : laidOut(index, drawnAt)
  kept.set(index, { homes, drawnAt, lines })
  return lines
}

/** Takes over the lines that a worker has laid out with every actor drawn in its own place. */
export function knowLines(index: GraphIndex, lines: Lines): void {
  kept.set(index, { homes: undefined, drawnAt: Int32Array.from(index.actors.keys()), lines })
}

const kept = new WeakMap<
  GraphIndex,
  {
    readonly homes: ((actor: number) => number) | undefined
    readonly drawnAt: Int32Array
    readonly lines: Lines
  }
>()

export function quadOf(index: GraphIndex, relation: number): QuadClass {
  return quadClasses[index.quad[relation] ?? 0] ?? 'structural'
}

/** Plain loops over numbers throughout: of a million relations each call for each of them counts. */
function laidOut(index: GraphIndex, drawnAt: Int32Array): Lines {
  const moved = drawnAt.some((home, actor) => home !== actor)
  const from = moved ? drawnEnds(index.from, drawnAt) : index.from
  const to = moved ? drawnEnds(index.to, drawnAt) : index.to
  const count = from.length
  const lesser = ranksOf(index, (id) => id)
  // By key, without writing a million keys: as in the key, an id ends with a bar where the next one goes on.
  const inKey = ranksOf(index, (id) => `${id}|`)

  const a = new Int32Array(count)
  const b = new Int32Array(count)
  const signPlaces = new Int32Array(count)
  const shown = new Int32Array(count)
  let shownCount = 0
  for (let relation = 0; relation < count; relation++) {
    const start = from[relation] ?? 0
    const end = to[relation] ?? 0
    const straight = (lesser[start] ?? 0) < (lesser[end] ?? 0)
    a[relation] = straight ? start : end
    b[relation] = straight ? end : start
    signPlaces[relation] = signPlaceOfQuad[index.quad[relation] ?? 0] ?? 0
    const hidden = start === end && (start !== index.from[relation] || end !== index.to[relation])
    if (!hidden) shown[shownCount++] = relation
  }
  const bySign = sortedBy(shown.subarray(0, shownCount), 3, (relation) => signPlaces[relation] ?? 0)
  const byGreater = sortedBy(bySign, drawnAt.length, (relation) => inKey[b[relation] ?? 0] ?? 0)
  const members = sortedBy(byGreater, drawnAt.length, (relation) => inKey[a[relation] ?? 0] ?? 0)

  const of = new Int32Array(count).fill(-1)
  const first = new Int32Array(shownCount + 1)
  let lines = 0
  let last = -1
  for (let at = 0; at < shownCount; at++) {
    const relation = members[at] ?? 0
    const same =
      last >= 0 &&
      a[last] === a[relation] &&
      b[last] === b[relation] &&
      signPlaces[last] === signPlaces[relation]
    if (!same) first[lines++] = at
    of[relation] = lines - 1
    last = relation
  }
  first[lines] = shownCount
  const begins = first.slice(0, lines)
  return {
    a: begins.map((at) => a[members[at] ?? 0] ?? 0),
    b: begins.map((at) => b[members[at] ?? 0] ?? 0),
    sign: Int8Array.from(begins, (at) => signs[signPlaces[members[at] ?? 0] ?? 0] ?? 0),
    first: first.slice(0, lines + 1),
    members,
    of,
    inside: moved ? placesOf(of, -1) : new Int32Array(),
    from,
    to,
  }
}

function drawnEnds(ends: Int32Array, drawnAt: Int32Array): Int32Array {
  const drawn = new Int32Array(ends.length)
  for (let relation = 0; relation < ends.length; relation++)
    drawn[relation] = drawnAt[ends[relation] ?? 0] ?? 0
  return drawn
}

function placesOf(column: Int32Array, wanted: number): Int32Array {
  const places: number[] = []
  column.forEach((one, place) => one === wanted && places.push(place))
  return Int32Array.from(places)
}

/** In the order of `+1`, `-1` and `0` as text. */
const signs = [1, -1, 0] as const
const signPlaceOfQuad = quadClasses.map((quad) => signs.indexOf(signOf(quad)))

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
  for (let at = 0; at < items.length; at++) {
    const rank = rankOf(items[at] ?? 0) + 1
    next[rank] = (next[rank] ?? 0) + 1
  }
  for (let rank = 1; rank <= below; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0)
  const sorted = new Int32Array(items.length)
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0
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
