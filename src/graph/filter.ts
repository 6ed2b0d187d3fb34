import type { Window, WindowMode } from '../time/spell.ts'

/** The values of one facet that stay (`only`) or go (`except`). No clause: the facet does not filter. */
export interface Clause {
  readonly mode: 'only' | 'except'
  readonly values: readonly string[]
}

export type Depth = 1 | 2 | 3 | 4

/** Everything that decides which relations and actors of a dataset are visible. */
export interface Filter {
  /** Left out: the whole span of the dataset. */
  readonly window?: Window | undefined
  /** A second window, asked in the same way: what is on in either stays. Left out: there is but one. */
  readonly secondWindow?: Window | undefined
  readonly mode: WindowMode
  /** False hides what is only possibly so in the window. */
  readonly possible: boolean
  /** False hides relations without a date. */
  readonly undated: boolean
  /** True shows actors without a visible relation. */
  readonly lone: boolean
  readonly quad?: Clause | undefined
  readonly kind?: Clause | undefined
  readonly standing?: Clause | undefined
  /** Actor kinds; an actor that goes takes its relations with it. */
  readonly actor?: Clause | undefined
  readonly source?: Clause | undefined
  /** Perspective: ids of speakers, or `reporting`. Empty: everyone. */
  readonly by: readonly string[]
  /** Neighbourhood of these actors. Empty: everywhere. */
  readonly around: readonly string[]
  readonly depth: Depth
  /** Words that must occur, accents and case ignored. Empty: no text filter. */
  readonly text: string
}

/** A filter and what it is compared with: a second window, or a second perspective. */
export interface ComparedFilter extends Filter {
  /** Ids of speakers, or `reporting`, whose account is compared with that of `by`. Empty: none is. */
  readonly against: readonly string[]
}

export const everything: Filter = {
  mode: 'during',
  possible: true,
  undated: true,
  lone: false,
  by: [],
  around: [],
  depth: 1,
  text: '',
}

/** The filter parts that can be lifted on their own, and that counts are kept for. */
export type FilterPart =
  | 'time'
  | 'undated'
  | 'quad'
  | 'kind'
  | 'standing'
  | 'actor'
  | 'source'
  | 'by'
  | 'around'
  | 'text'
