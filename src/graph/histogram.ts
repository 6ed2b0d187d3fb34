import { quadClasses } from '../model/vocabulary.ts'
import type { Window } from '../time/spell.ts'
import type { GraphIndex } from './graph-index.ts'
import { dayAt } from './spell-columns.ts'

/** How many relations of each signed quad class were on, certainly or possibly, in each bin. */
export interface Histogram {
  readonly bins: readonly Window[]
  /** Per quad class, one number per bin. Structure has no sign and is left out. */
  readonly counts: Readonly<Record<SignedQuad, Int32Array>>
}

export type SignedQuad = (typeof signedQuads)[number]

const signedQuads = [
  'material-cooperation',
  'verbal-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const

/**
 * Counts the dated relations that pass, by when they were on. A long state counts in every bin it reaches into, a relation with
 * several spells once in each bin. Works by differences, so the cost is that of the spells and the bins, not their product.
 * @param bins ascending, each beginning where the one before it ends; see `timelineBins`.
 * @param also told the ranges of bins, too, so that who counts something else need not find them again; see `eachBinRange`.
 */
export function histogram(
  index: GraphIndex,
  passes: (relation: number) => boolean,
  bins: readonly Window[],
  also: (relation: number, first: number, end: number) => void = () => {},
): Histogram {
  const width = bins.length + 1
  // One row per quad class.
  const changes = new Int32Array(quadClasses.length * width)
  const { quad } = index
  eachBinRange(index, bins, passes, (relation, first, end) => {
    const row = (quad[relation] ?? 0) * width
    changes[row + first] = (changes[row + first] ?? 0) + 1
    changes[row + end] = (changes[row + end] ?? 0) - 1
    also(relation, first, end)
  })
  const countsOf = (of: SignedQuad) => runningSum(changes, quadClasses.indexOf(of) * width, bins.length)
  return {
    bins,
    counts: {
      'material-cooperation': countsOf('material-cooperation'),
      'verbal-cooperation': countsOf('verbal-cooperation'),
      'verbal-conflict': countsOf('verbal-conflict'),
      'material-conflict': countsOf('material-conflict'),
    },
  }
}

/**
 * Tells the bins that each relation which passes reaches into, as ranges [first, end) that do not overlap. Looks at every relation once,
 * so that a million take some hundredths of a second.
 */
export function eachBinRange(
  { spellStarts, days }: GraphIndex,
  bins: readonly Window[],
  passes: (relation: number) => boolean,
  act: (relation: number, first: number, end: number) => void,
): void {
  const endedBy = dayCounter(bins.map(({ end }) => end))
  const begunBefore = dayCounter(bins.map(({ start }) => start))
  const firstOf = (spell: number) => endedBy((days[4 * spell + dayAt.earliestStart] ?? 0) + 1)
  const endOf = (spell: number) => begunBefore(days[4 * spell + dayAt.latestEnd] ?? 0)
  for (let relation = 0; relation < spellStarts.length - 1; relation++) {
    const spell = spellStarts[relation] ?? 0
    const next = spellStarts[relation + 1] ?? 0
    if (next === spell || !passes(relation)) continue
    if (next - spell === 1) {
      const first = firstOf(spell)
      const end = endOf(spell)
      if (first < end) act(relation, first, end)
      continue
    }
    const ranges: [number, number][] = []
    for (let at = spell; at < next; at++) ranges.push([firstOf(at), endOf(at)])
    ranges.sort(([one], [other]) => one - other)
    let covered = 0
    for (const [first, end] of ranges) {
      const from = Math.max(first, covered)
      if (from >= end) continue
      covered = end
      act(relation, from, end)
    }
  }
}

/** Spans of more days than this, some 2,700 years, are searched rather than looked up. */
const mostLookedUp = 1_000_000

/** How many of some ascending days come before a day. */
function dayCounter(sorted: readonly number[]): (day: number) => number {
  const first = sorted[0] ?? 0
  const last = sorted.at(-1) ?? 0
  if (last - first > mostLookedUp) {
    const searched = Float64Array.from(sorted)
    return (day) => countBefore(searched, day)
  }
  // By the days between the first and the last.
  const counts = new Uint16Array(last - first + 1)
  let before = 0
  for (let day = 0; day < counts.length; day++) {
    counts[day] = before
    while (sorted[before] === first + day) before += 1
  }
  return (day) => (day <= first ? 0 : day > last ? sorted.length : (counts[day - first] ?? 0))
}

function countBefore(sorted: Float64Array, day: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function runningSum(changes: Int32Array, from: number, length: number): Int32Array {
  let sum = 0
  return Int32Array.from({ length }, (_, bin) => (sum += changes[from + bin] ?? 0))
}
