import type { Window } from '../time/spell.ts'
import { countBefore } from './day-order.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { linesOf, type Lines } from './lines.ts'
import { relationAt, rowWidth } from './row-columns.ts'
import { windowBounds, type WindowBounds } from './time-verdict.ts'

/** Tells of a relation whether the line it is drawn with is likely to stay as it is. */
export type Lasts = (relation: number) => boolean

/** So many steps like the last one are looked ahead. */
export const stepsAhead = 16

/** In steps as long as the last one: sixteen months may take as long as more than seventeen of February. */
const reach = 18

/**
 * A window that moves further at once, as a share of its own length and of all time there is data of, shows another picture rather than
 * the next one of a film.
 */
const furthest = { ofWindow: 1 / stepsAhead, ofSpan: 1 / 64 }

/**
 * Which lines stay as they are if the window goes on as it has moved since this was last asked: those with no relation, shown or not, that
 * has a date in what the bounds will pass in the next 16 such steps, be these days, months or years, nor any beside them in their dyad. It
 * is a guess, since filters may say otherwise and the window may turn.
 * @param homes where an actor is drawn; see `foldedHomes`.
 * @returns undefined where the window did not move, or too far for that.
 */
export function lastingAhead(
  index: GraphIndex,
  homes: (actor: number) => number,
  window: Window,
  mode: Filter['mode'],
): (() => Lasts) | undefined {
  const before = asked.get(index)
  asked.set(index, window)
  const moved = before && moveBetween(before, window)
  const farthest = moved && Math.max(Math.abs(moved.start), Math.abs(moved.end))
  if (!farthest || farthest > furthestMove(index, window)) return undefined
  return () => lastingWhile(index, homes, window, mode, moved)
}

const asked = new WeakMap<GraphIndex, Window>()

/** How far a window has moved, days. Open sides do not move. */
function moveBetween(from: Window, to: Window): Window {
  return {
    start: from.start === to.start ? 0 : to.start - from.start,
    end: from.end === to.end ? 0 : to.end - from.end,
  }
}

/** Days. */
function furthestMove({ span }: GraphIndex, { start, end }: Window): number {
  const days = Math.max(
    furthest.ofWindow * (end - start),
    span ? furthest.ofSpan * (span.end - span.start) : 0,
  )
  return Math.min(days, Number.MAX_VALUE)
}

function lastingWhile(
  index: GraphIndex,
  homes: (actor: number) => number,
  to: Window,
  mode: Filter['mode'],
  moved: Window,
): Lasts {
  const ahead = { start: to.start + moved.start * reach, end: to.end + moved.end * reach }
  const lines = linesOf(index, homes)
  const changing = new Uint8Array(lines.a.length)
  const mark = (relation: number) => {
    const line = lines.of[relation] ?? -1
    if (line >= 0) changing[line] = 1
  }
  eachDated(index, windowBounds(to, mode), windowBounds(ahead, mode), mark)
  markDyads(lines, changing)
  return (relation) => changing[lines.of[relation] ?? -1] === 0
}

/** Calls back with the relation of each spell that has a day between one pair of bounds and the other. */
function eachDated(
  index: GraphIndex,
  here: WindowBounds,
  there: WindowBounds,
  mark: (relation: number) => void,
): void {
  const { rowsByStart, rowsByEnd, byLatestStart, byEarliestEnd } = index
  const pass = (days: Int32Array, rows: Int32Array, places: Int32Array | undefined, a: number, b: number) => {
    const end = countBefore(days, Math.max(a, b))
    for (let at = countBefore(days, Math.min(a, b)); at < end; at++)
      mark(rows[(places?.[at] ?? at) * rowWidth + relationAt] ?? 0)
  }
  pass(index.earliestStarts, rowsByStart, undefined, here.begunBefore, there.begunBefore)
  pass(byLatestStart.days, rowsByStart, byLatestStart.rows, here.begunBefore, there.begunBefore)
  pass(index.latestEnds, rowsByEnd, undefined, here.lastingBeyond + 1, there.lastingBeyond + 1)
  pass(byEarliestEnd.days, rowsByEnd, byEarliestEnd.rows, here.lastingBeyond + 1, there.lastingBeyond + 1)
  pass(index.latestEnds, rowsByEnd, undefined, here.overBefore, there.overBefore)
}

/** Lines of one dyad lie beside one another, and make room for one that comes. */
function markDyads({ a, b }: Lines, changing: Uint8Array): void {
  for (let first = 0, next = 0; first < a.length; first = next) {
    let any = 0
    for (next = first; next < a.length && a[next] === a[first] && b[next] === b[first]; next++)
      any |= changing[next] ?? 0
    if (any === 1) changing.fill(1, first, next)
  }
}
