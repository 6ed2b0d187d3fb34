import type { Certainty } from '../time/spell.ts'

/** Whether each side of a comparison, the first window or account and the second, has a relation. */
export interface Sides {
  readonly first: Certainty
  readonly second: Certainty
  /** Who of two accounts denies it; nobody where windows are compared. */
  readonly denies?: 'first' | 'second' | 'both' | undefined
}
