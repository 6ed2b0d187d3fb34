import type { Certainty, Window } from '../time/spell.ts'
import type { Filter } from './filter.ts'
import { isUndated } from './dates.ts'
import type { GraphIndex } from './graph-index.ts'
import { afterAll, beforeAll, dayAt, toColumn } from './spell-columns.ts'
import { stateBit } from './visible-graph.ts'

/** What a filter asks of dates. */
export interface TimeBounds {
  /** One, or two that are compared: what is on in either stays. */
  readonly windows: readonly [WindowBounds] | readonly [WindowBounds, WindowBounds]
  /** Whether what is only possible counts. */
  readonly possible: boolean
}

/**
 * A window and the way it is asked, as three days. In every mode a spell was possibly so if it may have begun before the first and may
 * have lasted beyond the second, and certainly if it had surely begun and surely lasted. It is over when it was surely so before the third.
 */
export interface WindowBounds {
  readonly begunBefore: number
  readonly lastingBeyond: number
  readonly overBefore: number
}

/** What no relation keeps to. */
export const nothing: TimeBounds = {
  windows: [{ begunBefore: beforeAll, lastingBeyond: afterAll, overBefore: beforeAll }],
  possible: false,
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

/** What dates are asked of: see `SpellColumns`. */
export type Dated = Pick<GraphIndex, 'spellStarts' | 'days'>

/**
 * What time says of a relation: a sum of `stateBit` where it lets it stay, else 0. The best of its spells decides; an undated relation
 * has none to speak against it and counts as certain. Of two windows the better one decides, and it has ended only if it had in both
 * where it is in both.
 */
export function verdictOn(
  dated: Dated,
  relation: number,
  { windows: [one, other], possible }: TimeBounds,
): number {
  if (isUndated(dated, relation)) return one.begunBefore === beforeAll ? 0 : stateBit.visible
  const verdict = verdictOfSpells(dated, relation, one, possible)
  return other ? either(verdict, verdictOfSpells(dated, relation, other, possible)) : verdict
}

/** Whether each relation was on in a window, by its dates. */
export function certaintyIn(
  index: GraphIndex,
  window: Window,
  mode: Filter['mode'],
): (relation: number) => Certainty {
  const bounds = windowBounds(window, mode)
  return (relation) => {
    if (isUndated(index, relation)) return 'certain'
    const verdict = verdictOfSpells(index, relation, bounds, true)
    if (verdict === 0) return 'never'
    return (verdict & stateBit.possible) === 0 ? 'certain' : 'possible'
  }
}

/** See `overlap.ts` for what the modes ask. An open side of a window lies beyond the open sides of all spells. */
export function windowBounds(window: Window, mode: Filter['mode']): WindowBounds {
  const start = toColumn(window.start)
  const end = toColumn(window.end)
  if (mode === 'throughout') return { begunBefore: start + 1, lastingBeyond: end - 1, overBefore: beforeAll }
  const begunBefore = window.end === Infinity ? afterAll : end
  if (mode === 'until') return { begunBefore, lastingBeyond: beforeAll, overBefore: end }
  const lastingBeyond = window.start === -Infinity ? beforeAll : start
  return { begunBefore, lastingBeyond, overBefore: beforeAll }
}

function either(one: number, other: number): number {
  return one === 0 || other === 0 ? one | other : one & other
}

/**
 * What one window says of a relation by the four days of its only spell, see `windowBounds`. Without a branch: the sign of a difference
 * tells which day is earlier, which is why all days of columns are less than 2³⁰.
 * @param doubtful −1 where what is only possible counts, else 0.
 */
export function verdictOfDays(
  firstDay: number,
  surelyBegun: number,
  surelyLasting: number,
  lastDay: number,
  begunBefore: number,
  lastingBeyond: number,
  overBefore: number,
  doubtful: number,
): number {
  const surely = (surelyBegun - begunBefore) & (lastingBeyond - surelyLasting)
  const maybe = (firstDay - begunBefore) & (lastingBeyond - lastDay)
  return bitsOf(surely, surely | (maybe & doubtful), overBefore - 1 - lastDay)
}

function verdictOfSpells(
  { spellStarts, days }: Dated,
  relation: number,
  { begunBefore, lastingBeyond, overBefore }: WindowBounds,
  possible: boolean,
): number {
  const end = spellStarts[relation + 1] ?? 0
  let maybe = 0
  let surely = 0
  let runs = 0
  for (let spell = spellStarts[relation] ?? 0; spell < end; spell++) {
    const at = spell * 4
    const begun = (days[at + dayAt.earliestStart] ?? 0) - begunBefore
    const lastDay = days[at + dayAt.latestEnd] ?? 0
    const begunSurely = (days[at + dayAt.latestStart] ?? 0) - begunBefore
    maybe |= begun & (lastingBeyond - lastDay)
    surely |= begunSurely & (lastingBeyond - (days[at + dayAt.earliestEnd] ?? 0))
    runs |= begun & (overBefore - 1 - lastDay)
  }
  return bitsOf(surely, possible ? surely | maybe : surely, runs)
}

/** The bits of `stateBit`: visible, possible, ended. What is so is negative. */
function bitsOf(surely: number, on: number, runs: number): number {
  return (on >>> 31) | (((on & ~surely) >>> 30) & 2) | (((on & ~runs) >>> 29) & 4)
}
