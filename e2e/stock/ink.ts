import type { Point } from '../../src/canvas/curve.ts'
import type { Colour, Picture } from './pixels.ts'

/**
 * Ink is what a picture has more, or less, than paper, by colour and summed up over where it lies, in 255ths times CSS pixels. It is the same
 * wherever between two pixels a line lies, and tells its colour, its width and how opaque it is at once.
 */
export type Ink = Colour

/** What lies on a short straight line through a picture. */
export interface Cut {
  readonly ink: Ink
  /** Where the middle of it lies, CSS pixels from the middle of the cut. */
  readonly middle: number
}

/** CSS pixels from one sample to the next. */
const step = 0.25

/** What lies on both sides of `at`, so far to each, in the direction of an angle; CSS pixels and radians. */
export function cutAt(picture: Picture, at: Point, angle: number, reach: number): Cut {
  const ink: [number, number, number] = [0, 0, 0]
  let weight = 0
  let moment = 0
  for (let offset = -reach; offset <= reach; offset += step) {
    const here = inkThere(picture, at.x + offset * Math.cos(angle), at.y + offset * Math.sin(angle))
    for (const channel of [0, 1, 2] as const) ink[channel] += here[channel] * step
    const size = sizeOf(here)
    weight += size
    moment += size * offset
  }
  return { ink, middle: weight === 0 ? 0 : moment / weight }
}

/** The ink of a pixel of the picture that lies around a point, from the four that do. */
function inkThere({ data, width, height, ratio, paper }: Picture, x: number, y: number): Ink {
  const [left, top] = [x * ratio - 0.5, y * ratio - 0.5]
  const [column, row] = [Math.floor(left), Math.floor(top)]
  if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) return [0, 0, 0]
  const [right, low] = [left - column, top - row]
  const first = (row * width + column) * 4
  const mixed = (channel: 0 | 1 | 2) => {
    const at = first + channel
    const upper = (data[at] ?? 0) * (1 - right) + (data[at + 4] ?? 0) * right
    const lower = (data[at + width * 4] ?? 0) * (1 - right) + (data[at + width * 4 + 4] ?? 0) * right
    return upper * (1 - low) + lower * low - paper[channel]
  }
  return [mixed(0), mixed(1), mixed(2)]
}

/** The ink of some cuts, or a share of it. */
export function sumOf(cuts: readonly Cut[], share = 1): Ink {
  const sum = (channel: 0 | 1 | 2) => cuts.reduce((all, { ink }) => all + ink[channel], 0) * share
  return [sum(0), sum(1), sum(2)]
}

/** Where the middle of some cuts lies, each of them as important as it has ink. */
export function middleOf(cuts: readonly Cut[]): number {
  const weight = cuts.reduce((sum, { ink }) => sum + sizeOf(ink), 0)
  return cuts.reduce((sum, { ink, middle }) => sum + sizeOf(ink) * middle, 0) / weight
}

/** How much ink it is, whatever its colour. */
export function sizeOf([red, green, blue]: Ink): number {
  return Math.hypot(red, green, blue)
}

/** By how much ink differs from `other`, as a share of that or of so much ink. */
export function apart(ink: Ink, other: Ink, whole = sizeOf(other)): number {
  return sizeOf([ink[0] - other[0], ink[1] - other[1], ink[2] - other[2]]) / whole
}

/** How far two colours of ink are from one another, however much there is of each: an angle, radians. */
export function turned(ink: Ink, other: Ink): number {
  const product = ink[0] * other[0] + ink[1] * other[1] + ink[2] * other[2]
  return Math.acos(Math.min(1, product / (sizeOf(ink) * sizeOf(other))))
}
