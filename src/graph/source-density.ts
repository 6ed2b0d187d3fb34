import type { Window } from '../time/spell.ts'
import type { GraphIndex } from './graph-index.ts'
import { binRanges } from './histogram.ts'
import { listAt } from './lists.ts'

/**
 * How many different sources speak of the relations that were on, certainly or possibly, in each bin: a bin of few relations from
 * many sources was quiet, one of few relations from one source may only be thinly covered.
 * @param bins ascending, each beginning where the one before it ends; see `timelineBins`.
 */
export function sourceDensity(
  index: GraphIndex,
  passes: (relation: number) => boolean,
  bins: readonly Window[],
): Int32Array {
  // Per source: how many of its relations begin in each bin less those that have ended before it.
  const changes = new Map<number, Int32Array>()
  const eachRange = binRanges(index, bins)
  for (let relation = 0; relation < index.relations.length; relation++) {
    if (!passes(relation)) continue
    eachRange(relation, (first, end) => {
      for (const source of listAt(index.cited, relation)) {
        const row = changes.get(source) ?? new Int32Array(bins.length + 1)
        row[first] = (row[first] ?? 0) + 1
        row[end] = (row[end] ?? 0) - 1
        changes.set(source, row)
      }
    })
  }
  const density = new Int32Array(bins.length)
  for (const row of changes.values()) {
    let speaking = 0
    density.forEach((count, bin) => {
      speaking += row[bin] ?? 0
      if (speaking > 0) density[bin] = count + 1
    })
  }
  return density
}
