import type {
  Bar,
  ContenderName,
  FilterResult,
  LargeResult,
  LoadResult,
  PictureResult,
  Samples,
} from './results.ts'
import { median, quantile } from './statistics.ts'

/** What the bars of `README.md` come to; only those that the run measured. */
export function barsOf(
  pictures: readonly PictureResult[],
  filters: readonly FilterResult[],
  differingPlaces: number,
): Bar[] {
  return [
    ...filters.flatMap(filterBars),
    ...pictures.flatMap(pictureBars),
    bar('9 places that differ between Node and the browser', differingPlaces, 0),
  ]
}

function filterBars({ where, relations, play, jump }: FilterResult): Bar[] {
  const ratio = ({ ours, scan }: FilterResult['play']) => median(ours) / median(scan)
  if (relations === 1_000_000) return [bar(`1 filter, play, ms, 1M, ${where}`, median(play.ours), 1)]
  return [
    bar(`1 filter, play, × scan, ${relations / 1000}k, ${where}`, ratio(play), 0.3),
    bar(`1 filter, jump, × scan, ${relations / 1000}k, ${where}`, ratio(jump), 1.5),
  ]
}

function pictureBars(result: PictureResult): Bar[] {
  const { name: at, actors, play, jump, zoom, firstPaint, pick, frames } = result
  const large = actors >= 1000
  const ratio = (all: Partial<Record<ContenderName, Samples>>, peer: ContenderName, part: keyof Samples) =>
    all.ours && all[peer] ? median(all.ours[part]) / median(all[peer][part]) : NaN
  return [
    bar(`2 play, × raw, ${at}`, ratio(play, 'raw', 'total'), large ? 2 : 2.5),
    bar(`3 jump, × raw, ${at}`, ratio(jump, 'raw', 'total'), 2.5),
    bar(`4 play script, × raw, ${at}`, ratio(play, 'raw', 'script'), 3),
    ...(large ? [bar(`4 play script, × sigma, ${at}`, ratio(play, 'sigma', 'script'), 0.5)] : []),
    ...(actors === 1000 ? [bar(`5 real frames, p95 ms, ${at}`, quantile(frames, 0.95), 20)] : []),
    ...(actors === 3000 ? [bar(`5 play, ms, ${at}`, median(play.ours?.total ?? []), 16.7)] : []),
    ...(actors === 10_000 ? [bar(`6 hover pick, ms, ${at}`, median(pick.ours ?? []), 1)] : []),
    bar(`7 zoom, × raw, ${at}`, ratio(zoom, 'raw', 'total'), 2),
    ...(actors === 3000
      ? [
          bar(
            `8 first paint, × stock, ${at}`,
            median(firstPaint.ours ?? []) / median(firstPaint.stock ?? []),
            0.5,
          ),
        ]
      : []),
    bar(`9 random numbers, ${at}`, result.randomNumbers, 0),
  ].filter(({ value }) => !Number.isNaN(value))
}

/** Bar 10; scores are turned round, since bars are upper limits. */
export function loadBars({ score, largestPaint, answers }: LoadResult): Bar[] {
  return [
    bar('10 Lighthouse, mobile, points short of 100', 100 - score, 5),
    bar('10 largest paint, mobile, ms', largestPaint, 2000),
    bar('10 graph answers, desktop, ms', answers, 800),
  ]
}

/** What a file of a million relations has to keep to, from the choice of the file until all is shown and settled. */
export function largeBars({ relations, opened, reading, showing, steps, memory }: LargeResult): Bar[] {
  const at = relations.toLocaleString('en')
  const most = memory.walked ?? memory.heap
  return [
    bar(`large file opens, s, ${at}`, opened / 1000, 20),
    bar(`large file, longest task, ms, ${at}`, Math.max(reading.task, showing.task), 100),
    bar(`large file, longest wait of a key, ms, ${at}`, Math.max(reading.answer, showing.answer), 100),
    bar(`large file, filter step, ms, ${at}`, median(steps.map(({ act }) => act)), 16),
    bar(`large file, memory of page and worker, MB, ${at}`, most / 1e6, 1000),
  ]
}

function bar(id: string, value: number, limit: number): Bar {
  return { id, value, limit, holds: value <= limit }
}
