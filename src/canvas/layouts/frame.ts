export interface Point {
  readonly x: number
  readonly y: number
}

/** Width and height of the picture in graph units; its middle is 0,0. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/**
 * Landscape, 1150 by 700 for forty actors, both sides growing with the root of their number. Labels and what is pushed
 * aside reach beyond, downward more than sideways, so the finished picture comes out about 1.45 times as wide as high.
 */
export function frameFor(actors: number): Frame {
  const scale = Math.sqrt(Math.max(4, actors) / 40)
  return { width: 1150 * scale, height: 700 * scale }
}

export function distanceBetween(one: Point, other: Point): number {
  return Math.sqrt(squaredDistance(one, other))
}

/** Written as products: `**` is a power, which engines may round differently in the last bit. */
export function squaredDistance(one: Point, other: Point): number {
  const dx = one.x - other.x
  const dy = one.y - other.y
  return dx * dx + dy * dy
}
