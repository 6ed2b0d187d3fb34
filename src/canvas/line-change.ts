import type { Comparison, Outcome } from '../graph/comparison.ts'

/** So many relations of a line with one outcome; not sure where none of them is. */
export interface ChangePart {
  readonly outcome: Outcome
  readonly count: number
  readonly sure: boolean
}

/** What became of a line's relations between two windows, or what two accounts make of them. */
export interface LineChange {
  readonly of: Comparison['of']
  /** What is in both is told only where there is nothing else to tell. Never none. */
  readonly parts: readonly ChangePart[]
  /** Its pair of actors changed the sign; told on one line of the pair. */
  readonly flipped: boolean
}

/** In units of 1/7.5 of a mark's radius: what a sign takes, a digit or question mark, and the ends of a capsule. */
export const signWidth = 11
export const letterWidth = 6.4
export const ends = 4

/** How wide the mark of a change is beside its height, which is 15. */
export function changeWidth({ parts, flipped }: LineChange): number {
  const letters = parts.reduce((sum, part) => sum + lettersOf(part).length, 0)
  const signCount = parts.length + (flipped ? 1 : 0)
  if (signCount === 1 && letters === 0) return 15
  return ends * 2 + signCount * signWidth + letters * letterWidth + (signCount - 1) * 2
}

/** What is in both, and nothing else to tell. */
export function isPlain({ parts, flipped }: LineChange): boolean {
  return parts.length === 1 && parts[0]?.outcome === 'both' && !flipped
}

/** How many there are, where there are several, and a question mark where none is sure. */
export function lettersOf({ count, sure }: ChangePart): string {
  return `${count > 1 ? count : ''}${sure ? '' : '?'}`
}
