import { answerDependent } from './dependent.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { activeParts } from './liftable.ts'
import { standsAlone } from './lone.ts'
import { candidatesOf, rejectionsOf, type Rejections } from './rejections.ts'
import { createStaying } from './staying.ts'
import { timeBounds, type TimeBounds } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'
import { createWalker, far, type Walker } from './walker.ts'

/**
 * What is visible of a dataset under a filter, with the counts of every facet and what lifting each part would let back in.
 *
 * Each relation gets a mask with one bit for each part that rejects it. A relation with an empty mask is visible if the
 * neighbourhood, which runs along such relations only, holds it. A mask of one bit is what that part alone keeps out.
 * Ids in the filter may be former ones; ids of actors that nobody answers to are ignored.
 *
 * The answer depends on nothing but the dataset and the filter. How quickly it comes depends on what was asked before: a window near
 * one of the last two is reached by looking at what lies between (see `createWalker`).
 */
export function select(index: GraphIndex, filter: Filter): VisibleGraph {
  const memory = memories.get(index) ?? { walkers: [], last: undefined }
  memories.set(index, memory)
  const rejections = rejectionsOf(index, filter)
  if (rejections.scope || rejections.perspective) {
    memory.last = answerDependent(index, filter, rejections, memory.last)
    return memory.last
  }
  const bounds = timeBounds(index, filter)
  const walker = nearest(memory, rejections, filter.lone, bounds) ?? newWalker(index, filter, rejections)
  memory.walkers = [walker, ...memory.walkers.filter((one) => one !== walker)].slice(0, mostWalkers)
  memory.last = walker.step(bounds, activeParts(filter, rejections), memory.last)
  return memory.last
}

/**
 * Whether a relation passes all parts of a filter but time, neighbourhood and perspective included: what the timeline counts, so that
 * it shows where in time the other parts find something. Undated relations are asked like all others.
 */
export function passesOtherThanTime(index: GraphIndex, filter: Filter): (relation: number) => boolean {
  const { mask, scope, perspective } = rejectionsOf(index, filter)
  if (!scope && !perspective) return (relation) => mask[relation] === 0
  const candidates = candidatesOf(index, mask)
  const { staysSpoken, staysStructure } = createStaying(index, scope)(candidates)
  const passing = new Uint8Array(mask.length)
  for (const relation of candidates.spoken) passing[relation] = staysSpoken(relation) ? 1 : 0
  for (const relation of candidates.structure) passing[relation] = staysStructure(relation) ? 1 : 0
  return (relation) => passing[relation] === 1
}

/** What was asked before of a dataset: it makes answers quicker, never different. */
interface Memory {
  /** The one used last first. Two, so that comparing two windows does not jump to and fro between them. */
  walkers: readonly Walker[]
  last: VisibleGraph | undefined
}

const memories = new WeakMap<GraphIndex, Memory>()
const mostWalkers = 2

/** The walker that is nearest to the bounds; the one used longest ago where all are far off and there may be no more. */
function nearest(
  { walkers }: Memory,
  rejections: Rejections,
  lone: boolean,
  bounds: TimeBounds,
): Walker | undefined {
  const able = walkers.filter((walker) => walker.rejections === rejections && walker.lone === lone)
  const near = able.filter((walker) => walker.distance(bounds) <= far)
  const [first, second] = near
  if (!first) return able.length === mostWalkers ? able.at(-1) : undefined
  return second && second.distance(bounds) < first.distance(bounds) ? second : first
}

function newWalker(index: GraphIndex, filter: Filter, rejections: Rejections): Walker {
  return createWalker(index, rejections, {
    actor: filter.actor !== undefined,
    lone: standsAlone(index, filter),
  })
}
