import type { QuadClass, Sign } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { keyOf, linesOf, quadOf, type Lines } from './lines.ts'
import { drawnStandings, stateBit, type VisibleGraph, type VisibleRelation } from './visible-graph.ts'

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

type Columns = Pick<VisibleGraph, 'state' | 'standing'>

/**
 * Gathers visible relations into lines. A bundle that is as it was in the answer before is the same object, so that whatever draws it
 * need not look at it again: of a step along the timeline only what flipped is worked out anew.
 * @param homes where an actor is drawn; see `foldedHomes`.
 */
export function bundle(index: GraphIndex, visible: Columns, homes: (actor: number) => number): Bundled {
  const lines = linesOf(index, homes)
  const before = kept.get(lines)
  if (before && before.of.state === visible.state && before.of.standing === visible.standing)
    return before.bundled
  const byLine = before?.byLine ?? Array.from<Bundle | undefined>({ length: lines.a.length })
  for (const line of changedLines(lines, before?.of, visible))
    byLine[line] = bundleOf(index, lines, line, visible)
  const bundled = {
    bundles: byLine.filter((one) => one !== undefined),
    within: withinHomes(lines, visible),
  }
  kept.set(lines, { of: visible, byLine, bundled })
  return bundled
}

interface Kept {
  readonly of: Columns
  readonly byLine: (Bundle | undefined)[]
  readonly bundled: Bundled
}

const kept = new WeakMap<Lines, Kept>()

/** The lines with a relation that another answer shows differently. */
function changedLines({ of, a }: Lines, before: Columns | undefined, now: Columns): number[] {
  const changed = new Uint8Array(a.length)
  for (let relation = 0; relation < of.length; relation++) {
    const line = of[relation] ?? -1
    const state = now.state[relation] ?? 0
    const same =
      state === (before?.state[relation] ?? 0) &&
      (state === 0 || now.standing[relation] === before?.standing[relation])
    if (!same && line >= 0) changed[line] = 1
  }
  const places: number[] = []
  for (let line = 0; line < changed.length; line++) if (changed[line] === 1) places.push(line)
  return places
}

const byStrength = ['reported', 'disputed', 'claimed', 'inferred', 'denied'] as const
const strengthOf = drawnStandings.map((standing) => byStrength.indexOf(standing))

function bundleOf(
  index: GraphIndex,
  lines: Lines,
  line: number,
  { state, standing }: Columns,
): Bundle | undefined {
  const { from, to, first, members } = lines
  const a = lines.a[line] ?? 0
  const b = lines.b[line] ?? 0
  const relations: number[] = []
  let quad: QuadClass | undefined
  let strongest = byStrength.length - 1
  let possible = true
  let ended = true
  let forward = false
  let backward = false
  let folded = false
  for (let at = first[line] ?? 0; at < (first[line + 1] ?? 0); at++) {
    const relation = members[at] ?? 0
    const bits = state[relation] ?? 0
    if (bits === 0) continue
    relations.push(relation)
    if (!quad?.startsWith('material')) {
      const own = quadOf(index, relation)
      if (quad === undefined || own.startsWith('material')) quad = own
    }
    strongest = Math.min(strongest, strengthOf[standing[relation] ?? 0] ?? strongest)
    if ((bits & stateBit.possible) === 0) possible = false
    if ((bits & stateBit.ended) === 0) ended = false
    if (index.kinds[index.kind[relation] ?? 0]?.directed === true) {
      if (from[relation] === a) forward = true
      else backward = true
    }
    if (from[relation] !== index.from[relation] || to[relation] !== index.to[relation]) folded = true
  }
  if (quad === undefined) return undefined
  return {
    key: keyOf(index, lines, line),
    a,
    b,
    sign: (lines.sign[line] ?? 0) as Sign,
    relations,
    count: relations.length,
    quad,
    standing: byStrength[strongest] ?? 'denied',
    certainty: possible ? 'possible' : 'certain',
    ended,
    forward,
    backward,
    folded,
  }
}

function withinHomes({ of, from }: Lines, { state }: Columns): Map<number, number[]> {
  const within = new Map<number, number[]>()
  for (let relation = 0; relation < of.length; relation++) {
    if (of[relation] !== -1 || state[relation] === 0) continue
    const home = from[relation] ?? 0
    const inside = within.get(home)
    if (inside) inside.push(relation)
    else within.set(home, [relation])
  }
  return within
}
