import { quadClasses, signOf, type QuadClass } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'

/** All lines that a picture of a dataset may have: one for each dyad and sign among its relations. Sorted by key. */
export interface Lines {
  /** The ids of both ends in code unit order, and the sign: `armenia|azerbaijan|-1`. */
  readonly keys: readonly string[]
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
  const drafts = new Map<string, Draft>()
  for (const [relation, start] of from.entries()) {
    const end = to[relation] ?? 0
    const unfolded = start === index.from[relation] && end === index.to[relation]
    if (start === end && !unfolded) continue
    const [a, b] = idOf(index, start) < idOf(index, end) ? [start, end] : [end, start]
    const sign = signOf(quadOf(index, relation))
    const key = `${idOf(index, a)}|${idOf(index, b)}|${sign > 0 ? '+1' : sign}`
    const draft = drafts.get(key)
    if (draft) draft.relations.push(relation)
    else drafts.set(key, { key, a, b, sign, relations: [relation] })
  }
  const sorted = [...drafts.values()].sort((x, y) => (x.key < y.key ? -1 : 1))
  const of = new Int32Array(from.length).fill(-1)
  const first = new Int32Array(sorted.length + 1)
  const members: number[] = []
  for (const [line, { relations }] of sorted.entries()) {
    first[line] = members.length
    for (const relation of relations) {
      of[relation] = line
      members.push(relation)
    }
  }
  first[sorted.length] = members.length
  return {
    keys: sorted.map(({ key }) => key),
    a: Int32Array.from(sorted, ({ a }) => a),
    b: Int32Array.from(sorted, ({ b }) => b),
    sign: Int8Array.from(sorted, ({ sign }) => sign),
    first,
    members: Int32Array.from(members),
    of,
    from,
    to,
  }
}

interface Draft {
  readonly key: string
  readonly a: number
  readonly b: number
  readonly sign: number
  readonly relations: number[]
}

function idOf(index: GraphIndex, actor: number): string {
  return index.actors[actor]?.id ?? ''
}
