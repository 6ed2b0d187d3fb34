import type { Certainty, Window } from '../time/spell.ts'
import type { Filter } from './filter.ts'
import { roomFor, toFlip, type Flips } from './flips.ts'
import type { GraphIndex } from './graph-index.ts'
import { countBefore } from './day-order.ts'
import { never, rowAt, rowWidth } from './row-columns.ts'
import { afterAll, beforeAll, toColumn } from './spell-columns.ts'
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

// Here, so that no module is asked for them a million times.
const width = rowWidth
const inNoWindow = never[0]
const flipOf = toFlip
const { latestStart, earliestEnd, latestEnd } = rowAt

/** What dates are asked of: see `RowColumns` and `SpellColumns`. */
type Dated = Pick<GraphIndex, 'rows' | 'several' | 'spellStarts' | 'days'>

/**
 * What time says of each relation: a sum of `stateBit` where it lets it stay, else 0. The best of its spells decides; an undated
 * relation has none to speak against it and counts as certain. Of two windows the better one decides, and it has ended only if it had
 * in both where it is in both.
 * @param verdicts per relation: overwritten.
 */
export function judgeAll(dated: Dated, bounds: TimeBounds, verdicts: Uint8Array): void {
  const flips = roomFor(block)
  for (let first = 0; first < verdicts.length; first += block) {
    flips.count = 0
    judgeBlock(dated, bounds, first, Math.min(first + block, verdicts.length), verdicts, flips)
  }
}

/**
 * How many relations are gone through at a time where it is all of them: for a function that is called often, engines soon make
 * machine code, but not for one that goes round a million times in a few calls.
 */
export const block = 1024

/**
 * Judges the relations from `first` to before `end`, and notes those of which it says something else than before. Free of branches that
 * nobody can predict.
 * @param verdicts what was said before; overwritten.
 * @param flips has room for all of them.
 */
export function judgeBlock(
  dated: Dated,
  { windows, possible }: TimeBounds,
  first: number,
  end: number,
  verdicts: Uint8Array,
  flips: Flips,
): void {
  const [one, other] = windows
  const doubtful = possible ? 1 : 0
  if (other) {
    for (let relation = first; relation < end; relation++) {
      const verdict = verdictIn(dated, relation, one, doubtful)
      note(relation, either(verdict, verdictIn(dated, relation, other, doubtful)), verdicts, flips)
    }
    return
  }
  const { several } = dated
  let at = countBefore(several, first)
  let here = first
  while (here < end) {
    const next = Math.min(several[at] ?? end, end)
    judgeRows(dated, one, doubtful, here, next, verdicts, flips)
    if (next < end) note(next, verdictOfSpells(dated, next, one, doubtful), verdicts, flips)
    here = next + 1
    at += 1
  }
}

/** The same for relations none of which has several spells, in one window. */
function judgeRows(
  { rows }: Dated,
  { begunBefore, lastingBeyond, overBefore }: WindowBounds,
  doubtful: number,
  first: number,
  end: number,
  verdicts: Uint8Array,
  flips: Flips,
): void {
  const { items } = flips
  let { count } = flips
  for (let relation = first; relation < end; relation++) {
    const row = relation * width
    const verdict = verdictOfDays(
      rows[row] ?? 0,
      rows[row + latestStart] ?? 0,
      rows[row + earliestEnd] ?? 0,
      rows[row + latestEnd] ?? 0,
      begunBefore,
      lastingBeyond,
      overBefore,
      doubtful,
    )
    const before = verdicts[relation] ?? 0
    verdicts[relation] = verdict
    items[count] = flipOf(relation, (verdict & 1) - (before & 1))
    // One more if they differ.
    count += ((verdict ^ before) + 7) >> 3
  }
  flips.count = count
}

function note(relation: number, verdict: number, verdicts: Uint8Array, flips: Flips): void {
  const before = verdicts[relation] ?? 0
  verdicts[relation] = verdict
  flips.items[flips.count] = flipOf(relation, (verdict & 1) - (before & 1))
  flips.count += verdict === before ? 0 : 1
}

