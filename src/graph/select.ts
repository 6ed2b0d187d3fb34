import { actorKinds } from '../model/vocabulary.ts'
import { endedBefore } from '../time/overlap.ts'
import { createAnswer } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { facetCounts, type Judged } from './facet-counts.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { liftable } from './liftable.ts'
import { drawnStanding, type Perspective } from './perspective.ts'
import { candidatesOf, partBit, rejectionsOf, type Rejections } from './rejections.ts'
import { stayingOf, type Staying } from './staying.ts'
import { verdictOf, windowOf } from './time-verdict.ts'
import { drawnStandings, stateBit, type VisibleGraph } from './visible-graph.ts'

/**
 * What is visible of a dataset under a filter, with the counts of every facet and what lifting each part would let back in.
 *
 * Each relation gets a mask with one bit for each part that rejects it. A relation with an empty mask is visible if the
 * neighbourhood, which runs along such relations only, holds it. A mask of one bit is what that part alone keeps out.
 * Ids in the filter may be former ones; ids of actors that nobody answers to are ignored.
 */
export function select(index: GraphIndex, filter: Filter): VisibleGraph {
  const rejections = rejectionsOf(index, filter)
  const { possible, mask } = withTime(index, filter, rejections)
  const judged: Judged = {
    mask,
    scope: rejections.scope,
    perspective: rejections.perspective !== undefined,
    lone: filter.lone,
  }
  const staying = stayingOf(index, judged.scope, candidatesOf(index, mask))
  const state = new Uint8Array(mask.length)
  for (const relation of staying.relations) {
    const ended =
      filter.mode === 'until' && endedBefore(index.spells[relation] ?? [], windowOf(index, filter))
    state[relation] =
      stateBit.visible + (possible[relation] === 1 ? stateBit.possible : 0) + (ended ? stateBit.ended : 0)
  }
  const actors = visibleActors(index, filter, staying)
  const actorState = new Uint8Array(index.actors.length)
  for (const actor of actors) actorState[actor] = 1
  const standing = drawnColumn(index, rejections)
  const before = last.get(index)
  const answer = createAnswer(index, {
    state,
    standing,
    actorState,
    relationCount: staying.relations.length,
    actorCount: actors.length,
    change: { since: before?.token, ...compareColumns(before, { state, standing, actorState }) },
    totals: () => facetCounts(index, judged),
    liftable: () => liftable(index, filter, judged, staying.relations.length),
  })
  last.set(index, answer)
  return answer
}

/** The answer given last, one per dataset: what the next one says it changes. */
const last = new WeakMap<GraphIndex, VisibleGraph>()

/**
 * Whether a relation passes all parts of a filter but time, neighbourhood and perspective included: what the timeline counts, so that
 * it shows where in time the other parts find something. Undated relations are asked like all others.
 */
export function passesOtherThanTime(index: GraphIndex, filter: Filter): (relation: number) => boolean {
  const { mask, scope } = rejectionsOf(index, filter)
  const passing = new Set(stayingOf(index, scope, candidatesOf(index, mask)).relations)
  return (relation) => passing.has(relation)
}

/** Adds the verdict of time to a copy of the mask, and notes which relations were only possibly on. */
function withTime(index: GraphIndex, filter: Filter, rejections: Rejections) {
  const certaintyOf = verdictOf(index, filter)
  const mask = rejections.mask.slice()
  const possible = new Uint8Array(mask.length)
  for (let relation = 0; relation < mask.length; relation++) {
    const certainty = certaintyOf(relation)
    if (certainty === 'certain') continue
    possible[relation] = 1
    if (certainty === 'never' || !filter.possible) mask[relation] = (mask[relation] ?? 0) | partBit.time
  }
  return { mask, possible }
}

const drawn = new WeakMap<Perspective, Uint8Array>()

function drawnColumn(index: GraphIndex, { perspective }: Rejections): Uint8Array {
  if (!perspective) return index.standing
  const known = drawn.get(perspective)
  if (known) return known
  const made = index.standing.map((own, relation) => {
    const marks = perspective[relation] ?? 0
    return marks === 0 ? own : drawnStandings.indexOf(drawnStanding(marks))
  })
  drawn.set(perspective, made)
  return made
}

function visibleActors(index: GraphIndex, filter: Filter, { touched, reached }: Staying): number[] {
  const actors: number[] = []
  touched.forEach((touch, actor) => {
    if (touch === 1 || (filter.lone && mayStandAlone(index, filter, actor, reached))) actors.push(actor)
  })
  return actors
}

function mayStandAlone(
  index: GraphIndex,
  { actor: clause }: Filter,
  actor: number,
  reached: Staying['reached'],
): boolean {
  if (reached && !reached(actor)) return false
  const kind = actorKinds[index.actorKind[actor] ?? 0] ?? 'state'
  return clause === undefined || clause.values.includes(kind) === (clause.mode === 'only')
}
