import { createAnswer, type Worked } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { countBefore } from './day-order.ts'
import type { Filter, FilterPart } from './filter.ts'
import { placeOf, stateBefore, stateNow, type Flips } from './flips.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Range } from './judging.ts'
import { partBit, type Rejections } from './rejections.ts'
import { rowWidth } from './row-columns.ts'
import { block, createTally, type Counts } from './tally.ts'
import type { TimeBounds } from './time-verdict.ts'
import { draftAfter, firstVersion, nextVersion, readVersion, type Version } from './versions.ts'
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

/** Beyond this share of all rows, one pass over all relations is quicker than a walk. */
const far = 1

/**
 * @param clauses tells whether there are a source clause and an actor clause.
 * @param lone per actor: 1 where it is visible without any relation; undefined where none is.
 */
export function createWalker(
  index: GraphIndex,
  rejections: Rejections,
  clauses: Pick<Filter, 'source' | 'actor'>,
  lone: Uint8Array | undefined,
): Walker {
  const { mask: rejected, drawn: standing } = rejections
  const tally = createTally(index, rejected, clauses, lone)
  const passingCount = rejected.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0)
  const orders = ordersOf(index)
  const everything: Range = {
    rows: index.rowsByStart,
    places: undefined,
    first: 0,
    end: index.rowsByStart.length / rowWidth,
  }
  let bounds: TimeBounds | undefined
  let stops: readonly number[] = []
  let state = firstVersion(new Uint8Array(rejected.length))
  let last: VisibleGraph | undefined

  /** What has a day between where it stands and where it goes; undefined where that is too much, or not all that may flip. */
  function between(next: TimeBounds, to: readonly number[]): Range[] | undefined {
    if (bounds?.possible !== next.possible || stops.length !== to.length) return undefined
    const ranges = to.flatMap((stop, at): Range[] => {
      const here = stops[at] ?? 0
      const order = orders[at % orders.length]
      return order && stop !== here
        ? [{ rows: order.rows, places: order.places, first: Math.min(here, stop), end: Math.max(here, stop) }]
        : []
    })
    const judged = ranges.reduce((sum, { first, end }) => sum + end - first, 0)
    return judged <= far * everything.end ? ranges : undefined
  }

  return {
    rejections,
    lone: lone !== undefined,
    step(next, active, before) {
      const to = stopsOf(orders, next)
      const ranges = between(next, to)
      const { passing, actors } = tally.follow(next, ranges ?? [everything], !ranges)
      ;[bounds, stops] = [next, to]
      const counts = tally.counts()
      const shown = show(passing, state)
      state = shown.state
      const columns = { state: reading(shown.state), standing, actorState: reading(actors.state) }
      const flipped = { relations: shown.relations, actors: actors.changed }
      last = createAnswer(index, {
        ...columns,
        relationCount: counts.keptOutBy(0),
        actorCount: actors.count,
        change: last
          ? { since: last.token, ...flipped }
          : {
              since: before?.token,
              ...compareColumns(before, { state: columns.state(), standing, actorState: columns.actorState() }),
            },
        ...laterReading(counts, passingCount, active),
      })
      return last
    },
  }
}

/** Shows, or hides, relations that no part other than time rejects, and says which they are. */
function show(passing: Flips, before: Version) {
  const column = draftAfter(before, passing.count)
  const relations = new Int32Array(passing.count)
  const were = new Uint8Array(passing.count)
  for (let first = 0; first < passing.count; first += block)
    showBlock(passing, column, relations, were, first, Math.min(first + block, passing.count))
  return { state: nextVersion(before, column, relations, were), relations }
}

function showBlock(
  { items }: Flips,
  column: Uint8Array,
  relations: Int32Array,
  were: Uint8Array,
  first: number,
  end: number,
): void {
  for (let at = first; at < end; at++) {
    const flip = items[at] ?? 0
    const relation = placeOf(flip)
    relations[at] = relation
    were[at] = stateBefore(flip)
    column[relation] = stateNow(flip)
  }
}

/** Apart from all else, as below. */
function reading(version: Version): () => Uint8Array {
  return () => readVersion(version)
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

/** Days in order, with the rows in which their spells stand; where `places` is left out, in the same order. */
interface Order extends Pick<Range, 'rows' | 'places'> {
  readonly days: Int32Array
}

/** The orders that a window has a stop in, in the order of `stopsOf`. */
function ordersOf(index: GraphIndex): readonly Order[] {
  const { rowsByStart, rowsByEnd, byLatestStart, byEarliestEnd } = index
  const ends = { rows: rowsByEnd, places: undefined, days: index.latestEnds }
  return [
    { rows: rowsByStart, places: undefined, days: index.earliestStarts },
    { rows: rowsByStart, places: byLatestStart.rows, days: byLatestStart.days },
    { rows: rowsByEnd, places: byEarliestEnd.rows, days: byEarliestEnd.days },
    ends,
    ends,
  ]
}

/** How far into each of the orders the bounds of each window lie. */
function stopsOf(orders: readonly Order[], { windows }: TimeBounds): number[] {
  return windows.flatMap(({ begunBefore, lastingBeyond, overBefore }) => {
    const days = [begunBefore, begunBefore, lastingBeyond + 1, lastingBeyond + 1, overBefore]
    return orders.map((order, at) => countBefore(order.days, days[at] ?? 0))
  })
}
