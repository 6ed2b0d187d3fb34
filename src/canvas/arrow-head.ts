import type { Point } from './curve.ts'

/** Adds an arrowhead of `size` to a path that is to be filled: its tip at `tip`, pointing away from `from`. */
export function arrowHead(path: Path2D, from: Point, tip: Point, size: number): void {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const backX = ((from.x - tip.x) / length) * size
  const backY = ((from.y - tip.y) / length) * size
  path.moveTo(tip.x, tip.y)
  path.lineTo(tip.x + backX * cos - backY * sin, tip.y + backX * sin + backY * cos)
  path.lineTo(tip.x + backX * notch, tip.y + backY * notch)
  path.lineTo(tip.x + backX * cos + backY * sin, tip.y - backX * sin + backY * cos)
}

/** Of the angle between an arrowhead's middle and its side. */
const cos = Math.cos(0.42)
const sin = Math.sin(0.42)
const notch = 0.72
