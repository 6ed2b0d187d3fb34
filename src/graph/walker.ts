import { createAnswer, type Worked } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { countBefore } from './day-order.ts'
import type { GraphIndex } from './graph-index.ts'
import { partBit, type Rejections } from './rejections.ts'
import { dayAt } from './spell-columns.ts'
import { createTally } from './tally.ts'
import { judgeAll, timeVerdict, type Flips, type TimeBounds } from './time-verdict.ts'
import type { FilterPart } from './filter.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Answers one filter after another that differ in time alone, where every relation stands for itself. From one window to the next it
 * looks only at spells with a day between the two, and keeps all counts up as it goes.
 */
export interface Walker {
  readonly rejections: Rejections
  readonly lone: boolean
  /**
   * @param active the parts of the filter that are on.
   * @param before for the first step: the answer given before, which the new one says it changes. Later ones change the one before them.
   */
  step(bounds: TimeBounds, active: readonly FilterPart[], before?: VisibleGraph): VisibleGraph
}

/** Beyond this share of all spells, one pass over all relations is quicker than a walk. */
const far = 0.1

/**
 * @param clause whether there is an actor clause.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 */
export function createWalker(
  index: GraphIndex,
  rejections: Rejections,
  clause: boolean,
  lone: Uint8Array | undefined,
): Walker {
  const { mask: rejected, drawn: standing } = rejections
  const verdicts = new Uint8Array(rejected.length)
  const tally = createTally(index, rejected, clause, lone)
  const passing = rejected.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0)
  // What flips in a step, more than enough room for all.
  const flips: Flips = {
    relations: new Int32Array(rejected.length + 1),
    by: new Int8Array(rejected.length + 1),
  }
  let bounds: TimeBounds | undefined
  let stops: readonly Stop[] = []
  let last: VisibleGraph | undefined

  /** Looks at the spells that have a day between where it stands and where it goes. */
  function walk(next: TimeBounds, to: readonly Stop[]): number {
    const { spellRelation } = index
    const { relations, by } = flips
    const verdictOf = timeVerdict(index, next)
    let count = 0
    for (const [at, stop] of to.entries()) {
      const here = stops[at]?.count ?? 0
      const end = Math.max(here, stop.count)
      for (let place = Math.min(here, stop.count); place < end; place++) {
        const relation = spellRelation[stop.order[place] ?? 0] ?? 0
        const verdict = verdictOf(relation)
        const before = verdicts[relation] ?? 0
        if (verdict === before) continue
        verdicts[relation] = verdict
        relations[count] = relation
        by[count++] = (verdict & 1) - (before & 1)
      }
    }
    return count
  }

  function isNear(next: TimeBounds, to: readonly Stop[]): boolean {
    if (bounds?.possible !== next.possible || stops.length !== to.length) return false
    const steps = to.reduce((sum, { count }, at) => sum + Math.abs(count - (stops[at]?.count ?? 0)), 0)
    return steps <= far * index.spellRelation.length
  }

  return {
    rejections,
    lone: lone !== undefined,
    step(next, active, before) {
      const to = stopsOf(index, next)
      const near = isNear(next, to)
      const count = near ? walk(next, to) : judgeAll(index, next, verdicts, flips)
      ;[bounds, stops] = [next, to]

      const state = last?.state.slice() ?? new Uint8Array(rejected.length)
      const relations = new Int32Array(count)
      let shown = 0
      for (let at = 0; at < count; at++) {
        const relation = flips.relations[at] ?? 0
        if (rejected[relation] !== 0) continue
        state[relation] = verdicts[relation] ?? 0
        relations[shown++] = relation
      }
      tally.move(flips, count, !near)
      const actorState = tally.actorState()
      const turned = tally.turned()
      const keptOut = tally.keptOut.slice()
      const totals = tally.totals()
      last = createAnswer(index, {
        state,
        standing,
        actorState,
        relationCount: keptOut[0] ?? 0,
        actorCount: tally.actorCount(),
        change: last
          ? {
              since: last.token,
              relations: relations.slice(0, shown),
              actors: differing(turned, last.actorState, actorState),
            }
          : { since: before?.token, ...compareColumns(before, { state, standing, actorState }) },
        ...laterReading(totals, keptOut, passing, active),
      })
      return last
    },
  }
}

/** Apart from all else, so that what an answer keeps for later does not keep the answers before it. */
function laterReading(
  totals: VisibleGraph['totals'],
  keptOut: Int32Array,
  passing: number,
  active: readonly FilterPart[],
): Pick<Worked, 'totals' | 'liftable'> {
  const comesBack = (part: FilterPart) => {
    if (part === 'time') return passing - (keptOut[0] ?? 0)
    return part === 'around' ? 0 : (keptOut[partBit[part]] ?? 0)
  }
  return {
    totals: () => totals,
    liftable: () => new Map(active.map((part) => [part, comesBack(part)])),
  }
}

function differing(actors: Int32Array, before: Uint8Array, after: Uint8Array): Int32Array {
  return actors.filter((actor) => before[actor] !== after[actor])
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
