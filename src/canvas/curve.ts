/** Positions and shapes of lines, in whatever unit the points are in. y runs downward. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** A quadratic Bézier curve from the rim of one actor to the rim of another; straight where `control` is on the chord. */
export interface Curve {
  readonly start: Point
  readonly control: Point
  readonly end: Point
}

/**
 * The curve of a line between the centres `a` and `b`, bent so that its middle lies `bend` to the left of a → b, and cut
 * back to the rims. A line from an actor to itself becomes a loop above it, the higher the more it bends. Undefined where the
 * rims touch.
 */
export function curveBetween(
  a: Point,
  b: Point,
  bend: number,
  rimA: number,
  rimB: number,
): Curve | undefined {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = Math.hypot(dx, dy)
  if (length === 0) return loopAt(a, bend, rimA)
  if (length <= rimA + rimB) return undefined
  const leftX = dy / length
  const leftY = -dx / length
  const guideX = (a.x + b.x) / 2 + leftX * bend * 2
  const guideY = (a.y + b.y) / 2 + leftY * bend * 2
  const shareA = rimA / (Math.hypot(guideX - a.x, guideY - a.y) || 1)
  const shareB = rimB / (Math.hypot(guideX - b.x, guideY - b.y) || 1)
  const start = { x: a.x + (guideX - a.x) * shareA, y: a.y + (guideY - a.y) * shareA }
  const end = { x: b.x + (guideX - b.x) * shareB, y: b.y + (guideY - b.y) * shareB }
  // The rims cut more off one side of a bent line than off the chord; what that moved the middle is taken back here.
  const middleX = (start.x + end.x) / 2
  const middleY = (start.y + end.y) / 2
  const lift = 2 * (bend - (middleX - a.x) * leftX - (middleY - a.y) * leftY)
  return { start, control: { x: middleX + leftX * lift, y: middleY + leftY * lift }, end }
}

/** The point of a curve at `t` from 0 to 1. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  }
}

/** The part of a curve from one `t` to a later one, by de Casteljau. */
export function partOf(curve: Curve, from: number, to: number): Curve {
  const { start, control, end } = curve
  const onStart = (1 - from) * (1 - to)
  const onControl = from * (1 - to) + to * (1 - from)
  const onEnd = from * to
  return {
    start: from === 0 ? start : pointAt(curve, from),
    control: {
      x: onStart * start.x + onControl * control.x + onEnd * end.x,
      y: onStart * start.y + onControl * control.y + onEnd * end.y,
    },
    end: to === 1 ? end : pointAt(curve, to),
  }
}

/** By how much less than 1 the `t` is at which a curve is a distance from its end; 1 where all of it is nearer, as far as it is flat. */
export function shareFromEnd(start: Point, control: Point, end: Point, distance: number): number {
  const x = 2 * (control.x - end.x)
  const y = 2 * (control.y - end.y)
  const turnX = start.x - end.x - x
  const turnY = start.y - end.y - y
  let share = 0
  // Of a straight line the first rounds have the answer, of others each a better one.
  for (let round = 0; round < 6; round++) {
    const alongX = x + turnX * share
    const alongY = y + turnY * share
    const next = Math.min(1, distance / (Math.sqrt(alongX * alongX + alongY * alongY) || distance))
    if (Math.abs(next - share) < 1e-4) return next
    share = next
  }
  return share
}

/** The direction of a curve at `t`, in radians. */
export function angleAt({ start, control, end }: Curve, t: number): number {
  const u = 1 - t
  return Math.atan2(
    u * (control.y - start.y) + t * (end.y - control.y),
    u * (control.x - start.x) + t * (end.x - control.x),
  )
}

/** Distance from a point to a curve, by a walk over sixteen chords: exact enough for a pointer. */
export function distanceToCurve(point: Point, curve: Curve): number {
  let nearest = Infinity
  let from = curve.start
  for (let step = 1; step <= 16; step++) {
    const to = pointAt(curve, step / 16)
    nearest = Math.min(nearest, distanceToSegment(point, from, to))
    from = to
  }
  return nearest
}

/** Distance from a point to the straight line from `a` to `b`. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}

function loopAt(centre: Point, bend: number, rim: number): Curve {
  const reach = rim * 3 + Math.abs(bend) * 2
  const aside = rim * Math.SQRT1_2
  return {
    start: { x: centre.x - aside, y: centre.y - aside },
    control: { x: centre.x, y: centre.y - reach * 1.6 },
    end: { x: centre.x + aside, y: centre.y - aside },
  }
}
