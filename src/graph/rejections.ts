import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { isUndated } from './dates.ts'
import type { Clause, Filter, FilterPart } from './filter.ts'
import { foldedWords } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Lists } from './lists.ts'
import { drawnColumn, perspectiveOf, type Perspective } from './perspective.ts'
import { atOnce } from './portions.ts'
import { textMatcher } from './relation-text.ts'
import { resolveActors, resolveKind, resolveSource } from './resolve.ts'
import type { Candidates, Scope } from './staying.ts'

/** The parts that judge a relation by itself; `around` judges by what the others leave. */
export type OwnPart = Exclude<FilterPart, 'around'>

export const partBit: Readonly<Record<OwnPart, number>> = {
  time: 1,
  undated: 2,
  quad: 4,
  kind: 8,
  standing: 16,
  actor: 32,
  source: 64,
  by: 128,
  text: 256,
}

const structural = quadClasses.indexOf('structural')
const reported = standings.indexOf('reported')

/** What the parts of a filter other than time say of each relation. */
export interface Rejections {
  /** Per relation: the sum of the bits of the parts that reject it. */
  readonly mask: Uint16Array
  readonly perspective: Perspective | undefined
  /** Per relation: how it is drawn, see `VisibleGraph.standing`. */
  readonly drawn: Uint8Array
  readonly scope: Scope | undefined
}

interface Kept {
  readonly filter: Filter
  readonly rejections: Rejections
}

/** Dragging the timeline changes the time part alone, so a few answers are kept for each dataset: the last one asked for first. */
const kept = new WeakMap<GraphIndex, readonly Kept[]>()
const most = 3

/**
 * Judges every relation by every part of the filter but time and neighbourhood. As long as only time changes, this gives the very
 * same object. Its mask is shared: copy before writing.
 */
export function rejectionsOf(index: GraphIndex, filter: Filter): Rejections {
  return atOnce(growRejections(index, filter))
}

/** What `rejectionsOf` does, in portions of so many relations, one for each `next()`. */
export function* growRejections(
  index: GraphIndex,
  filter: Filter,
  portion = Infinity,
): Generator<undefined, Rejections> {
  const known = kept.get(index)?.find((one) => sameRejections(one.filter, filter))
  const found = known ?? { filter, rejections: yield* judge(index, filter, portion) }
  const all = kept.get(index) ?? []
  if (all[0] !== found) kept.set(index, [found, ...all.filter((one) => one !== found)].slice(0, most))
  return found.rejections
}

/**
 * The relations that every part but `around` lets pass, with the parts in `lifted` (a sum of bits) left out.
 * Lifting `by` leaves no perspective, so that every relation stands for itself. Under one, structure that sources report
 * (membership, office) may follow the actors that stay; structure that only others claim or infer may not.
 */
export function candidatesOf(index: GraphIndex, mask: Uint16Array, lifted = 0): Candidates {
  const spoken: number[] = []
  const structure: number[] = []
  for (let relation = 0; relation < mask.length; relation++) {
    const left = (mask[relation] ?? 0) & ~lifted
    if (left === 0) spoken.push(relation)
    else if (
      left === partBit.by &&
      index.quad[relation] === structural &&
      index.standing[relation] === reported
    )
      structure.push(relation)
  }
  return { spoken, structure }
}

function* judge(index: GraphIndex, filter: Filter, portion: number): Generator<undefined, Rejections> {
  const { from, to, quad, kind, standing, actorKind, cited } = index
  const perspective = perspectiveOf(index, filter.by)
  const focal = resolveActors(index, filter.around)
  const words = foldedWords(filter.text)
  const matches = words.length > 0 ? textMatcher(index, words) : undefined

  const quads = allowed(quadClasses, filter.quad)
  const kinds = allowed(
    index.kinds.map(({ id }) => id),
    current(filter.kind, (id) => index.kinds[resolveKind(index, id) ?? -1]?.id),
  )
  const standingsLeft = allowed(standings, filter.standing)
  const actorKindsLeft = allowed(actorKinds, filter.actor)
  const sources = allowed(
    index.sources.map(({ id }) => id),
    current(filter.source, (id) => index.sources[resolveSource(index, id) ?? -1]?.id),
  )

  const mask = new Uint16Array(index.relations.length)
  // On its own, so that it is the same quick loop in portions as at once.
  const judgeSome = (first: number, end: number) => {
    for (let relation = first; relation < end; relation++) mask[relation] = bitsOf(relation)
  }
  const bitsOf = (relation: number): number => {
    let bits = 0
    if (!filter.undated && isUndated(index, relation)) bits |= partBit.undated
    if (!quads[quad[relation] ?? 0]) bits |= partBit.quad
    if (!kinds[kind[relation] ?? 0]) bits |= partBit.kind
    if (!standingsLeft[standing[relation] ?? 0]) bits |= partBit.standing
    const ends = actorKindsLeft[actorKind[from[relation] ?? 0] ?? 0]
    if (!ends || !actorKindsLeft[actorKind[to[relation] ?? 0] ?? 0]) bits |= partBit.actor
    if (filter.source && !someAt(cited, relation, sources)) bits |= partBit.source
    if (perspective?.[relation] === 0) bits |= partBit.by
    if (matches && !matches(relation)) bits |= partBit.text
    return bits
  }
  for (let first = 0; first < mask.length; first += portion) {
    if (first > 0) yield
    judgeSome(first, Math.min(mask.length, first + portion))
  }
  const drawn = drawnColumn(index, perspective)
  return { mask, perspective, drawn, scope: focal.length > 0 ? { focal, depth: filter.depth } : undefined }
}

/** Whether one of a thing's items is marked. */
function someAt({ starts, items }: Lists, at: number, marked: readonly boolean[]): boolean {
  const end = starts[at + 1] ?? 0
  for (let item = starts[at] ?? 0; item < end; item++) if (marked[items[item] ?? 0]) return true
  return false
}

/** Per option of a facet: whether the clause lets it stay. */
function allowed(options: readonly string[], clause: Clause | undefined): readonly boolean[] {
  if (!clause) return options.map(() => true)
  const named = new Set(clause.values)
  return options.map((option) => named.has(option) === (clause.mode === 'only'))
}

/** The clause with former ids replaced by those in use. */
function current(clause: Clause | undefined, idOf: (id: string) => string | undefined): Clause | undefined {
  return clause && { mode: clause.mode, values: clause.values.map((id) => idOf(id) ?? id) }
}

/** The parts that a relation's mask, its standing or the scope depend on. */
const judging: readonly (keyof Filter)[] = [
  'undated',
  'quad',
  'kind',
  'standing',
  'actor',
  'source',
  'by',
  'around',
  'depth',
  'text',
]

function sameRejections(a: Filter, b: Filter): boolean {
  return judging.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]))
}
