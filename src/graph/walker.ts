import { createAnswer } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { countBefore } from './day-order.ts'
import type { GraphIndex } from './graph-index.ts'
import { partBit, type Rejections } from './rejections.ts'
import { dayAt } from './spell-columns.ts'
import { createTally } from './tally.ts'
import { timeVerdict, type TimeBounds } from './time-verdict.ts'
import type { FilterPart } from './filter.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Answers one filter after another that differ in time alone, where every relation stands for itself. From one window to the next it
 * looks only at spells with a day between the two, and keeps all counts up as it goes.
 */
export interface Walker {
  readonly rejections: Rejections
  readonly lone: boolean
  /** Which share of all spells a step to these bounds would look at, some twice. At most `far` for those it can walk to. */
  distance(bounds: TimeBounds): number
  /**
   * @param active the parts of the filter that are on.
   * @param before the answer given last, of this walker or not: what the new one says it changes, unless this walks from its own.
   */
  step(bounds: TimeBounds, active: readonly FilterPart[], before: VisibleGraph | undefined): VisibleGraph
}

/** Beyond this share of all spells one pass over all relations is quicker than a walk. */
export const far = 0.25

export interface Parts {
  /** Whether there is an actor clause. */
  readonly actor: boolean
  /** Per actor: 1 where it is visible without any relation; undefined where none is. */
  readonly lone: Uint8Array | undefined
}

export function createWalker(index: GraphIndex, rejections: Rejections, parts: Parts): Walker {
  const { spellRelation } = index
  const { mask: rejected, drawn: standing } = rejections
  const verdicts = new Uint8Array(rejected.length)
  const tally = createTally(index, parts.actor, parts.lone)
  const passing = rejected.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0)
  let bounds: TimeBounds | undefined
  let stops: readonly Stop[] = []
  let last: VisibleGraph | undefined
  let active: readonly FilterPart[] = []

  function distance(next: TimeBounds): number {
    if (bounds?.possible !== next.possible || bounds.windows.length !== next.windows.length) return Infinity
    const steps = stopsOf(index, next).reduce(
      (sum, { count }, at) => sum + Math.abs(count - (stops[at]?.count ?? 0)),
      0,
    )
    return steps / Math.max(1, spellRelation.length)
  }

  /** Looks at every relation. */
  function scan(next: TimeBounds, before: VisibleGraph | undefined): VisibleGraph {
    const verdictOf = timeVerdict(index, next)
    const state = new Uint8Array(rejected.length)
    tally.refill()
    for (let relation = 0; relation < rejected.length; relation++) {
      const verdict = verdictOf(relation)
      verdicts[relation] = verdict
      if (verdict === 0) continue
      const bits = rejected[relation] ?? 0
      if (bits === 0) state[relation] = verdict
      tally.move(relation, bits, 1)
    }
    tally.settle()
    tally.moved()
    const actorState = tally.actorState()
    const flipped = compareColumns(before, { state, standing, actorState })
    return answer(state, actorState, { since: before?.token, ...flipped })
  }

  /** Looks at the spells that have a day between the bounds it stands at and the next ones. */
  function walk(next: TimeBounds, from: VisibleGraph): VisibleGraph {
    const verdictOf = timeVerdict(index, next)
    const state = from.state.slice()
    const flipped: number[] = []
    for (const [at, { order, count }] of stopsOf(index, next).entries()) {
      const here = stops[at]?.count ?? 0
      const end = Math.max(here, count)
      for (let place = Math.min(here, count); place < end; place++) {
        const relation = spellRelation[order[place] ?? 0] ?? 0
        const verdict = verdictOf(relation)
        const before = verdicts[relation] ?? 0
        if (verdict === before) continue
        verdicts[relation] = verdict
        const bits = rejected[relation] ?? 0
        if (bits === 0) {
          state[relation] = verdict
          flipped.push(relation)
        }
        if (before === 0) tally.move(relation, bits, 1)
        else if (verdict === 0) tally.move(relation, bits, -1)
      }
    }
    const actorState = tally.actorState()
    const actors = [...new Set(tally.moved())].filter((actor) => actorState[actor] !== from.actorState[actor])
    return answer(state, actorState, {
      since: from.token,
      relations: Int32Array.from(flipped),
      actors: Int32Array.from(actors),
    })
  }

  function answer(state: Uint8Array, actorState: Uint8Array, change: VisibleGraph['change']): VisibleGraph {
    const keptOut = tally.keptOut.slice()
    const visible = keptOut[0] ?? 0
    const totals = tally.totals()
    const parts = active
    return createAnswer(index, {
      state,
      standing,
      actorState,
      relationCount: visible,
      actorCount: tally.actorCount(),
      change,
      totals: () => totals,
      liftable: () =>
        new Map(
          parts.map((part) => {
            if (part === 'time') return [part, passing - visible]
            return [part, part === 'around' ? 0 : (keptOut[partBit[part]] ?? 0)]
          }),
        ),
    })
  }

  return {
    rejections,
    lone: parts.lone !== undefined,
    distance,
    step(next, activeNow, before) {
      active = activeNow
      last = last && distance(next) <= far ? walk(next, last) : scan(next, before)
      bounds = next
      stops = stopsOf(index, next)
      return last
    },
  }
}

/** How far into one of the sorted orders of spells a bound lies. */
interface Stop {
  readonly order: Int32Array
  readonly count: number
}

function stopsOf(index: GraphIndex, { windows }: TimeBounds): readonly Stop[] {
  const { days, byEarliestStart, byLatestStart, byEarliestEnd, byLatestEnd } = index
  const stop = (order: Int32Array, column: number, day: number): Stop => ({
    order,
    count: countBefore(order, days, 4, column, day),
  })
  return windows.flatMap(({ begunBefore, lastingBeyond, overBefore }) => [
    stop(byEarliestStart, dayAt.earliestStart, begunBefore),
    stop(byLatestStart, dayAt.latestStart, begunBefore),
    stop(byEarliestEnd, dayAt.earliestEnd, lastingBeyond + 1),
    stop(byLatestEnd, dayAt.latestEnd, lastingBeyond + 1),
    stop(byLatestEnd, dayAt.latestEnd, overBefore),
  ])
}
