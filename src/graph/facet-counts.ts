import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { candidatesOf, partBit, type OwnPart } from './rejections.ts'
import { stayingOf, type Candidates, type Scope } from './staying.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** What the counts are made of: the verdict of every part on every relation, and what lies beyond single relations. */
export interface Judged {
  readonly mask: Uint16Array
  readonly scope: Scope | undefined
  /** Whether a perspective is on, so that structure follows the actors that stay. */
  readonly perspective: boolean
  readonly lone: boolean
}

/**
 * The counts of all facets, by place. Beside an option of `quad`, `kind`, `standing` and `source` stands the number of relations that
 * choosing it alone would show, neighbourhood and following structure included. Beside a speaker: the relations shown that it speaks of
 * (structure that only follows is not counted). Beside an actor kind: the actors of that kind visible without the actor clause.
 */
export function facetCounts(index: GraphIndex, judged: Judged): VisibleGraph['totals'] {
  const { quad, kind, standing, cited } = index
  const alone = judged.scope === undefined && !judged.perspective
  const count = alone ? countEach : countStaying
  const relationsBy = (part: OwnPart, options: number, optionsOf: OptionsOf) =>
    count(index, judged, partBit[part], options, optionsOf)
  return {
    quad: relationsBy('quad', quadClasses.length, (relation) => quad[relation] ?? 0),
    kind: relationsBy('kind', index.kinds.length, (relation) => kind[relation] ?? 0),
    standing: relationsBy('standing', standings.length, (relation) => standing[relation] ?? 0),
    source: relationsBy('source', index.sources.length, (relation) => cited[relation] ?? []),
    actor: actorCounts(index, judged),
    by: speakerCounts(index, judged),
  }
}

/** The option a relation has in a facet, or the several it has, as places in the facet's list of options. */
type OptionsOf = (relation: number) => number | readonly number[]

/** Where every relation stands for itself, one look at each is enough. */
function countEach(_: GraphIndex, { mask }: Judged, bit: number, options: number, optionsOf: OptionsOf) {
  const counts = new Int32Array(options)
  for (let relation = 0; relation < mask.length; relation++) {
    if (((mask[relation] ?? 0) & ~bit) !== 0) continue
    const has = optionsOf(relation)
    if (typeof has === 'number') counts[has] = (counts[has] ?? 0) + 1
    else for (const option of has) counts[option] = (counts[option] ?? 0) + 1
  }
  return counts
}

/** Where neighbourhood or perspective make relations depend on one another, each option is answered for itself. */
function countStaying(index: GraphIndex, judged: Judged, bit: number, options: number, optionsOf: OptionsOf) {
  const candidates = candidatesOf(index, judged.mask, bit)
  const spoken = groupBy(candidates.spoken, options, optionsOf)
  const structure = groupBy(candidates.structure, options, optionsOf)
  return Int32Array.from({ length: options }, (_, option) => {
    const chosen: Candidates = { spoken: spoken[option] ?? [], structure: structure[option] ?? [] }
    return chosen.spoken.length === 0 ? 0 : stayingOf(index, judged.scope, chosen).relations.length
  })
}

function actorCounts(index: GraphIndex, { mask, scope, lone }: Judged): Int32Array {
  const { touched, reached } = stayingOf(index, scope, candidatesOf(index, mask, partBit.actor))
  const counts = new Int32Array(actorKinds.length)
  index.actorKind.forEach((kind, actor) => {
    if (touched[actor] === 1 || (lone && (reached?.(actor) ?? true))) counts[kind] = (counts[kind] ?? 0) + 1
  })
  return counts
}

function speakerCounts(index: GraphIndex, { mask, scope }: Judged): Int32Array {
  return Int32Array.from(index.speakers, ({ speaksOf }) => {
    const spoken = speaksOf.filter((relation) => ((mask[relation] ?? 0) & ~partBit.by) === 0)
    return scope ? stayingOf(index, scope, { spoken, structure: [] }).relations.length : spoken.length
  })
}

function groupBy(relations: readonly number[], options: number, optionsOf: OptionsOf): number[][] {
  const groups: number[][] = Array.from({ length: options }, () => [])
  for (const relation of relations) {
    const has = optionsOf(relation)
    if (typeof has === 'number') groups[has]?.push(relation)
    else for (const option of has) groups[option]?.push(relation)
  }
  return groups
}
