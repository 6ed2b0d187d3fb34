import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import type { Clause, Filter, FilterPart } from './filter.ts'
import { foldedWords } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'
import { perspectiveOf, type Perspective } from './perspective.ts'
import { relationTexts } from './relation-text.ts'
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
  readonly scope: Scope | undefined
}

/** Dragging the timeline changes the time part alone, so the last answer is kept: one per dataset. */
const last = new WeakMap<GraphIndex, { readonly filter: Filter; readonly rejections: Rejections }>()

/** Judges every relation by every part of the filter but time and neighbourhood. The mask is shared: copy before writing. */
export function rejectionsOf(index: GraphIndex, filter: Filter): Rejections {
  const kept = last.get(index)
  if (kept && sameButForTime(kept.filter, filter)) return kept.rejections
  const rejections = judge(index, filter)
  last.set(index, { filter, rejections })
  return rejections
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

function judge(index: GraphIndex, filter: Filter): Rejections {
  const { from, to, quad, kind, standing, actorKind, cited, spells } = index
  const perspective = perspectiveOf(index, filter.by)
  const focal = resolveActors(index, filter.around)
  const words = foldedWords(filter.text)
  const texts = words.length > 0 ? relationTexts(index) : undefined

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
  for (let relation = 0; relation < mask.length; relation++) {
    let bits = 0
    if (!filter.undated && spells[relation]?.length === 0) bits |= partBit.undated
    if (!quads[quad[relation] ?? 0]) bits |= partBit.quad
    if (!kinds[kind[relation] ?? 0]) bits |= partBit.kind
    if (!standingsLeft[standing[relation] ?? 0]) bits |= partBit.standing
    const ends = actorKindsLeft[actorKind[from[relation] ?? 0] ?? 0]
    if (!ends || !actorKindsLeft[actorKind[to[relation] ?? 0] ?? 0]) bits |= partBit.actor
    if (filter.source && !cited[relation]?.some((source) => sources[source])) bits |= partBit.source
    if (perspective?.[relation] === 0) bits |= partBit.by
    if (texts && !words.every((word) => texts[relation]?.includes(word))) bits |= partBit.text
    mask[relation] = bits
  }
  return { mask, perspective, scope: focal.length > 0 ? { focal, depth: filter.depth } : undefined }
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

function sameButForTime(a: Filter, b: Filter): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Filter)[])
  return [...keys].every(
    (key) =>
      key === 'window' || key === 'secondWindow' || key === 'mode' || key === 'possible' || a[key] === b[key],
  )
}
