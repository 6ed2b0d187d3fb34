import type { Certainty, Window } from '../time/spell.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { afterAll, beforeAll, dayAt, toInt32 } from './spell-columns.ts'
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
  const start = toInt32(window.start)
  const end = toInt32(window.end)
  if (mode === 'throughout') return { begunBefore: start + 1, lastingBeyond: end - 1, overBefore: beforeAll }
  const begunBefore = window.end === Infinity ? afterAll : end
  if (mode === 'until') return { begunBefore, lastingBeyond: beforeAll, overBefore: end }
  const lastingBeyond = window.start === -Infinity ? beforeAll : start
  return { begunBefore, lastingBeyond, overBefore: beforeAll }
}

function verdictIn({ spellStarts, days }: GraphIndex, bounds: WindowBounds, possible: boolean): Verdict {
  const { begunBefore, lastingBeyond, overBefore } = bounds
  return (relation) => {
    const end = spellStarts[relation + 1] ?? 0
    let spell = spellStarts[relation] ?? 0
    if (spell === end) return stateBit.visible
    let verdict = 0
    let over: number = stateBit.ended
    for (; spell < end; spell++) {
      const row = spell << 2
      if ((days[row] ?? 0) >= begunBefore) continue
      const latestEnd = days[row + dayAt.latestEnd] ?? 0
      if (latestEnd >= overBefore) over = 0
      if (latestEnd <= lastingBeyond) continue
      const surely =
        (days[row + dayAt.latestStart] ?? 0) < begunBefore &&
        (days[row + dayAt.earliestEnd] ?? 0) > lastingBeyond
      if (surely) verdict = stateBit.visible
      else if (verdict === 0 && possible) verdict = stateBit.visible | stateBit.possible
    }
    return verdict === 0 ? 0 : verdict | over
  }
}
