import { accountSides } from './compare-accounts.ts'
import { flippedPairs, type FlippedPair } from './compare-signs.ts'
import { windowSides } from './compare-windows.ts'
import type { ComparedFilter, Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Sides } from './sides.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * What became of a relation between two windows: only in the second it formed, only in the first it ended, in both it persisted.
 * Of two accounts: what only the first or the second has, what both have, and what somebody of them denies.
 */
export type Outcome = 'second' | 'first' | 'both' | 'denied'

/** A relation as a comparison has it. */
interface Compared extends Sides {
  readonly outcome: Outcome
  /** False where the dates leave it open: then it is only possibly so. */
  readonly sure: boolean
}

/** What two windows or two accounts have in common and what not. */
export interface Comparison {
  readonly of: 'windows' | 'accounts'
  /** By index of the relation. Structure of which neither account speaks is visible and not in here. */
  readonly relations: ReadonlyMap<number, Compared>
  readonly counts: Readonly<Record<Outcome, number>>
  /** Of these, what is so only possibly. */
  readonly unsure: Readonly<Record<Outcome, number>>
  /** The pairs of actors that changed their sign. */
  readonly flipped: readonly FlippedPair[]
}

/** The filter that shows what either side of a comparison shows, to be handed to `select`. */
export function bothSides(filter: ComparedFilter): Filter {
  return filter.against.length === 0 ? filter : { ...filter, by: [...filter.by, ...filter.against] }
}

/**
 * Compares two windows (`window` and `secondWindow`) or two accounts (`by` and `against`); undefined where the filter asks for neither.
 * Every other part of the filter holds on both sides.
 * @param visible what `select` shows of `bothSides`.
 */
export function compare(
  index: GraphIndex,
  filter: ComparedFilter,
  visible: VisibleGraph,
): Comparison | undefined {
  if (filter.secondWindow) {
    const sides = windowSides(index, filter, filter.secondWindow, visible)
    return comparisonOf(index, 'windows', sides)
  }
  const accounts = accountSides(index, filter, visible)
  return accounts && comparisonOf(index, 'accounts', accounts)
}

function comparisonOf(
  index: GraphIndex,
  of: Comparison['of'],
  sides: ReadonlyMap<number, Sides>,
): Comparison {
  const relations = new Map<number, Compared>()
  const counts = { second: 0, first: 0, both: 0, denied: 0 }
  const unsure = { ...counts }
  for (const [relation, side] of sides) {
    const outcome = outcomeOf(side)
    const sure = of === 'accounts' || isSure(side)
    relations.set(relation, { ...side, outcome, sure })
    counts[outcome] += 1
    if (!sure) unsure[outcome] += 1
  }
  return { of, relations, counts, unsure, flipped: flippedPairs(index, relations) }
}

function outcomeOf({ first, second, denies }: Sides): Outcome {
  if (denies) return 'denied'
  if (first === 'never') return 'second'
  return second === 'never' ? 'first' : 'both'
}

/** Whether every reading of the dates gives the same outcome. */
function isSure({ first, second }: Sides): boolean {
  return first !== 'possible' && second !== 'possible'
}
