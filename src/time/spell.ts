/** A whole number of days since 1970-01-01 (proleptic Gregorian, year 0 exists); ±Infinity where a bound is open or unknown. */
export type Day = number

/**
 * One reading of an EDTF date or interval as four day numbers. Starts are inclusive, ends exclusive, so a spell that ends
 * on 2023-12-31 has an end bound of the day number of 2024-01-01 and never overlaps one that begins then.
 */
export interface Spell {
  /** `event`: happened once, somewhere in the span. `state`: lasted from a start to an end. */
  readonly nature: 'event' | 'state'
  readonly earliestStart: Day
  readonly latestStart: Day
  readonly earliestEnd: Day
  readonly latestEnd: Day
  /** `open` is `..` (no bound: always so before, still so after); `unknown` is an empty side (nobody recorded it). */
  readonly start: 'dated' | 'open' | 'unknown'
  readonly end: 'dated' | 'open' | 'unknown'
  /** True when a `?` or `%` stands in the date: whatever rests on it is only possible. */
  readonly uncertain: boolean
}

/** What the timeline selects: from `start` (inclusive) to `end` (exclusive), in days; ±Infinity on an open side. */
export interface Window {
  readonly start: Day
  readonly end: Day
}

/** How a window is asked of a spell; see `overlap.ts`. */
export type WindowMode = 'during' | 'at' | 'throughout' | 'until'

/** Whether something was so in a window: on every reading of its dates, on some reading, or on none. */
export type Certainty = 'certain' | 'possible' | 'never'
