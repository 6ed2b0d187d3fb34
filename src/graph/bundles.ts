import { quadClasses, signOf, type QuadClass, type Sign } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import type { VisibleRelation } from './visible-graph.ts'

/** The visible relations of one dyad and one sign, drawn as one line. Mixed dyads have a bundle for each sign. */
export interface Bundle {
  /** The ids of both ends in code unit order, and the sign: `armenia|azerbaijan|-1`. The same for as long as the ids are. */
  readonly key: string
  /** Indices of the actors the line joins; `a` has the lesser id. One actor twice where its relations lead back to it. */
  readonly a: number
  readonly b: number
  readonly sign: Sign
  /** Indices of the relations, ascending. */
  readonly relations: readonly number[]
  readonly count: number
  /** The quad class to draw: deeds outrank words. */
  readonly quad: QuadClass
  /** The strongest standing among them: reported, disputed, claimed, inferred, denied. */
  readonly standing: VisibleRelation['standing']
  /** `certain` as soon as one of them is. */
  readonly certainty: VisibleRelation['certainty']
  /** True when all of them had ended. */
  readonly ended: boolean
  /** Whether some directed relation runs from a to b, and from b to a; a loop runs forward only. */
  readonly forward: boolean
  readonly backward: boolean
  /** Whether some end stands for a satellite folded into it. */
  readonly folded: boolean
}

export interface Bundled {
  /** Sorted by key. */
  readonly bundles: readonly Bundle[]
  /** Relations that folding hid inside one home, which no line can show: home → their indices, ascending. */
  readonly within: ReadonlyMap<number, readonly number[]>
}

/**
 * Gathers visible relations into lines.
 * @param homes where an actor is drawn; see `foldedHomes`.
 */
export function bundle(
  index: GraphIndex,
  visible: readonly VisibleRelation[],
  homes: (actor: number) => number,
): Bundled {
  const groups = new Map<string, Group>()
  const within = new Map<number, number[]>()
  for (const relation of visible) {
    const from = homes(index.from[relation.index] ?? 0)
    const to = homes(index.to[relation.index] ?? 0)
    const unfolded = from === index.from[relation.index] && to === index.to[relation.index]
    if (from === to && !unfolded) {
      const inside = within.get(from)
      if (inside) inside.push(relation.index)
      else within.set(from, [relation.index])
      continue
    }
    const sign = signOf(quadOf(index, relation.index))
    const [a, b] = idOf(index, from) < idOf(index, to) ? [from, to] : [to, from]
    const key = `${idOf(index, a)}|${idOf(index, b)}|${sign > 0 ? '+1' : sign}`
    const group = groups.get(key)
    if (group) group.members.push(relation)
    else groups.set(key, { key, a, b, sign, members: [relation] })
  }
  for (const inside of within.values()) inside.sort((x, y) => x - y)
  const sorted = [...groups.values()].sort((x, y) => (x.key < y.key ? -1 : 1))
  return { bundles: sorted.map((group) => draw(index, group, homes)), within }
}

interface Group extends Pick<Bundle, 'key' | 'a' | 'b' | 'sign'> {
  readonly members: VisibleRelation[]
}

const byStrength = ['reported', 'disputed', 'claimed', 'inferred', 'denied'] as const

function draw(
  index: GraphIndex,
  { key, a, b, sign, members }: Group,
  homes: (actor: number) => number,
): Bundle {
  const runsFrom = (end: number) =>
    members.some(
      ({ index: relation }) =>
        index.kinds[index.kind[relation] ?? 0]?.directed === true && homes(index.from[relation] ?? 0) === end,
    )
  const quads = members.map((relation) => quadOf(index, relation.index))
  const isFolded = (actor = 0) => homes(actor) !== actor
  return {
    key,
    a,
    b,
    sign,
    relations: members.map((relation) => relation.index).sort((x, y) => x - y),
    count: members.length,
    quad: quads.find((quad) => quad.startsWith('material')) ?? quads[0] ?? 'structural',
    standing:
      byStrength.find((standing) => members.some((relation) => relation.standing === standing)) ?? 'denied',
    certainty: members.some((relation) => relation.certainty === 'certain') ? 'certain' : 'possible',
    ended: members.every((relation) => relation.ended),
    forward: runsFrom(a),
    backward: a !== b && runsFrom(b),
    folded: members.some((one) => isFolded(index.from[one.index]) || isFolded(index.to[one.index])),
  }
}

function quadOf(index: GraphIndex, relation: number): QuadClass {
  return quadClasses[index.quad[relation] ?? 0] ?? 'structural'
}

function idOf(index: GraphIndex, actor: number): string {
  return index.actors[actor]?.id ?? ''
}
