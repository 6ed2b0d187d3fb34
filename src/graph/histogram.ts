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
  for (let relation = 0; relation < index.relations.length; relation++) {
    const column = changes[index.quad[relation] ?? 0]
    if (!column || !passes(relation)) continue
    for (const [first, end] of binRanges(index, relation, bins)) {
      column[first] = (column[first] ?? 0) + 1
      column[end] = (column[end] ?? 0) - 1
    }
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

/** The bins a relation reaches into, as ranges [first, end) that do not overlap. */
export function binRanges(index: GraphIndex, relation: number, bins: readonly Window[]): [number, number][] {
  const { spellStarts, days } = index
  const ranges: [number, number][] = []
  for (let spell = spellStarts[relation] ?? 0; spell < (spellStarts[relation + 1] ?? 0); spell++) {
    const start = days[4 * spell + dayAt.earliestStart] ?? 0
    const end = days[4 * spell + dayAt.latestEnd] ?? 0
    ranges.push([firstBin(bins, (bin) => bin.end > start), firstBin(bins, (bin) => bin.start >= end)])
  }
  ranges.sort(([a], [b]) => a - b)
  let covered = 0
  return ranges.flatMap(([first, end]): [number, number][] => {
    const from = Math.max(first, covered)
    if (from >= end) return []
    covered = end
    return [[from, end]]
  })
}

/** The first bin for which `holds`, which then holds for all after it; the number of bins where it never does. */
function firstBin(bins: readonly Window[], holds: (bin: Window) => boolean): number {
  let low = 0
  let high = bins.length
  while (low < high) {
    const middle = (low + high) >> 1
    const bin = bins[middle]
    if (bin && holds(bin)) high = middle
    else low = middle + 1
  }
  return low
}

function runningSum(changes: Int32Array | undefined, length: number): Int32Array {
  let sum = 0
  return Int32Array.from({ length }, (_, bin) => (sum += changes?.[bin] ?? 0))
}
