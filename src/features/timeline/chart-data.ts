import { bothSides } from '../../graph/comparison.ts'
import type { ComparedFilter, Filter } from '../../graph/filter.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { histogram, type Histogram } from '../../graph/histogram.ts'
import { passesOtherThanTime } from '../../graph/select.ts'
import { gatherSources } from '../../graph/source-density.ts'
import { timelineBins } from '../../graph/timeline-bins.ts'
import { formatWindow } from '../../time/format.ts'
import type { Day, Window } from '../../time/spell.ts'

/** What the timeline draws: how many relations were on in each bin, and how many sources speak of them. */
export interface ChartData extends Histogram {
  readonly sources: Int32Array
}

/** Bars are at least this far apart, in CSS pixels. */
const leastPitch = 4

/**
 * The parts of a filter that the histogram depends on, as text: equal for as long as none of them changes, so that moving the
 * window counts nothing anew.
 */
export function histogramKey(filter: ComparedFilter): string {
  const { quad, kind, standing, actor, source, by, around, depth, text, undated } = bothSides(filter)
  return JSON.stringify({ quad, kind, standing, actor, source, by, around, depth, text, undated })
}

/** @param key from `histogramKey`. */
export function chartData(index: GraphIndex, key: string, domain: Window, width: number): ChartData {
  const filter: Filter = { ...(JSON.parse(key) as Filter), mode: 'during', possible: true, lone: false }
  const passes = passesOtherThanTime(index, filter)
  const bins = timelineBins(domain, Math.max(2, Math.floor(width / leastPitch)))
  const sources = gatherSources(index, bins.length)
  return { ...histogram(index, passes, bins, sources.add), sources: sources.done() }
}

/** How many relations of cooperation and of conflict were on in a bin. */
export function binTotals({ counts }: Histogram, bin: number): { cooperation: number; conflict: number } {
  return {
    cooperation: (counts['material-cooperation'][bin] ?? 0) + (counts['verbal-cooperation'][bin] ?? 0),
    conflict: (counts['material-conflict'][bin] ?? 0) + (counts['verbal-conflict'][bin] ?? 0),
  }
}

/** "2023: 12 of cooperation, 5 of conflict; 9 sources" for the bin of a day. */
export function describeBinAt(data: ChartData, day: Day): string | undefined {
  const bin = data.bins.findIndex(({ start, end }) => day >= start && day < end)
  return data.bins[bin] && describeBin(data, bin)
}

/** What the chart shows, in one sentence. */
export function describeChart(data: ChartData): string {
  const totals = data.bins.map((_, bin) => binTotals(data, bin))
  const sums = totals.map(({ cooperation, conflict }) => cooperation + conflict)
  const most = sums.indexOf(Math.max(...sums))
  const what = 'Relations over time, cooperation above the line and conflict below'
  return sums[most] ? `${what}; most in ${describeBin(data, most)}` : `${what}; none pass the filters`
}

function describeBin(data: ChartData, bin: number): string {
  const { cooperation, conflict } = binTotals(data, bin)
  const sources = data.sources[bin] ?? 0
  const said = `${cooperation} of cooperation, ${conflict} of conflict; ${sources} ${sources === 1 ? 'source' : 'sources'}`
  const when = data.bins[bin]
  return when ? `${formatWindow(when)}: ${said}` : said
}
