import type { Box, Boxes } from './boxes.ts'
import { angleAt, pointAt, type Curve } from './curve.ts'
import { groundLevels } from './ground-levels.ts'

/** Where words stand along lines, so that they cover no name, icon, mark or other words. */

export interface LineLabelRequest {
  readonly curve: Curve
  /** What may be written, best first, at least one, with widths in CSS pixels. */
  readonly texts: readonly { readonly text: string; readonly width: number }[]
  /** Written whatever it covers: what is selected or pointed at. */
  readonly always: boolean
}

/** Centre of a text, CSS pixels on screen, and its slant in radians. */
export interface LineLabelPlace {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly angle: number
}

type Size = { readonly width: number; readonly height: number }

/**
 * Places words along lines, in the order of the requests: at the middle or slid along the line to where nothing lies, the best text
 * that has room. What must show and has none may cover icons and dots of what is not selected, else stands level beside its line, and over as little
 * as may be where there is no free ground either. Returns one entry per request, undefined where there is no room. Takes the ground
 * in `taken`; `height` is that of the letters and `size` the picture's, CSS pixels.
 */
export function placeLineLabels(
  requests: readonly LineLabelRequest[],
  height: number,
  taken: Boxes,
  size: Size,
): (LineLabelPlace | undefined)[] {
  return requests.map((request) => {
    const option = chosen(request, height, taken, size)
    if (!option) return undefined
    for (const box of option.boxes) taken.add(box)
    return option.place
  })
}

interface Option {
  readonly place: LineLabelPlace
  readonly boxes: readonly Box[]
}

function chosen(
  { curve, texts, always }: LineLabelRequest,
  height: number,
  taken: Boxes,
  size: Size,
): Option | undefined {
  const isFree = ({ boxes }: Option) => boxes.every((box) => taken.isFree(box))
  const within = ({ boxes }: Option) => boxes.every((box) => isWithin(box, size))
  const along = texts.flatMap(({ text, width }) => alongLine(curve, text, width, height)).filter(within)
  const free = along.find(isFree)
  if (free || !always) return free
  const overBack = along.find(({ boxes }) =>
    boxes.every((box) => taken.isFree(box, groundLevels.dot, groundLevels.iconBehind)),
  )
  if (overBack) return overBack
  const beside = texts.flatMap(({ text, width }) => besideLine(curve, text, width, height)).filter(within)
  const options = [...along, ...beside]
  return beside.find(isFree) ?? leastCovering(options, taken)
}

/** From the middle outward, shares of a line. */
const slides = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8]

function alongLine(curve: Curve, text: string, width: number, height: number): Option[] {
  const { start, end } = curve
  const room = Math.hypot(end.x - start.x, end.y - start.y)
  return slides
    .filter((at) => room * Math.min(at, 1 - at) >= width / 2 + 4)
    .map((at) => {
      const centre = pointAt(curve, at)
      const angle = upright(angleAt(curve, at))
      return { place: { text, angle, ...centre }, boxes: stretch(centre, angle, width, height) }
    })
}

function besideLine(curve: Curve, text: string, width: number, height: number): Option[] {
  return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((at) => {
    const { x, y } = pointAt(curve, at)
    const across = width / 2 + height * 0.6
    return [
      { x, y: y - height },
      { x, y: y + height },
      { x: x + across, y },
      { x: x - across, y },
    ].map((centre) => ({
      place: { text, angle: 0, ...centre },
      boxes: [{ x: centre.x - width / 2, y: centre.y - height / 2, width, height }],
    }))
  })
}

/** Small squares that together cover a slanting text. */
function stretch(centre: { x: number; y: number }, angle: number, width: number, height: number): Box[] {
  const count = Math.max(2, Math.ceil(width / height))
  return Array.from({ length: count }, (_, step) => {
    const along = ((step + 0.5) / count - 0.5) * width
    const x = centre.x + Math.cos(angle) * along - height / 2
    const y = centre.y + Math.sin(angle) * along - height / 2
    return { x, y, width: height, height }
  })
}

function leastCovering(options: readonly Option[], taken: Boxes): Option | undefined {
  let best: Option | undefined
  let least = Infinity
  for (const option of options) {
    const covered = option.boxes.reduce((sum, box) => sum + taken.covered(box), 0)
    if (covered < least) {
      least = covered
      best = option
    }
  }
  return best
}

function isWithin({ x, y, width, height }: Box, size: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI
  return angle < -Math.PI / 2 ? angle + Math.PI : angle
}
