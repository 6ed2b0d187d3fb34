import { standings } from '../model/vocabulary.ts'
import { createAnswer } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import type { GraphIndex } from './graph-index.ts'
import type { VisibleGraph } from './visible-graph.ts'

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
  const state = new Uint8Array(visible.state.length)
  let left = most
  for (const relation of byStrength(index)) {
    const bits = visible.state[relation] ?? 0
    if (bits === 0) continue
    state[relation] = bits
    if (--left === 0) break
  }
  const { standing, actorState, actorCount } = visible
  const before = last.get(index)
  const answer = createAnswer(index, {
    state,
    standing,
    actorState,
    actorCount,
    relationCount: most,
    change: { since: before?.token, ...compareColumns(before, { state, standing, actorState }) },
    totals: () => visible.totals,
    liftable: () => visible.liftable,
  })
  last.set(index, answer)
  picked.set(visible, answer)
  return answer
}

/** What was made of an answer, and what was made last of a dataset's: what the next one says it changes. */
const picked = new WeakMap<VisibleGraph, VisibleGraph>()
const last = new WeakMap<GraphIndex, VisibleGraph>()

const orders = new WeakMap<GraphIndex, Int32Array>()

/** All relations, the strongest first: sorted by counting, once per dataset. */
function byStrength(index: GraphIndex): Int32Array {
  const known = orders.get(index)
  if (known) return known
  const weakness = Uint16Array.from(index.relations, (_, relation) => weaknessOf(index, relation))
  const starts = new Int32Array(weakest + 2)
  for (const rank of weakness) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
  for (let rank = 1; rank < starts.length; rank++)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0)
  const order = new Int32Array(weakness.length)
  weakness.forEach((rank, relation) => {
    const place = starts[rank] ?? 0
    order[place] = relation
    starts[rank] = place + 1
  })
  orders.set(index, order)
  return order
}

/** Weights and pieces of evidence beyond these are as good as these. */
const greatest = { weight: 63, pieces: 15 }
const weakest = standings.length * (greatest.weight + 1) * (greatest.pieces + 1)
const strengths = ['reported', 'disputed', 'claimed', 'inferred']

/** A small number, least for the strongest. Weights count in steps of a quarter, so that halves differ too. */
function weaknessOf({ relations, standing }: GraphIndex, relation: number): number {
  const { weight = 1, evidence } = relations[relation] ?? { evidence: [] }
  const stands = strengths.indexOf(standings[standing[relation] ?? 0] ?? 'inferred')
  const light = greatest.weight - Math.min(greatest.weight, Math.round(weight * 4))
  const few = greatest.pieces - Math.min(greatest.pieces, evidence.length)
  return (stands * (greatest.weight + 1) + light) * (greatest.pieces + 1) + few
}
