import type { Flipped, VisibleGraph } from './visible-graph.ts'

/**
 * What flipped from one answer to another of the same dataset, whichever of them is older. Costs nothing where `after` was made out of
 * `before`, as in a walk along the timeline; else a pass over both. Without a `before`, everything visible has flipped.
 */
export function changesBetween(before: VisibleGraph | undefined, after: VisibleGraph): Flipped {
  if (before === after) return { relations: new Int32Array(), actors: new Int32Array() }
  if (before && after.change.since === before.token) return after.change
  return compareColumns(before, after)
}

type Columns = Pick<VisibleGraph, 'state' | 'standing' | 'actorState'>

/** The same by looking at every relation and actor. */
export function compareColumns(before: Columns | undefined, after: Columns): Flipped {
  const redrawn = before && before.standing !== after.standing
  return {
    relations: differing(before?.state, after.state, redrawn && [before.standing, after.standing]),
    actors: differing(before?.actorState, after.actorState),
  }
}

/** The places where two columns differ, or where both show something that two others draw differently. */
function differing(
  before: Uint8Array | undefined,
  after: Uint8Array,
  drawn?: readonly [Uint8Array, Uint8Array] | false,
): Int32Array {
  const found = new Int32Array(after.length)
  let count = 0
  for (let at = 0; at < after.length; at++) {
    const now = after[at] ?? 0
    if (now !== (before?.[at] ?? 0) || (drawn && now !== 0 && drawn[0][at] !== drawn[1][at])) {
      found[count++] = at
    }
  }
  return found.slice(0, count)
}
