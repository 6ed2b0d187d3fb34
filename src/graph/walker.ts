import { createAnswer, type Worked } from './answer.ts'
import { compareColumns } from './changes-between.ts'
import { countBefore } from './day-order.ts'
import type { Filter, FilterPart } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Range } from './judge-rows.ts'
import { profilesOf, type Profiles } from './profiles.ts'
import { partBit, type Rejections } from './rejections.ts'
import { createTally, type Counts } from './tally.ts'
import { nothing, type TimeBounds } from './time-verdict.ts'
import { readVersion, type Version } from './versions.ts'
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

/** Beyond this share, it is quicker to leap (see `leap.ts`), and to make dependent counts anew. */
const many = 0.2

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
  const profiles = profilesOf(index, rejected)
  const tally = createTally(index, rejected, profiles, clauses, lone)
  const passingCount = rejected.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0)
  const orders = ordersOf(index, profiles)
  let was = nothing
  let stops: readonly number[] = []
  let last: VisibleGraph | undefined

  /** What has a day between where it stands and where it goes, or all where that is too much, or not all that may flip. */
  function rangesTo(
    is: TimeBounds,
    to: readonly number[],
  ): { readonly ranges: Range[]; readonly leaps: boolean } {
    const everything = orders.whole
    if (was.possible !== is.possible || stops.length !== to.length)
      return { ranges: [everything], leaps: true }
    const ranges = to.map((stop, at): Range => {
      const here = stops[at] ?? 0
      const range = orders.of[at % orders.of.length] ?? everything
      return { ...range, first: Math.min(here, stop), end: Math.max(here, stop) }
    })
    const judged = ranges.reduce((sum, { first, end }) => sum + end - first, 0)
    return judged > far * everything.end
      ? { ranges: [everything], leaps: true }
      : { ranges, leaps: judged > many * everything.end }
  }

  return {
    rejections,
    lone: lone !== undefined,
    step(is, active, before) {
      const to = stopsOf(orders.of, is)
      const { ranges, leaps } = rangesTo(is, to)
      const { relations, actors, actorCount } = tally.follow({ was, is }, ranges, leaps)
      ;[was, stops] = [is, to]
      const counts = tally.counts()
      const state = reading(relations.state)
      const actorState = reading(actors.state)
      last = createAnswer(index, {
        state,
        standing,
        actorState,
        relationCount: counts.keptOutBy(0),
        actorCount,
        change: last
          ? { since: last.token, relations: relations.changed, actors: actors.changed }
          : {
              since: before?.token,
              ...compareColumns(before, { state: state(), standing, actorState: actorState() }),
            },
        ...laterReading(counts, passingCount, active),
      })
      return last
    },
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

/** A day of all spells in order, and their rows. */
interface Order extends Range {
  readonly days: Int32Array
}

interface Orders {
  /** Those that a window has a stop in, in the order of `stopsOf`. */
  readonly of: readonly Order[]
  /** All rows, each relation among them. */
  readonly whole: Range
}

function ordersOf(index: GraphIndex, { byStart, byEnd }: Profiles): Orders {
  const { byLatestStart, byEarliestEnd } = index
  const starts = {
    rows: index.rowsByStart,
    profiles: byStart,
    places: undefined,
    first: 0,
    end: byStart.length,
  }
  const ends = { rows: index.rowsByEnd, profiles: byEnd, places: undefined, first: 0, end: byEnd.length }
  return {
    of: [
      { ...starts, past: 'earliestStart', days: index.earliestStarts },
      { ...starts, past: 'latestStart', days: byLatestStart.days, places: byLatestStart.rows },
      { ...ends, past: 'earliestEnd', days: byEarliestEnd.days, places: byEarliestEnd.rows },
      { ...ends, past: 'latestEnd', days: index.latestEnds },
      { ...ends, past: 'over', days: index.latestEnds },
    ],
    whole: { ...starts, past: undefined },
  }
}

/** How far into each of the orders the bounds of each window lie. */
function stopsOf(orders: readonly Order[], { windows }: TimeBounds): number[] {
  return windows.flatMap(({ begunBefore, lastingBeyond, overBefore }) => {
    const days = [begunBefore, begunBefore, lastingBeyond + 1, lastingBeyond + 1, overBefore]
    return orders.map((order, at) => countBefore(order.days, days[at] ?? 0))
  })
}
