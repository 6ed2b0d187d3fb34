import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { mayFollow } from './follow-columns.ts'
import type { GraphIndex } from './graph-index.ts'
import { listAt } from './lists.ts'
import { candidatesOf, partBit, type OwnPart } from './rejections.ts'
import { createStaying, type Candidates, type Scope } from './staying.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** What the counts are made of: the verdict of every part on every relation, and what lies beyond single relations. */
export interface Judged {
  readonly mask: Uint16Array
  readonly scope: Scope | undefined
  readonly lone: boolean
}

/**
 * The counts of all facets, by place, where neighbourhood or perspective make relations depend on one another, so that each option is
 * answered for itself. Beside an option stands the number of relations that choosing it alone would show, neighbourhood and following
 * structure included; beside an actor kind the actors of that kind visible without the actor clause.
 */
export function facetCounts(index: GraphIndex, judged: Judged): VisibleGraph['totals'] {
  const { quad, kind, standing, cited } = index
  const relationsBy = (part: OwnPart, options: number, optionsOf: OptionsOf) =>
    relationCounts(index, judged, part, options, optionsOf)
  return {
    quad: relationsBy('quad', quadClasses.length, (relation) => [quad[relation] ?? 0]),
    kind: relationsBy('kind', index.kinds.length, (relation) => [kind[relation] ?? 0]),
    standing: relationsBy('standing', standings.length, (relation) => [standing[relation] ?? 0]),
    source: relationsBy('source', index.sources.length, (relation) => listAt(cited, relation)),
    actor: actorCounts(index, judged),
    by: speakerCounts(index, judged),
  }
}

/** The options a relation has in a facet, as places in the facet's list of options. */
type OptionsOf = (relation: number) => Iterable<number>

function relationCounts(
  index: GraphIndex,
  judged: Judged,
  part: OwnPart,
  options: number,
  optionsOf: OptionsOf,
) {
  const candidates = candidatesOf(index, judged.mask, partBit[part])
  const spoken = groupBy(candidates.spoken, options, optionsOf)
  const structure = groupBy(candidates.structure, options, optionsOf)
  return countGroups(index, judged, options, (option) => ({
    spoken: spoken[option] ?? [],
    structure: structure[option] ?? [],
  }))
}

/** Beside a speaker stands what its perspective alone would show: what it speaks of, and all structure it does not that may follow. */
function speakerCounts(index: GraphIndex, judged: Judged): Int32Array {
  const { voices, speakers } = index
  const passing = candidatesOf(index, judged.mask, partBit.by).spoken
  const spoken = groupBy(passing, speakers.length, (relation) => listAt(voices, relation))
  const structure = passing.filter((relation) => mayFollow(index, relation))
  return countGroups(index, judged, speakers.length, (speaker) => ({
    spoken: spoken[speaker] ?? [],
    structure: structure.filter((relation) => !listAt(voices, relation).includes(speaker)),
  }))
}

function countGroups(
  index: GraphIndex,
  { scope }: Judged,
  options: number,
  candidates: (option: number) => Candidates,
): Int32Array {
  const stayingOf = createStaying(index, scope)
  return Int32Array.from({ length: options }, (_, option) => {
    const chosen = candidates(option)
    return chosen.spoken.length === 0 ? 0 : stayingOf(chosen).count
  })
}

function actorCounts(index: GraphIndex, { mask, scope, lone }: Judged): Int32Array {
  const { touches, reaches } = createStaying(index, scope)(candidatesOf(index, mask, partBit.actor))
  const counts = new Int32Array(actorKinds.length)
  index.actorKind.forEach((kind, actor) => {
    if (touches(actor) || (lone && reaches(actor))) counts[kind] = (counts[kind] ?? 0) + 1
  })
  return counts
}

function groupBy(relations: readonly number[], options: number, optionsOf: OptionsOf): number[][] {
  const groups: number[][] = Array.from({ length: options }, () => [])
  for (const relation of relations) for (const option of optionsOf(relation)) groups[option]?.push(relation)
  return groups
}
