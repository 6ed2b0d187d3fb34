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

/** Letters never go below this many CSS pixels; a name that does not fit then stays away until there is room. */
export const smallestLetters = 9.5

/** The same on a stage of this scale, whose names are read from afar. */
export function leastLetters(scale?: number): number {
  return scale === undefined ? smallestLetters : 11.5 * scale
}
