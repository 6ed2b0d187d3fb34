import type { Point } from './curve.ts'
import { radiusOf } from './layouts/importance.ts'

/**
 * How large icons and letters are drawn at a zoom, as a factor of their size at zoom 1. Near zoom 1 they grow with the map;
 * further out they shrink more slowly than it, so that names stay readable, and further in they grow more slowly.
 */
export function sizeFactor(zoom: number): number {
  if (zoom < 0.9) return 0.9 * (zoom / 0.9) ** 0.45
  if (zoom > 1.25) return 1.25 * (zoom / 1.25) ** 0.45
  return zoom
}

/**
 * The same for a picture on a stage of a scale, whose sizes the scale sets: with more room actors stand further apart there, they
 * do not grow yet more.
 */
export function drawnFactor(zoom: number, scale?: number): number {
  return scale === undefined ? sizeFactor(zoom) : Math.min(1.1, sizeFactor(zoom)) * scale
}

/**
 * How much smaller icons are drawn in a crowd: their factor's share that leaves lines and names some room between them. It depends on the
 * whole dataset, so that no icon changes its size with filters or time.
 * @param room graph units from one actor to the next, see `roomBetween`.
 * @param factor of all sizes at this zoom.
 */
export function crowdShare(room: number, zoom: number, factor: number): number {
  return Math.min(1, (mostOfRoom * room * zoom) / (2 * radiusOf[1] * factor))
}

/** The share of the room from one actor to the next that an icon of the least importance takes at most. */
const mostOfRoom = 0.4

/** Graph units from one actor to the next if they were spread evenly over the rectangle, or the line, that they stand in; above 0. */
export function roomBetween(places: readonly Point[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of places) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [width, height] = [right - left, bottom - top]
  const count = places.length
  const room = Math.max(
    Math.sqrt(width * height) / (Math.sqrt(count) - 1),
    Math.max(width, height) / (count - 1),
  )
  return room > 0 ? room : Infinity
}

/** Letters never go below this many CSS pixels; a name that does not fit then stays away until there is room. */
export const smallestLetters = 9.5

/** Letters of states and organisations in a crowd, whose names would have no room otherwise, CSS pixels. */
export const compactLetters = 8.5

/** The same on a stage of this scale, whose names are read from afar. */
export function leastLetters(scale?: number): number {
  return scale === undefined ? smallestLetters : 11.5 * scale
}

/**
 * How wide a line is drawn, in CSS pixels, that is `width` wide at zoom 1; `scale` is the stage's. From far out lines thin down to
 * one pixel, the many before the strong bundles: on a canvas of one pixel per CSS pixel such a line is drawn many times quicker than a wider one.
 */
export function lineWidth(width: number, zoom: number, scale?: number): number {
  const least = leastFactor * Math.min(1, (zoom / thinBelow) ** 0.9) * (scale ?? 1)
  const most = zoom < thinBelow ? least : 1.6 * (scale ?? 1)
  const wide = width * Math.min(most, Math.max(least, drawnFactor(zoom, scale)))
  return wide < 1.3 ? 1 : wide
}

/** The zoom below which lines thin out, and their factor there. */
const thinBelow = 0.6
const leastFactor = 0.75

/**
 * Whether an icon of a radius, CSS pixels, is drawn as a dot: nobody could tell what it shows, the less in a crowd; see `crowdShare`.
 */
export function isDot(radius: number, share: number): boolean {
  return radius * share < leastIcon
}

const leastIcon = 5.5
