import { partOf, type Curve } from './curve.ts'
import type { PlacedLine } from './frame.ts'

type Standing = PlacedLine['line']['standing']

interface Size {
  readonly width: number
  readonly height: number
}

/** Reported is solid, claimed and disputed are dashed, inferred is dotted: CSS pixels, for a line of a width. */
export function dashOf(standing: Standing, width: number): number[] {
  if (standing === 'claimed' || standing === 'disputed' || standing === 'denied')
    return [4 + width * 1.6, 3 + width]
  return standing === 'inferred' ? [0.1, width * 1.4 + 2.4] : []
}

/** Less than this of a line outside the picture, CSS pixels, is not worth cutting off. */
const leastCut = 200

/**
 * The part of a line that is stroked in a picture of a size: all of it, unless it is dashed and much of it lies outside. A browser lays out
 * every dash of a line, seen or not, and seen close most of a long one is not. What is cut off at the start is a whole number of dashes, so
 * that the others stay where they are.
 */
export function dashedPart(curve: Curve, standing: Standing, width: number, size: Size): Curve {
  if (standing === 'reported') return curve
  const { start, control, end } = curve
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  if (length < leastCut) return curve
  // From its chord it lies half as far as its control at most, and along it its control lies in the middle.
  const bend = Math.hypot(control.x - (start.x + end.x) / 2, control.y - (start.y + end.y) / 2) / 2
  const [from, to] = shareWithin(curve, size, bend + width + 20)
  if ((1 - to + from) * length < leastCut) return curve
  const dash = dashOf(standing, width).reduce((sum, one) => sum + one, 0)
  return partOf(curve, shareAt(curve, Math.floor(lengthTo(curve, from) / dash) * dash, from), to)
}

/** From which share of a line's chord to which it lies in a picture or within a margin of it, CSS pixels (Liang & Barsky 1984, §2). */
function shareWithin(
  { start, end }: Curve,
  { width, height }: Size,
  margin: number,
): readonly [number, number] {
  let [from, to] = [0, 1]
  const clip = (at: number, along: number, most: number) => {
    if (along === 0) return
    const first = (-margin - at) / along
    const last = (most + margin - at) / along
    from = Math.max(from, Math.min(first, last))
    to = Math.min(to, Math.max(first, last))
  }
  clip(start.x, end.x - start.x, width)
  clip(start.y, end.y - start.y, height)
  return from < to ? [from, to] : [0, 1]
}

/** Length of a curve from its start to `t`, by Gauss's quadrature of five points (Abramowitz & Stegun, table 25.4). */
function lengthTo(curve: Curve, t: number): number {
  return points.reduce((sum, [at, weight]) => sum + weight * speedAt(curve, (t * (1 + at)) / 2), 0) * (t / 2)
}

const points = [
  [0, 0.5688888888888889],
  [-0.5384693101056831, 0.47862867049936647],
  [0.5384693101056831, 0.47862867049936647],
  [-0.906179845938664, 0.23692688505618908],
  [0.906179845938664, 0.23692688505618908],
] as const

function speedAt({ start, control, end }: Curve, t: number): number {
  return (
    2 *
    Math.hypot(
      (1 - t) * (control.x - start.x) + t * (end.x - control.x),
      (1 - t) * (control.y - start.y) + t * (end.y - control.y),
    )
  )
}

/** The `t` at which a curve is so long, by Newton's method from one that is near. */
function shareAt(curve: Curve, length: number, near: number): number {
  let t = near
  for (let round = 0; round < 4; round++) t -= (lengthTo(curve, t) - length) / (speedAt(curve, t) || 1)
  return Math.max(0, t)
}
