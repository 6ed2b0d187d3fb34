import type { Box } from './label-box.ts'

/**
 * Whether the straight line from (ax, ay) to (bx, by) runs through a rectangle (Liang–Barsky clipping). Sides, like
 * points, are given in graph units.
 */
export function segmentMeets(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false
  let enter = 0
  let leave = 1
  const dx = bx - ax
  const dy = by - ay
  if (dx !== 0) {
    const one = (left - ax) / dx
    const other = (right - ax) / dx
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  if (dy !== 0) {
    const one = (top - ay) / dy
    const other = (bottom - ay) / dy
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter <= leave
}

/** Graph units a line should keep from an icon. */
const clearance = 4

/** How badly a line reads that runs through the icon (1) or only the label (0.4) of a third party at (x, y). */
export function obstruction(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  box: Box,
): number {
  const radius = -box.top
  if (!segmentMeets(ax, ay, bx, by, x + box.left, y + box.top - clearance, x + box.right, y + box.bottom))
    return 0
  const reach = radius + clearance
  return segmentMeets(ax, ay, bx, by, x - reach, y - reach, x + reach, y + reach) ? 1 : 0.4
}
