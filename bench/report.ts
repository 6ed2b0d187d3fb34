import {
  contenderNames,
  type Bar,
  type FilterResult,
  type LargeResult,
  type LoadResult,
  type PictureResult,
  type Samples,
  type StepResult,
} from './results.ts'
import type { Pauses } from './pauses.ts'
import { median, quantile } from './statistics.ts'

/** The tables of a run as text: medians and, after a slash, 95th percentiles in milliseconds; in brackets the ratio to raw. */
export function reportPicture(result: PictureResult): string {
  const { raw } = result.play
  const rows = contenderNames.flatMap((name) => {
    const cell = (samples: Samples | undefined, floor: Samples | undefined, part: keyof Samples) =>
      samples && floor ? withRatio(samples[part], floor[part]) : '–'
    if (!result.play[name]) return []
    return [
      [
        name,
        cell(result.play[name], raw, 'script'),
        cell(result.play[name], raw, 'total'),
        cell(result.jump[name], result.jump.raw, 'script'),
        cell(result.jump[name], result.jump.raw, 'total'),
        cell(result.zoom[name], result.zoom.raw, 'total'),
        withRatio(result.firstPaint[name] ?? [], result.firstPaint.raw ?? []),
        result.pick[name] ? spread(result.pick[name]) : '–',
      ],
    ]
  })
  const parts = Object.entries(result.parts).map(([part, took]) => `${part} ${milliseconds(median(took))}`)
  return [
    `${result.name} actors/relations, ${raw?.total.length ?? 0} steps each, ${(100 * result.flips).toFixed(2)} % of the relations come or go with a play step; laid out for questions in ${milliseconds(result.index)} ms`,
    table([['', 'play script', 'play', 'jump script', 'jump', 'zoom', 'first paint', 'pick'], ...rows]),
    `ours, script of a play step before drawing: ${parts.join(', ')} ms; between two steps, for later ones: ${milliseconds(result.between)} ms on average`,
    `ours, real frames while playing: ${spread(result.frames)} ms; random numbers: ${result.randomNumbers}`,
    ...result.left,
  ].join('\n')
}

export function reportFilters(results: readonly FilterResult[]): string {
  const rows = results.map(({ where, relations, index, play, jump }) => [
    `${relations}, ${where}`,
    spread(play.scan),
    withRatio(play.ours, play.scan),
    spread(jump.scan),
    withRatio(jump.ours, jump.scan),
    milliseconds(index),
  ])
  return table([['relations', 'play scan', 'play select', 'jump scan', 'jump select', 'index'], ...rows])
}

export function reportLoad({ score, largestPaint, blocked, shift, answers }: LoadResult): string {
  return [
    `load, Lighthouse's mobile preset: ${score} of 100; largest paint ${milliseconds(largestPaint)} ms, input blocked for ${milliseconds(blocked)} ms, layout shift ${shift.toFixed(3)}`,
    `load, desktop: the graph answers ${milliseconds(answers)} ms after the navigation`,
  ].join('\n')
}

export function reportLarge({
  relations,
  bytes,
  opened,
  reading,
  showing,
  memory,
  steps,
}: LargeResult): string {
  const pauses = ({ task, answer, frame }: Pauses) =>
    `longest task ${milliseconds(task)} ms, wait of a key ${milliseconds(answer)} ms, time between frames ${milliseconds(frame)} ms`
  const megabytes = (count: number | undefined) =>
    count === undefined ? 'unknown' : `${(count / 1e6).toFixed(0)} MB`
  const of = (part: keyof StepResult) => spread(steps.map((step) => step[part]))
  return [
    `a file of ${relations.toLocaleString('en')} relations, ${megabytes(bytes)}: on the page after ${(opened / 1000).toFixed(1)} s`,
    `while it is read: ${pauses(reading)}`,
    `while the page takes it over: ${pauses(showing)}`,
    `a step of its window: key press ${of('act')} ms, all script ${of('script')} ms, with its frame ${of('frame')} ms`,
    `memory of page and worker: ${megabytes(memory.before)} before, at most ${megabytes(memory.peak)} until shown, ${megabytes(memory.walked)} after the steps; the page's heap ${megabytes(memory.heap)}`,
  ].join('\n')
}

export function reportBars(bars: readonly Bar[]): string {
  return table([
    ['bar', 'value', 'limit', ''],
    ...bars.map(({ id, value, limit, holds }) => [
      id,
      value.toFixed(2),
      `≤ ${limit}`,
      holds ? 'holds' : 'DOES NOT HOLD',
    ]),
  ])
}

function spread(samples: readonly number[]): string {
  return `${milliseconds(median(samples))}/${milliseconds(quantile(samples, 0.95))}`
}

function withRatio(samples: readonly number[], floor: readonly number[]): string {
  return `${spread(samples)} [${(median(samples) / median(floor)).toFixed(2)}]`
}

function milliseconds(value: number): string {
  return value < 1 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
