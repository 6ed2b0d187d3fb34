import { answerDependent } from './dependent.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { activeParts } from './liftable.ts'
import { standsAlone } from './lone.ts'
import { candidatesOf, rejectionsOf } from './rejections.ts'
import { createStaying } from './staying.ts'
import { timeBounds } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'
import { createWalker, type Walker } from './walker.ts'

/**
 * What is visible of a dataset under a filter, with the counts of every facet and what lifting each part would let back in.
 *
 * Each relation gets a mask with one bit for each part that rejects it. A relation with an empty mask is visible if the
 * neighbourhood, which runs along such relations only, holds it. A mask of one bit is what that part alone keeps out.
 * Ids in the filter may be former ones; ids of actors that nobody answers to are ignored.
 *
 * The answer depends on nothing but the dataset and the filter. How quickly it comes depends on what was asked before: where the last
 * filter differs in time alone, it is reached from there (see `createWalker`).
 */
export function select(index: GraphIndex, filter: Filter): VisibleGraph {
  const memory = memoryOf(index)
  const rejections = rejectionsOf(index, filter)
  if (rejections.scope || rejections.perspective) {
    memory.dependent = answerDependent(index, filter, rejections, memory.dependent ?? memory.plain)
    return memory.dependent
  }
  memory.plain = walkerOf(memory, index, filter).step(
    timeBounds(index, filter),
    () => activeParts(filter, rejections),
    memory.plain ?? memory.dependent,
  )
  return memory.plain
}

/** Makes ready what the first answer takes before it is made. */
export function prepareSelect(index: GraphIndex, filter: Filter): void {
  const { scope, perspective } = rejectionsOf(index, filter)
  if (!scope && !perspective) walkerOf(memoryOf(index), index, filter)
}

function walkerOf(memory: Memory, index: GraphIndex, filter: Filter): Walker {
  const rejections = rejectionsOf(index, filter)
  if (memory.walker?.rejections !== rejections || memory.walker.lone !== filter.lone)
    memory.walker = createWalker(index, rejections, filter, standsAlone(index, filter))
  return memory.walker
}

function memoryOf(index: GraphIndex): Memory {
  const known = memories.get(index)
  if (known) return known
  const made: Memory = {}
  memories.set(index, made)
  return made
}

/** What was asked before of a dataset: it makes answers quicker, never different. */
interface Memory {
  walker?: Walker
  /** The last answers of either kind. Each says what it changes of the last one of its own kind: a stage asks for both in turn. */
  plain?: VisibleGraph
  dependent?: VisibleGraph
}

const memories = new WeakMap<GraphIndex, Memory>()

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
