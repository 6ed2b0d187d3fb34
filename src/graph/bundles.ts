import type { QuadClass, Sign } from '../model/vocabulary.ts'
import { changesBetween } from './changes-between.ts'
import { ListBuilder } from './list-builder.ts'
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

/**
 * Gathers visible relations into lines. A bundle that is as it was in the answer before is the same object, so that whatever draws it
 * need not look at it again: of a step along the timeline only what flipped is looked at.
 * @param homes where an actor is drawn; see `foldedHomes`.
 */
export function bundle(index: GraphIndex, visible: VisibleGraph, homes: (actor: number) => number): Bundled {
  const lines = linesOf(index, homes)
  const before = kept.get(lines)
  if (before?.of === visible) return before.bundled
  const changed = linesWith(lines, changesBetween(before?.of, visible).relations)
  return bundleAnew(lines, visible, changed, (line) => bundleOf(index, lines, line, visible))
}

/** Makes `bundle` ready for an answer, so many bundles for each `next()`; nothing comes of it where that is asked for another one meanwhile. */
export function* bundleBySome(
  index: GraphIndex,
  visible: VisibleGraph,
  homes: (actor: number) => number,
  atOnce: number,
): Generator<void> {
  const lines = linesOf(index, homes)
  const before = kept.get(lines)
  const changed = linesWith(lines, changesBetween(before?.of, visible).relations)
  const made = new Map<number, Bundle | undefined>()
  for (const [at, line] of changed.entries()) {
    if (at % atOnce === 0) yield
    made.set(line, bundleOf(index, lines, line, visible))
  }
  yield
  if (kept.get(lines) === before) bundleAnew(lines, visible, changed, (line) => made.get(line))
}

/** @param changed the lines whose bundles are others than before. */
function bundleAnew(
  lines: Lines,
  visible: VisibleGraph,
  changed: Int32Array,
  bundleAt: (line: number) => Bundle | undefined,
): Bundled {
  const { places, bundles } = kept.get(lines) ?? { places: new Int32Array(), bundles: [] }
  const next = replaced(places, bundles, changed, bundleAt)
  const bundled = { bundles: next.bundles, within: withinHomes(lines, visible) }
  kept.set(lines, { of: visible, places: next.places, bundles: next.bundles, bundled })
  return bundled
}

interface Kept {
  readonly of: VisibleGraph
  /** Per bundle: its line, ascending. */
  readonly places: Int32Array
  readonly bundles: readonly Bundle[]
  readonly bundled: Bundled
}

const kept = new WeakMap<Lines, Kept>()

/** The lines that relations belong to, ascending, each once. */
function linesWith({ of, a }: Lines, relations: Int32Array): Int32Array {
  const found = new Int32Array(relations.length)
  let count = 0
  // Few are sorted, many marked: a step flips some thousandth of a million, a jump half of it.
  if (relations.length * 20 < a.length) {
    for (const relation of relations) if ((of[relation] ?? -1) >= 0) found[count++] = of[relation] ?? 0
    return found
      .subarray(0, count)
      .sort()
      .filter((line, at, all) => line !== all[at - 1])
  }
  const marked = new Uint8Array(a.length)
  for (const relation of relations) if ((of[relation] ?? -1) >= 0) marked[of[relation] ?? 0] = 1
  for (let line = 0; line < marked.length; line++) if (marked[line] === 1) found[count++] = line
  return found.slice(0, count)
}

/** The bundles with those of the lines in `changed` made anew, where there still is one. */
function replaced(
  places: Int32Array,
  bundles: readonly Bundle[],
  changed: Int32Array,
  bundleAt: (line: number) => Bundle | undefined,
): Pick<Kept, 'places' | 'bundles'> {
  const nextPlaces = new Int32Array(places.length + changed.length)
  const next = new ListBuilder<Bundle>()
  let count = 0
  let at = 0
  const keepUntil = (line: number) => {
    const first = at
    while (at < places.length && (places[at] ?? 0) < line) at += 1
    if (at === first) return
    nextPlaces.set(places.subarray(first, at), count)
    next.pushStretch(bundles, first, at)
    count += at - first
  }
  for (const line of changed) {
    keepUntil(line)
    if (places[at] === line) at += 1
    const made = bundleAt(line)
    if (!made) continue
    nextPlaces[count++] = line
    next.push(made)
  }
  keepUntil(Infinity)
  return { places: nextPlaces.slice(0, count), bundles: next.all() }
}

const byStrength = ['reported', 'disputed', 'claimed', 'inferred', 'denied'] as const
const strengthOf = drawnStandings.map((standing) => byStrength.indexOf(standing))

function bundleOf(
  index: GraphIndex,
  lines: Lines,
  line: number,
  { state, standing }: VisibleGraph,
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

function withinHomes({ inside, from }: Lines, { state }: VisibleGraph): Map<number, number[]> {
  const within = new Map<number, number[]>()
  for (const relation of inside) {
    if (state[relation] === 0) continue
    const home = from[relation] ?? 0
    const those = within.get(home)
    if (those) those.push(relation)
    else within.set(home, [relation])
  }
  return within
}
