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

/**
 * Deeds stand on the ground, words on deeds; cooperation goes up and conflict down, on one scale. A bar grows with the root of its
 * number, as lines do in the graph, so that one eventful year leaves the others readable; within a bar the shares are true.
 */
export function barsOf(data: ChartData, domain: Window, scale: Scale, height: number): Bars {
  const totals = data.bins.map((_, bin) => binTotals(data, bin))
  const up = Math.sqrt(Math.max(1, ...totals.map(({ cooperation }) => cooperation)))
  const down = Math.sqrt(Math.max(1, ...totals.map(({ conflict }) => conflict)))
  const unit = height / (up + down)
  const ground = up * unit

  const boxes = data.bins.map(({ start, end }) => {
    const left = scale.x(clamp(start, domain))
    return { left, width: Math.max(1, scale.x(clamp(end, domain)) - left - gap) }
  })
  const run = (quad: SignedQuad) =>
    boxes
      .map(({ left, width }, bin) => {
        const { cooperation, conflict } = totals[bin] ?? { cooperation: 0, conflict: 0 }
        const total = quad.endsWith('cooperation') ? cooperation : conflict
        const share = (data.counts[quad][bin] ?? 0) / Math.max(1, total)
        if (share === 0) return ''
        const full = Math.sqrt(total) * unit
        const [near, far] = quad.startsWith('material') ? [0, share * full] : [full - share * full, full]
        const top = quad.endsWith('cooperation') ? ground - far : ground + near
        return rectangle(left, top, width, far - near)
      })
      .join('')

  const mostSources = Math.max(1, ...data.sources)
  const density = boxes.map(({ left, width }, bin) => {
    const tall = ((densityHeight - 2) * (data.sources[bin] ?? 0)) / mostSources
    return tall > 0 ? rectangle(left, height + 1, width, 1 + tall) : ''
  })
  return {
    paths: quads.map((quad) => ({ quad, path: run(quad) })),
    ground,
    density: density.join(''),
  }
}

const quads = [
  'material-cooperation',
  'verbal-cooperation',
  'material-conflict',
  'verbal-conflict',
] as const satisfies readonly SignedQuad[]

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
