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
  const seen = new Map<number, Uint8Array>()
  for (let relation = 0; relation < index.relations.length; relation++) {
    if (!passes(relation)) continue
    for (const [first, end] of binRanges(index, relation, bins)) {
      for (const source of listAt(index.cited, relation)) {
        const row = seen.get(source) ?? new Uint8Array(bins.length)
        seen.set(source, row.fill(1, first, end))
      }
    }
  }
  const density = new Int32Array(bins.length)
  for (const row of seen.values()) row.forEach((one, bin) => (density[bin] = (density[bin] ?? 0) + one))
  return density
}
