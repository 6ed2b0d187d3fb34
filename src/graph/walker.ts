import { createAnswer, type Worked } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { countBefore, type DayOrder } from './day-order.ts'
import type { GraphIndex } from './graph-index.ts'
import { partBit, type Rejections } from './rejections.ts'
import { createTally, type Counts } from './tally.ts'
import { relationOf, roomFor, type Flips } from './flips.ts'
import { block, judgeBlock, judgeSome, type TimeBounds } from './time-verdict.ts'
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
   * @param active tells the parts of the filter that are on.
   * @param before for the first step: the answer given before, which the new one says it changes. Later ones change the one before them.
   */
  step(bounds: TimeBounds, active: () => readonly FilterPart[], before?: VisibleGraph): VisibleGraph
}

// Here, so that no module is asked for it a million times.
const relationIn = relationOf

/** Beyond this share of all spells, one pass over all relations is quicker than a walk. */
const far = 0.2

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
  const most = Math.floor(far * index.byEarliestStart.days.length)
  const room = Math.max(most, block)
  const flips = roomFor(room)
  const tally = createTally(index, rejected, clause, lone, room)
  const passingCount = rejected.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0)
  const orders = ordersOf(index)
  let bounds: TimeBounds | undefined
  let stops: readonly number[] = []
  let last: VisibleGraph | undefined

  /** Judges the relations that have a day between where it stands and where it goes. */
  function walk(next: TimeBounds, to: readonly number[]): void {
    for (const [at, stop] of to.entries()) {
      const here = stops[at] ?? 0
      const { relations } = orders[at % orders.length] ?? index.byEarliestStart
      flips.count = 0
      judgeSome(index, next, relations, Math.min(here, stop), Math.max(here, stop), verdicts, flips)
      tally.move(flips, false)
    }
  }

  /** Judges all relations. */
  function jump(next: TimeBounds): void {
    for (let first = 0; first < verdicts.length; first += block) {
      flips.count = 0
      judgeBlock(index, next, first, Math.min(first + block, verdicts.length), verdicts, flips)
      tally.move(flips, true)
    }
  }

  function isNear(next: TimeBounds, to: readonly number[]): boolean {
    if (bounds?.possible !== next.possible || stops.length !== to.length) return false
    return to.reduce((sum, stop, at) => sum + Math.abs(stop - (stops[at] ?? 0)), 0) <= most
  }

  return {
    rejections,
    lone: lone !== undefined,
    step(next, active, before) {
      const to = stopsOf(orders, next)
      const near = isNear(next, to)
      if (near) walk(next, to)
      else jump(next)
      ;[bounds, stops] = [next, to]
      const { passing, actors } = tally.settle(!near)
      const counts = tally.counts()
      const state = last?.state.slice() ?? new Uint8Array(rejected.length)
      const relations = new Int32Array(passing.count)
      for (let first = 0; first < passing.count; first += block)
        show(passing, verdicts, state, relations, first, Math.min(first + block, passing.count))
      const columns = { state, standing, actorState: actors.state }
      last = createAnswer(index, {
        ...columns,
        relationCount: counts.keptOutBy(0),
        actorCount: actors.count,
        change: last
          ? { since: last.token, relations, actors: actors.changed }
          : { since: before?.token, ...compareColumns(before, columns) },
        ...laterReading(counts, passingCount, active),
      })
      return last
    },
  }
}

/** Shows, or hides, relations that no part other than time rejects, and writes down which they are. */
function show(
  { items }: Flips,
  verdicts: Uint8Array,
  state: Uint8Array,
  relations: Int32Array,
  first: number,
  end: number,
): void {
  for (let at = first; at < end; at++) {
    const relation = relationIn(items[at] ?? 0)
    state[relation] = verdicts[relation] ?? 0
    relations[at] = relation
  }
}

/** Apart from all else, so that what an answer keeps for later does not keep the answers before it. */
function laterReading(
  { totals, keptOutBy }: Counts,
  passing: number,
  active: () => readonly FilterPart[],
): Pick<Worked, 'totals' | 'liftable'> {
  const comesBack = (part: FilterPart) => {
    if (part === 'time') return passing - keptOutBy(0)
    return part === 'around' ? 0 : keptOutBy(partBit[part])
  }
  return { totals, liftable: () => new Map(active().map((part) => [part, comesBack(part)])) }
}

/** The orders that a window has a stop in, in the order of `stopsOf`. */
function ordersOf({
  byEarliestStart,
  byLatestStart,
  byEarliestEnd,
  byLatestEnd,
}: GraphIndex): readonly DayOrder[] {
  return [byEarliestStart, byLatestStart, byEarliestEnd, byLatestEnd, byLatestEnd]
}

/** How far into each of the orders the bounds of each window lie. */
function stopsOf(orders: readonly DayOrder[], { windows }: TimeBounds): number[] {
  return windows.flatMap(({ begunBefore, lastingBeyond, overBefore }) => {
    const days = [begunBefore, begunBefore, lastingBeyond + 1, lastingBeyond + 1, overBefore]
    return orders.map((order, at) => countBefore(order.days, days[at] ?? 0))
  })
}
