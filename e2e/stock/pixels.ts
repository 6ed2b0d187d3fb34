import type { Point } from '../../src/canvas/curve.ts'

/** Red, green and blue of 255 each. */
export type Colour = readonly [red: number, green: number, blue: number]

/** A picture on paper as a canvas gives it, four bytes a pixel, and how many pixels it has for each CSS pixel. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly ratio: number
  readonly paper: Colour
}

/** Our picture, and Cytoscape's. */
export interface Pair {
  readonly ours: Picture
  readonly stock: Picture
}

/** What differs by no more, of 255, is the same ink. */
export const sameInk = 40

/** The same picture with one pixel for each CSS pixel. */
function coarse(picture: Picture): Picture {
  const { data, ratio, width: fullWidth } = picture
  const [width, height] = [picture.width / ratio, picture.height / ratio]
  const means = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let row = y * ratio; row < (y + 1) * ratio; row++)
          for (let column = x * ratio; column < (x + 1) * ratio; column++)
            sum += data[(row * fullWidth + column) * 4 + channel] ?? 0
        means[(y * width + x) * 4 + channel] = sum / ratio ** 2
      }
  return { ...picture, data: means, width, height, ratio: 1 }
}

/** The mean of each channel over a square that reaches so many CSS pixels to each side, one for each CSS pixel. */
export function blurred(picture: Picture, reach: number): Picture {
  return meansAlong(meansAlong(coarse(picture), reach, 'x'), reach, 'y')
}

/** The mean over what lies within `reach` pixels along one axis and in the picture. */
function meansAlong(picture: Picture, reach: number, axis: 'x' | 'y'): Picture {
  const { data, width, height } = picture
  const means = new Uint8ClampedArray(data.length)
  const [count, step, rows, stride] =
    axis === 'x' ? [width, 4, height, width * 4] : [height, width * 4, width, 4]
  for (let row = 0; row < rows; row++) {
    for (let channel = 0; channel < 3; channel++) {
      const first = row * stride + channel
      let sum = 0
      let within = 0
      for (let at = -reach; at < count; at++) {
        if (at + reach < count) {
          sum += data[first + (at + reach) * step] ?? 0
          within += 1
        }
        if (at - reach > 0) {
          sum -= data[first + (at - reach - 1) * step] ?? 0
          within -= 1
        }
        if (at >= 0) means[first + at * step] = sum / within
      }
    }
  }
  return { ...picture, data: means }
}

/** The share of points, in CSS pixels, at which two pictures are alike: no channel differs by more than `limit`. */
export function alike(one: Picture, other: Picture, points: readonly Point[], limit: number): number {
  const same = points.filter(({ x, y }) => {
    const at = (Math.round(y * one.ratio) * one.width + Math.round(x * one.ratio)) * 4
    return differenceAt(one, other, at) <= limit
  })
  return same.length / points.length
}

/** Of the pixels that have ink in either picture, the share that differs by more than `limit`. */
export function differing(one: Picture, other: Picture, limit: number): number {
  let inked = 0
  let apart = 0
  for (let at = 0; at < one.data.length; at += 4) {
    if (Math.max(inkAt(one, at), inkAt(other, at)) <= limit) continue
    inked += 1
    if (differenceAt(one, other, at) > limit) apart += 1
  }
  return apart / inked
}

/** The greatest difference of red, green or blue at a place in the data. */
export function differenceAt(one: Picture, other: Picture, at: number): number {
  let most = 0
  for (let channel = at; channel < at + 3; channel++)
    most = Math.max(most, Math.abs((one.data[channel] ?? 0) - (other.data[channel] ?? 0)))
  return most
}

/** The same between what is there and paper. */
export function inkAt({ data, paper }: Picture, at: number): number {
  let most = 0
  for (let channel = 0; channel < 3; channel++)
    most = Math.max(most, Math.abs((data[at + channel] ?? 0) - (paper[channel] ?? 0)))
  return most
}

/** How sharp a picture is: the squares of the differences of neighbouring pixels, summed up. */
export function sharpness(picture: Picture): number {
  let sum = 0
  for (let at = 4; at < picture.data.length; at += 4) {
    const step = (picture.data[at] ?? 0) - (picture.data[at - 4] ?? 0)
    sum += step * step
  }
  return sum
}
