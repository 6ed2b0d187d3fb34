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
 */
export function histogram(
  index: GraphIndex,
  passes: (relation: number) => boolean,
  bins: readonly Window[],
): Histogram {
  const changes = quadClasses.map(() => new Int32Array(bins.length + 1))
  const eachRange = binRanges(index, bins)
  for (let relation = 0; relation < index.relations.length; relation++) {
    const column = changes[index.quad[relation] ?? 0]
    if (!column || !passes(relation)) continue
    eachRange(relation, (first, end) => {
      column[first] = (column[first] ?? 0) + 1
      column[end] = (column[end] ?? 0) - 1
    })
  }
  const countsOf = (quad: SignedQuad) => runningSum(changes[quadClasses.indexOf(quad)], bins.length)
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

/** Tells the bins that a relation reaches into, as ranges [first, end) that do not overlap. */
export function binRanges(
  { spellStarts, days }: GraphIndex,
  bins: readonly Window[],
): (relation: number, act: (first: number, end: number) => void) => void {
  const starts = Float64Array.from(bins, ({ start }) => start)
  const ends = Float64Array.from(bins, ({ end }) => end)
  const firstOf = (spell: number) => countUpTo(ends, days[4 * spell + dayAt.earliestStart] ?? 0, true)
  const endOf = (spell: number) => countUpTo(starts, days[4 * spell + dayAt.latestEnd] ?? 0, false)
  return (relation, act) => {
    const spell = spellStarts[relation] ?? 0
    const next = spellStarts[relation + 1] ?? 0
    if (next - spell === 1) {
      const [first, end] = [firstOf(spell), endOf(spell)]
      if (first < end) act(first, end)
      return
    }
    const ranges: [number, number][] = []
    for (let at = spell; at < next; at++) ranges.push([firstOf(at), endOf(at)])
    ranges.sort(([one], [other]) => one - other)
    let covered = 0
    for (const [first, end] of ranges) {
      const from = Math.max(first, covered)
      if (from >= end) continue
      covered = end
      act(from, end)
    }
  }
}

/** How many of ascending days come before `day`, or are it, where that counts. */
function countUpTo(sorted: Float64Array, day: number, inclusive: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = sorted[middle] ?? 0
    if (at < day || (inclusive && at === day)) low = middle + 1
    else high = middle
  }
  return low
}

function runningSum(changes: Int32Array | undefined, length: number): Int32Array {
  let sum = 0
  return Int32Array.from({ length }, (_, bin) => (sum += changes?.[bin] ?? 0))
}