/**
 * Judges some relations only, and notes those of which it says something else than before. Free of branches that nobody can predict,
 * so that the processor can fetch from memory what it needs for the next ones while it waits for that of the first.
 * @param relations are judged from place `first` to before place `end`.
 * @param verdicts what was said before; overwritten.
 * @param flips has room for all of them.
 */
export function judgeSome(
  dated: Dated,
  { windows, possible }: TimeBounds,
  relations: Int32Array,
  first: number,
  end: number,
  verdicts: Uint8Array,
  flips: Flips,
): void {
  const [one, other] = windows
  const doubtful = possible ? 1 : 0
  const { items } = flips
  let { count } = flips
  for (let place = first; place < end; place++) {
    const relation = relations[place] ?? 0
    let verdict = verdictIn(dated, relation, one, doubtful)
    if (other) verdict = either(verdict, verdictIn(dated, relation, other, doubtful))
    const before = verdicts[relation] ?? 0
    verdicts[relation] = verdict
    items[count] = flipOf(relation, (verdict & 1) - (before & 1))
    // One more if they differ.
    count += ((verdict ^ before) + 7) >> 3
  }
  flips.count = count
}

/** Whether each relation was on in a window, by its dates. */
export function certaintyIn(
  index: GraphIndex,
  window: Window,
  mode: Filter['mode'],
): (relation: number) => Certainty {
  const bounds = windowBounds(window, mode)
  return (relation) => {
    const verdict = verdictIn(index, relation, bounds, 1)
    if (verdict === 0) return 'never'
    return (verdict & stateBit.possible) === 0 ? 'certain' : 'possible'
  }
}

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

function either(one: number, other: number): number {
  return one === 0 || other === 0 ? one | other : one & other
}

function verdictIn(dated: Dated, relation: number, bounds: WindowBounds, doubtful: number): number {
  const { rows } = dated
  const row = relation * width
  const firstDay = rows[row] ?? 0
  if (firstDay === inNoWindow) return verdictOfSpells(dated, relation, bounds, doubtful)
  return verdictOfDays(
    firstDay,
    rows[row + latestStart] ?? 0,
    rows[row + earliestEnd] ?? 0,
    rows[row + latestEnd] ?? 0,
    bounds.begunBefore,
    bounds.lastingBeyond,
    bounds.overBefore,
    doubtful,
  )
}

/** Without a branch: the sign of a difference tells which day is earlier, which is why all days of columns are less than 2³⁰. */
function verdictOfDays(
  firstDay: number,
  surelyBegun: number,
  surelyLasting: number,
  lastDay: number,
  begunBefore: number,
  lastingBeyond: number,
  overBefore: number,
  doubtful: number,
): number {
  const begun = (firstDay - begunBefore) >>> 31
  const maybe = begun & ((lastingBeyond - lastDay) >>> 31)
  const surely = ((surelyBegun - begunBefore) & (lastingBeyond - surelyLasting)) >>> 31
  const runs = begun & ((overBefore - 1 - lastDay) >>> 31)
  return bitsOf(surely, maybe, runs, doubtful)
}

function verdictOfSpells(
  { spellStarts, days }: Dated,
  relation: number,
  { begunBefore, lastingBeyond, overBefore }: WindowBounds,
  doubtful: number,
): number {
  const end = (spellStarts[relation + 1] ?? 0) * 4
  let maybe = 0
  let surely = 0
  let runs = 0
  for (let row = (spellStarts[relation] ?? 0) * 4; row < end; row += 4) {
    const lastDay = days[row + latestEnd] ?? 0
    const begun = ((days[row] ?? 0) - begunBefore) >>> 31
    maybe |= begun & ((lastingBeyond - lastDay) >>> 31)
    surely |=
      (((days[row + latestStart] ?? 0) - begunBefore) & (lastingBeyond - (days[row + earliestEnd] ?? 0))) >>>
      31
    runs |= begun & ((overBefore - 1 - lastDay) >>> 31)
  }
  return bitsOf(surely, maybe, runs, doubtful)
}

/** The bits of `stateBit`: visible, possible, ended. */
function bitsOf(surely: number, maybe: number, runs: number, doubtful: number): number {
  const on = surely | (maybe & doubtful)
  return on | ((on & (surely ^ 1)) << 1) | ((on & (runs ^ 1)) << 2)
}
