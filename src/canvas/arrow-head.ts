import { partOf, shareFromEnd, type Curve, type Point } from './curve.ts'

/**
 * Arrowheads, and where the strokes of their lines end. A stroke as wide as a bundle's that ran to the tip would make it blunt, so that
 * it ends inside the head; a line of one pixel hides in any tip, and is left as it is: of those there are thousands.
 */

/**
 * Adds the arrowhead of a line of a width to a path that is to be filled: its tip at `tip`, pointing away from `from`. Between its barbs
 * the back lies where the stroke ends, as broad as that, so that what is drawn half opaque lies over itself by a hair alone.
 */
export function arrowHead(path: Path2D, from: Point, tip: Point, width: number, factor: number): void {
  const size = headSize(width, factor)
  const thin = isThin(width)
  const angle = thin ? leastAngle : halfAngle(width)
  const cos = thin ? thinCos : Math.cos(angle)
  const sin = thin ? thinSin : Math.sin(angle)
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const backX = ((from.x - tip.x) / length) * size
  const backY = ((from.y - tip.y) / length) * size
  const middleX = tip.x + backX * notch
  const middleY = tip.y + backY * notch
  path.moveTo(tip.x, tip.y)
  path.lineTo(tip.x + backX * cos - backY * sin, tip.y + backX * sin + backY * cos)
  if (thin) path.lineTo(middleX, middleY)
  else {
    const aside = width / 2 / size
    path.lineTo(middleX - backY * aside, middleY + backX * aside)
    path.lineTo(middleX + backY * aside, middleY - backX * aside)
  }
  path.lineTo(tip.x + backX * cos + backY * sin, tip.y - backX * sin + backY * cos)
}

/**
 * The part of a line's curve that is stroked: all of it, but for what lies within its arrowheads.
 * @param heads whether it has one at its end and at its start.
 */
export function strokedPart(
  curve: Curve,
  heads: { readonly forward: boolean; readonly backward: boolean },
  width: number,
  factor: number,
): Curve {
  if (isThin(width) || (!heads.forward && !heads.backward)) return curve
  const depth = headSize(width, factor) * covered
  // Between two heads that meet there is no stroke left.
  const most = heads.forward && heads.backward ? 0.5 : 1
  const { start, control, end } = curve
  const from = heads.backward ? Math.min(most, shareFromEnd(end, control, start, depth)) : 0
  const to = heads.forward ? 1 - Math.min(most, shareFromEnd(start, control, end, depth)) : 1
  return partOf(curve, from, to)
}

/** Whether a line is so thin that its stroke runs to the tips of its arrowheads. */
function isThin(width: number): boolean {
  return width <= 1
}

/** Length of an arrowhead's sides, CSS pixels. From far out heads shrink with the icons they point at. */
function headSize(width: number, factor: number): number {
  return (5 + width * 1.3) * Math.min(1, factor / 0.7)
}

/**
 * The angle between an arrowhead's middle and its side, radians. Wider lines have broader heads, so that these stand out at each side by
 * two pixels of a thin line and by half its width of a bundle.
 */
function halfAngle(width: number): number {
  return leastAngle + 0.02 * Math.min(7, Math.max(0, width - 1.5))
}

const leastAngle = 0.42
const thinCos = Math.cos(leastAngle)
const thinSin = Math.sin(leastAngle)

/** How far from the tip the back of an arrowhead is cut in, as a share of its size. */
const notch = 0.72

/** How far from the tip a stroke ends, as a share of the same: a little within, lest light fall in between. */
const covered = 0.68
