import type { GraphIndex } from './graph-index.ts'

/**
 * How many different sources speak of the relations that were on, certainly or possibly, in each bin: a bin of few relations from
 * many sources was quiet, one of few relations from one source may only be thinly covered.
 * To be told the bins of each relation that passes, see `eachBinRange`.
 */
export function gatherSources(index: GraphIndex, bins: number) {
  const width = bins + 1
  // Per source: how many of its relations begin in each bin less those that have ended before it.
  const rows: (Int32Array | undefined)[] = index.sources.map(() => undefined)
  const { starts, items } = index.cited
  return {
    add: (relation: number, first: number, end: number): void => {
      const last = starts[relation + 1] ?? 0
      for (let item = starts[relation] ?? 0; item < last; item++) {
        const row = (rows[items[item] ?? 0] ??= new Int32Array(width))
        row[first] = (row[first] ?? 0) + 1
        row[end] = (row[end] ?? 0) - 1
      }
    },
    done(): Int32Array {
      const density = new Int32Array(bins)
      for (const row of rows) {
        if (!row) continue
        let speaking = 0
        for (let bin = 0; bin < bins; bin++) {
          speaking += row[bin] ?? 0
          if (speaking > 0) density[bin] = (density[bin] ?? 0) + 1
        }
      }
      return density
    },
  }
}
