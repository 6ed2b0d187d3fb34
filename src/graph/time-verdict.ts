import type { Certainty, Window } from '../time/spell.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { afterAll, beforeAll, toColumn } from './spell-columns.ts'
import { stateBit } from './visible-graph.ts'

/** What a filter asks of dates. */
export interface TimeBounds {
  /** One, or two that are compared: what is on in either stays. */
  readonly windows: readonly WindowBounds[]
  /** Whether what is only possible counts. */
  readonly possible: boolean
}

/**
 * A window and the way it is asked, as three days. In every mode a spell was possibly so if it may have begun before the first and may
 * have lasted beyond the second, and certainly if it had surely begun and surely lasted. It is over when it was surely so before the third.
 */
interface WindowBounds {
  readonly begunBefore: number
  readonly lastingBeyond: number
  readonly overBefore: number
}

/** The window a filter asks about: its own, else the whole span of the dataset. */
export function windowOf(index: Pick<GraphIndex, 'span'>, filter: Filter): Window {
  return filter.window ?? index.span ?? { start: -Infinity, end: Infinity }
}

export function timeBounds(index: GraphIndex, filter: Filter): TimeBounds {
  const { mode, possible, secondWindow } = filter
  const first = windowBounds(windowOf(index, filter), mode)
  return { windows: secondWindow ? [first, windowBounds(secondWindow, mode)] : [first], possible }
}

/**
 * What time says of each relation: a sum of `stateBit` where it lets it stay, else 0. The best of its spells decides; an undated
 * relation has none to speak against it and counts as certain. Of two windows the better one decides, and it has ended only if it had
 * in both where it is in both.
 */
export function timeVerdict(index: GraphIndex, { windows, possible }: TimeBounds): Verdict {
  const [first, second] = windows.map((window) => verdictIn(index, window, possible))
  if (!first || !second) return first ?? (() => stateBit.visible)
  return (relation) => {
    const [one, other] = [first(relation), second(relation)]
    return one === 0 || other === 0 ? one | other : one & other
  }
}

/** Where a pass notes what flips: relations, and for each 1, −1 or 0 as it comes, goes, or is but another way. Long enough for all. */
export interface Flips {
  readonly relations: Int32Array
  readonly by: Int8Array
}

/**
 * Judges all relations.
 * @param verdicts what `timeVerdict` said of each before; overwritten.
 * @returns how many flips were noted.
 */
export function judgeAll(index: GraphIndex, bounds: TimeBounds, verdicts: Uint8Array, flips: Flips): number {
  const [only, ...more] = bounds.windows
  if (!only || more.length > 0) return noteFlips(verdicts, flips, timeVerdict(index, bounds))
  const { spellStarts, days } = index
  const { relations, by } = flips
  const { begunBefore, lastingBeyond, overBefore } = only
  const doubtful = bounds.possible ? 1 : 0
  let count = 0
  let first = 0
  for (let relation = 0; relation < verdicts.length; relation++) {
    const end = spellStarts[relation + 1] ?? 0
    const verdict = verdictOfSpells(days, first, end, begunBefore, lastingBeyond, overBefore, doubtful)
    first = end
    const before = verdicts[relation] ?? 0
    verdicts[relation] = verdict
    relations[count] = relation
    by[count] = (verdict & 1) - (before & 1)
    // One more if they differ, without a branch that nobody can predict.
    count += ((verdict ^ before) + 7) >> 3
  }
  return count
}

function noteFlips(verdicts: Uint8Array, { relations, by }: Flips, verdictOf: Verdict): number {
  let count = 0
  for (let relation = 0; relation < verdicts.length; relation++) {
    const verdict = verdictOf(relation)
    const before = verdicts[relation] ?? 0
    if (verdict === before) continue
    verdicts[relation] = verdict
    relations[count] = relation
    by[count++] = (verdict & 1) - (before & 1)
  }
  return count
}

/** Whether each relation was on in a window, by its dates. */
export function certaintyIn(
  index: GraphIndex,
  window: Window,
  mode: Filter['mode'],
): (relation: number) => Certainty {
  const verdictOf = verdictIn(index, windowBounds(window, mode), true)
  return (relation) => {
    const verdict = verdictOf(relation)
    if (verdict === 0) return 'never'
    return (verdict & stateBit.possible) === 0 ? 'certain' : 'possible'
  }
}

type Verdict = (relation: number) => number

/** See `overlap.ts` for what the modes ask. An open side of a window lies beyond the open sides of all spells. */
function windowBounds(window: Window, mode: Filter['mode']): WindowBounds {
  const start = toColumn(window.start)
  const end = toColumn(window.end)
  if (mode === 'throughout') return { begunBefore: start + 1, lastingBeyond: end - 1, overBefore: beforeAll }
  const begunBefore = window.end === Infinity ? afterAll : end
  if (mode === 'until') return { begunBefore, lastingBeyond: beforeAll, overBefore: end }
  const lastingBeyond = window.start === -Infinity ? beforeAll : start
  return { begunBefore, lastingBeyond, overBefore: beforeAll }
}

function verdictIn({ spellStarts, days }: GraphIndex, bounds: WindowBounds, possible: boolean): Verdict {
  const { begunBefore, lastingBeyond, overBefore } = bounds
  return (relation) => {
    const first = spellStarts[relation] ?? 0
    const end = spellStarts[relation + 1] ?? 0
    return verdictOfSpells(days, first, end, begunBefore, lastingBeyond, overBefore, possible ? 1 : 0)
  }
}

/**
 * Without a branch on what the dates say, for nobody can predict it: the sign of a difference tells which day is earlier, which is why
 * all days of columns are less than 2³⁰. Plain numbers all the way, for this is asked a million times in a row.
 */
function verdictOfSpells(
  days: Int32Array,
  first: number,
  end: number,
  begunBefore: number,
  lastingBeyond: number,
  overBefore: number,
  doubtful: number,
): number {
  if (first === end) return 1
  let maybe = 0
  let surely = 0
  let runs = 0
  for (let row = first << 2; row < end << 2; row += 4) {
    const latestEnd = days[row + 3] ?? 0
    const begun = ((days[row] ?? 0) - begunBefore) >>> 31
    maybe |= begun & ((lastingBeyond - latestEnd) >>> 31)
    surely |= (((days[row + 1] ?? 0) - begunBefore) & (lastingBeyond - (days[row + 2] ?? 0))) >>> 31
    runs |= begun & ((overBefore - 1 - latestEnd) >>> 31)
  }
  const on = surely | (maybe & doubtful)
  // The bits of `stateBit`: visible, possible, ended.
  return on | ((on & (surely ^ 1)) << 1) | ((on & (runs ^ 1)) << 2)
}
