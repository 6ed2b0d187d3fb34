import type { SignedQuad } from '../../graph/histogram.ts'
import type { Window } from '../../time/spell.ts'
import { binTotals, type ChartData } from './chart-data.ts'
import { clamp } from './domain.ts'
import type { Scale } from './scale.ts'

/** The bars as SVG paths, one for each colour. */
export interface Bars {
  readonly paths: readonly { readonly quad: SignedQuad; readonly path: string }[]
  /** Where cooperation and conflict part, in pixels from the top. */
  readonly ground: number
  /** A mark for each bin, as deep as there are sources, from the bottom of the bars down. */
  readonly density: string
}

/** In CSS pixels: between bars, and for the strip of sources below them. */
const gap = 1
export const densityHeight = 5

/** Deeds stand on the ground, words on deeds; cooperation goes up and conflict down, on one scale. */
export function barsOf(data: ChartData, domain: Window, scale: Scale, height: number): Bars {
  const totals = data.bins.map((_, bin) => binTotals(data, bin))
  const up = Math.max(1, ...totals.map(({ cooperation }) => cooperation))
  const down = Math.max(1, ...totals.map(({ conflict }) => conflict))
  const perRelation = height / (up + down)
  const ground = up * perRelation

  const boxes = data.bins.map(({ start, end }) => {
    const left = scale.x(clamp(start, domain))
    const right = scale.x(clamp(end, domain))
    return { left, width: Math.max(1, right - left - gap) }
  })
  /** One run of bars, each on top of the one of `below`; `side` is 1 for up and -1 for down. */
  const run = (quad: SignedQuad, below: SignedQuad | undefined, side: 1 | -1) =>
    boxes
      .map(({ left, width }, bin) => {
        const tall = (data.counts[quad][bin] ?? 0) * perRelation
        const from = ground - side * (below ? (data.counts[below][bin] ?? 0) : 0) * perRelation
        return tall > 0 ? rectangle(left, Math.min(from, from - side * tall), width, tall) : ''
      })
      .join('')

  const mostSources = Math.max(1, ...data.sources)
  return {
    paths: [
      { quad: 'material-cooperation', path: run('material-cooperation', undefined, 1) },
      { quad: 'verbal-cooperation', path: run('verbal-cooperation', 'material-cooperation', 1) },
      { quad: 'material-conflict', path: run('material-conflict', undefined, -1) },
      { quad: 'verbal-conflict', path: run('verbal-conflict', 'material-conflict', -1) },
    ],
    ground,
    density: boxes
      .map(({ left, width }, bin) => {
        const sources = data.sources[bin] ?? 0
        return sources > 0
          ? rectangle(left, height + 1, width, 1 + ((densityHeight - 2) * sources) / mostSources)
          : ''
      })
      .join(''),
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
