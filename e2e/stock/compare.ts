import type { Point } from '../../src/canvas/curve.ts'

/** A picture as a canvas gives it, four bytes a pixel. */
export type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>

/** The mean of each channel over a square that reaches `radius` pixels to each side. */
export function blurred({ data, width, height }: Pixels, radius: number): Pixels {
  const blur = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0
        let count = 0
        for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row += 1) {
          for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column += 1) {
            sum += data[(row * width + column) * 4 + channel] ?? 0
            count += 1
          }
        }
        blur[(y * width + x) * 4 + channel] = sum / count
      }
    }
  }
  return { data: blur, width, height }
}

/** The greatest difference of red, green or blue at a pixel, of 255. */
export function difference(one: Pixels, other: Pixels, { x, y }: Point): number {
  const at = (Math.round(y) * one.width + Math.round(x)) * 4
  return Math.max(
    ...[0, 1, 2].map((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0))),
  )
}

/** The share of points at which two pictures are alike: no channel differs by more than `limit`. */
export function alike(one: Pixels, other: Pixels, points: readonly Point[], limit: number): number {
  return points.filter((point) => difference(one, other, point) <= limit).length / points.length
}

/** How much ink lies at some points: the mean difference from `paper`, of 255. */
export function inkAt(pixels: Pixels, paper: Pixels, points: readonly Point[]): number {
  return points.reduce((sum, point) => sum + difference(pixels, paper, point), 0) / points.length
}

/** Of the pixels that have ink in either picture, the share that differs by more than `limit`. `paper` has none. */
export function differing(one: Pixels, other: Pixels, paper: Pixels, limit: number): number {
  let inked = 0
  let apart = 0
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const at = { x, y }
      if (Math.max(difference(one, paper, at), difference(other, paper, at)) <= limit) continue
      inked += 1
      if (difference(one, other, at) > limit) apart += 1
    }
  }
  return apart / inked
}
