import { createAnswer } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Flipped, VisibleGraph } from './visible-graph.ts'
import { weakest } from './weakness.ts'

/** More lines than this nobody can tell apart, and no picture keeps up with the timeline. */
export const mostDrawn = 20_000

/**
 * What the picture draws of an answer: all of it, or, of more than `mostDrawn` relations, the strongest. A relation is stronger than another
 * if it stands better (reported, disputed, claimed, inferred); where that is the same, if it weighs more; then, if more evidence speaks of
 * it. Of equals the one that comes first in the dataset is drawn, so that a window that moves changes as few lines as it can.
 */
export function strongest(index: GraphIndex, visible: VisibleGraph, most = mostDrawn): VisibleGraph {
  if (visible.relationCount <= most) return visible
  const known = picked.get(visible)
  if (known) return known
  const { standing, actorCount } = visible
  const before = last.get(index)
  const { state, drawn } = sameOf(before, visible, most) ?? firstOf(byStrength(index), visible.state, most)
  const answer = createAnswer(index, {
    state: () => state,
    standing,
    actorState: () => visible.actorState,
    actorCount,
    relationCount: most,
    change: { since: before?.answer.token, ...changes(before, visible, state, drawn) },
    totals: () => visible.totals,
    liftable: () => visible.liftable,
  })
  last.set(index, { of: visible, most, answer, drawn })
  picked.set(visible, answer)
  return answer
}

interface Picked {
  readonly of: VisibleGraph
  readonly most: number
  readonly answer: VisibleGraph
  /** The relations it shows, in no order. */
  readonly drawn: Int32Array
}

/** What was made of an answer, and what was made last of a dataset's: what the next one says it changes. */
const picked = new WeakMap<VisibleGraph, VisibleGraph>()
const last = new WeakMap<GraphIndex, Picked>()

/** What was drawn before, where nothing has become of it since. */
function sameOf(before: Picked | undefined, visible: VisibleGraph, most: number) {
  if (before?.most !== most || visible.change.since !== before.of.token) return undefined
  if (visible.change.relations.length > 0 || visible.standing !== before.answer.standing) return undefined
  return { state: before.answer.state, drawn: before.drawn }
}

/** The first `most` relations of an order that are visible. */
function firstOf(order: Int32Array, visible: Uint8Array, most: number) {
  const state = new Uint8Array(visible.length)
  const drawn = new Int32Array(most)
  let count = 0
  for (let at = 0; at < order.length && count < most; at++) {
    const relation = order[at] ?? 0
    const bits = visible[relation] ?? 0
    if (bits === 0) continue
    state[relation] = bits
    drawn[count++] = relation
  }
  return { state, drawn: drawn.slice(0, count) }
}

/** What flipped, of which only what either shows can be; another perspective draws everything anew. */
function changes(
  before: Picked | undefined,
  visible: VisibleGraph,
  state: Uint8Array,
  drawn: Int32Array,
): Flipped {
  const { standing } = visible
  if (before?.answer.standing !== standing)
    return compareColumns(before?.answer, { state, standing, actorState: visible.actorState })
  const relations = new Int32Array(before.drawn.length + drawn.length)
  let count = 0
  for (const relation of before.drawn) if (state[relation] === 0) relations[count++] = relation
  for (const relation of drawn)
    if (state[relation] !== before.answer.state[relation]) relations[count++] = relation
  return { relations: relations.slice(0, count), actors: flippedActors(before.of, visible) }
}

function flippedActors(before: VisibleGraph, after: VisibleGraph): Int32Array {
  if (before.token === after.change.since) return after.change.actors
  const [was, is] = [before.actorState, after.actorState]
  return Int32Array.from(is.keys()).filter((actor) => was[actor] !== is[actor])
}

const orders = new WeakMap<GraphIndex, Int32Array>()

/** All relations, the strongest first: sorted by counting, once per dataset. */
function byStrength(index: GraphIndex): Int32Array {
  const known = orders.get(index)
  if (known) return known
  const { weakness } = index
  const starts = new Int32Array(weakest + 2)
  for (let relation = 0; relation < weakness.length; relation++) {
    const next = (weakness[relation] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let rank = 1; rank < starts.length; rank++)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0)
  const order = new Int32Array(weakness.length)
  for (let relation = 0; relation < weakness.length; relation++) {
    const rank = weakness[relation] ?? 0
    const place = starts[rank] ?? 0
    order[place] = relation
    starts[rank] = place + 1
  }
  orders.set(index, order)
  return order
}
