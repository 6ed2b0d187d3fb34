import { createAnswer } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { facetCounts, type Judged } from './facet-counts.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { activeParts, liftable } from './liftable.ts'
import { standsAlone } from './lone.ts'
import { candidatesOf, partBit, type Rejections } from './rejections.ts'
import { createStaying } from './staying.ts'
import { timeBounds, verdictOn } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Answers a filter under which relations depend on one another: a neighbourhood runs along visible relations, and structure follows
 * the actors that a perspective keeps. Looks at every relation; counts are made when they are first read.
 */
export function answerDependent(
  index: GraphIndex,
  filter: Filter,
  rejections: Rejections,
  before: VisibleGraph | undefined,
): VisibleGraph {
  const { scope, drawn: standing } = rejections
  const mask = rejections.mask.slice()
  const bounds = timeBounds(index, filter)
  const verdicts = new Uint8Array(mask.length)
  for (let relation = 0; relation < mask.length; relation++) {
    verdicts[relation] = verdictOn(index, relation, bounds)
    if (verdicts[relation] === 0) mask[relation] = (mask[relation] ?? 0) | partBit.time
  }
  const candidates = candidatesOf(index, mask)
  const staying = createStaying(index, scope)(candidates)

  const state = new Uint8Array(mask.length)
  const show = (relation: number) => {
    state[relation] = verdicts[relation] ?? 0
  }
  candidates.spoken.filter(staying.staysSpoken).forEach(show)
  candidates.structure.filter(staying.staysStructure).forEach(show)

  const alone = standsAlone(index, filter)
  const actorState = Uint8Array.from(index.actors.keys(), (actor) =>
    staying.touches(actor) || (alone?.[actor] === 1 && staying.reaches(actor)) ? 1 : 0,
  )
  const judged: Judged = { mask, scope, lone: filter.lone }
  const { count } = staying
  return createAnswer(index, {
    state: () => state,
    standing,
    actorState: () => actorState,
    relationCount: count,
    actorCount: actorState.reduce((sum, there) => sum + there, 0),
    change: { since: before?.token, ...compareColumns(before, { state, standing, actorState }) },
    totals: () => facetCounts(index, judged),
    liftable: () => liftable(index, activeParts(filter, rejections), judged, count),
  })
}
