import { angleAt, pointAt, shareFromEnd, type Curve, type Point } from '../../src/canvas/curve.ts'
import { apart, cutAt, middleOf, sizeOf, sumOf, turned, type Cut, type Ink } from './ink.ts'
import type { Pair, Picture } from './pixels.ts'
import type { Shape } from './shapes.ts'

/** Of a line, its arrowheads left out. */
export interface LineLikeness {
  readonly line: string
  /** The ink of a CSS pixel's length, on average. */
  readonly ours: Ink
  readonly stock: Ink
  /** By how much the one differs from the other: in colour, in width, or in how opaque it is. */
  readonly apart: number
  /** How far its middle lies to one side of the other's, CSS pixels: towards its ends a bent line has a shape of its own. */
  readonly aside: number
  /** At how much of its length it is as full as the other: dashes and dots lie where they lie there. */
  readonly pattern: number
  readonly bent: boolean
  /** It is one pixel of the canvas wide: these are drawn in a way of their own, see `lineWidth`. */
  readonly hairline: boolean
}

/** Of an end of a line. */
export interface EndLikeness {
  readonly end: string
  readonly head: boolean
  /** How much more ink than in Cytoscape's picture lies in the front part of an arrowhead, or where one would be, and in its back part. */
  readonly tip: number
  readonly barbs: number
  /** How much longer the arrowhead of a straight line is, as a share; 0 of others. Those of bent ones stand a little to the side. */
  readonly longer: number
  /** How far the colours of both are from one another, radians. */
  readonly turned: number
}

/** CSS pixels from one cut through a line to the next. */
const step = 0.25

/** Of dashes and dots that lie as in the other picture, some more ink may still be on one pixel and some less on the next. */
const samePattern = 0.3

export function lineLikeness(pair: Pair, shape: Shape): LineLikeness {
  const [ours, stock] = [cutsAlong(pair.ours, shape), cutsAlong(pair.stock, shape)]
  const [fill, otherFill] = [wholeOf(ours), wholeOf(stock)]
  const same = ours.filter(({ ink }, at) => {
    const other = stock[at]?.ink
    return other && Math.abs(sizeOf(ink) / fill - sizeOf(other) / otherFill) < samePattern
  })
  const [own, other] = [ours, stock].map((cuts) => sumOf(cuts, 1 / cuts.length))
  if (!own || !other) throw new Error('There are two pictures.')
  return {
    line: shape.line.key,
    ours: own,
    stock: other,
    apart: apart(own, other),
    aside: middleOf(middleFifth(ours)) - middleOf(middleFifth(stock)),
    pattern: same.length / ours.length,
    bent: shape.line.bend !== 0,
    hairline: shape.width * pair.ours.ratio === 1,
  }
}

export function endsLikeness(pair: Pair, shape: Shape): EndLikeness[] {
  const { line, curve } = shape
  const whole = wholeOf(cutsAlong(pair.stock, shape))
  return [
    {
      end: 'from',
      head: line.backward,
      back: { start: curve.end, control: curve.control, end: curve.start },
    },
    { end: 'to', head: line.forward, back: curve },
  ].map(({ end, head, back }) => {
    const [own, other] = [pair.ours, pair.stock].map((picture) => {
      const cutsOf = (from: number, to: number) => cutsAcross(picture, shape, back, from, to)
      return { tip: cutsOf(0, 0.45), barbs: cutsOf(0.45, 0.7), all: cutsOf(0, 0.7) }
    })
    if (!own || !other) throw new Error('There are two pictures.')
    const more = (part: 'tip' | 'barbs') => {
      const size = sizeOf(sumOf(other[part]))
      return (sizeOf(sumOf(own[part])) - size) / Math.max(size, whole * other[part].length)
    }
    return {
      end: `${line.key}, ${end}`,
      head,
      tip: more('tip'),
      barbs: more('barbs'),
      longer: head && line.bend === 0 ? longer(pair, shape, back) : 0,
      turned: turned(sumOf(own.all), sumOf(other.all)),
    }
  })
}

/** Cuts across the end of a curve, between two shares of an arrowhead's length from its tip. */
function cutsAcross(picture: Picture, { head }: Shape, curve: Curve, from: number, to: number): Cut[] {
  return stepsBetween(from * head, to * head).map((back) => {
    const { x, y, across } = placeBack(curve, back)
    return cutAt(picture, { x, y }, across, head * 0.6 + 1)
  })
}

/** How much longer our arrowhead is, as a share of the other's length: up to where some of it lies on both sides of the stroke. */
function longer({ ours, stock }: Pair, { head, width }: Shape, curve: Curve): number {
  const besides = (picture: Picture) =>
    stepsBetween(0, head * 1.2).map((back) => {
      const { x, y, across } = placeBack(curve, back)
      const sides = [across, across + Math.PI].map((angle) => {
        const aside = width / 2 + 0.75 + barb
        const at = { x: x + aside * Math.cos(angle), y: y + aside * Math.sin(angle) }
        return sizeOf(cutAt(picture, at, angle, barb).ink)
      })
      return Math.min(...sides)
    })
  const lengthOf = (picture: Picture) => {
    const inks = besides(picture)
    const most = Math.max(...inks)
    return step * inks.findLastIndex((ink) => ink > 0.3 * most)
  }
  return lengthOf(ours) / lengthOf(stock) - 1
}

/** Half of what is looked at of a barb, CSS pixels. */
const barb = 0.75

/** The point of a curve that lies so many CSS pixels before its end, and the angle across the curve there. */
function placeBack(curve: Curve, back: number): Point & { readonly across: number } {
  const t = 1 - shareFromEnd(curve.start, curve.control, curve.end, back)
  return { ...pointAt(curve, t), across: angleAt(curve, t) + Math.PI / 2 }
}

/** Cuts through a line from one end to the other, but for what its arrowheads and icons may cover. */
function cutsAlong(picture: Picture, { line, curve, width, head }: Shape): Cut[] {
  const { start, end } = curve
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const [first, last] = [line.backward, line.forward].map((pointed) => (pointed ? head + 2 : 2))
  return stepsBetween(first ?? 0, length - (last ?? 0)).map((along) => {
    const t = along / length
    return cutAt(picture, pointAt(curve, t), angleAt(curve, t) + Math.PI / 2, width / 2 + 2.5)
  })
}

function middleFifth(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.slice(Math.floor(cuts.length * 0.4), Math.ceil(cuts.length * 0.6))
}

/** How much ink a cut has where a dash is. */
function wholeOf(cuts: readonly Cut[]): number {
  return Math.max(...cuts.map(({ ink }) => sizeOf(ink)))
}

function stepsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)
}
