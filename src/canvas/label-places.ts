/** Where around an icon its name may stand. */

/** Centre of an icon and its radius, and the size of the text block, CSS pixels. */
export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** Top left corner of the text block on screen, and how its lines stand in it. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  /** Written small, in more lines. */
  readonly compact?: true
}

const gap = 3

/** How many places there are close to the icon, and in each of two rings around it. */
export const placesBeside = 12
const placesAround = 40
export const placesOfCompact = placesBeside + 2 * placesAround

/** CSS pixels: the second ring of places lies so much further out, and no place reaches further than this beyond icon and name. */
const further = 7
export const furthest = gap + further + 1

/** The place of a number from 0 to below `placesOfCompact`, of which the least are tried first. */
export function placeOf(request: Labelled, number: number): LabelPlace {
  const around = number - placesBeside
  if (around < 0) return placeBeside(request, number)
  return around < placesAround
    ? placeAround(request, around, gap)
    : placeAround(request, around - placesAround, gap + further)
}

const shares = [0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 1, -1]

/** Slid along each of the four sides at a distance, those nearest to the middle of a side first. */
function placeAround(
  { x, y, radius, width, height }: Labelled,
  number: number,
  distance: number,
): LabelPlace {
  const across = radius + distance + width / 2
  const along = radius + distance + height / 2
  const share = shares[number >> 2] ?? 0
  const side = number & 3
  if (side === 0) return { align: 'center', x: x + across * share - width / 2, y: y + along - height / 2 }
  if (side === 1) return { align: 'left', x: x + across - width / 2, y: y + along * share - height / 2 }
  if (side === 2) return { align: 'right', x: x - across - width / 2, y: y + along * share - height / 2 }
  return { align: 'center', x: x + across * share - width / 2, y: y - along - height / 2 }
}

function placeBeside({ x, y, radius, width, height }: Labelled, number: number): LabelPlace {
  const below = y + radius + gap
  const above = y - radius - gap - height
  const beside = y - height / 2
  const aside = radius * 0.4
  const right = x + radius + gap + 1
  const left = x - radius - gap - 1 - width
  switch (number) {
    case 0:
      return { align: 'center', x: x - width / 2, y: below }
    case 1:
      return { align: 'left', x: x - aside, y: below }
    case 2:
      return { align: 'right', x: x + aside - width, y: below }
    case 3:
      return { align: 'left', x: right, y: beside }
    case 4:
      return { align: 'right', x: left, y: beside }
    case 5:
      return { align: 'center', x: x - width / 2, y: above }
    case 6:
      return { align: 'left', x: x - aside, y: above }
    case 7:
      return { align: 'right', x: x + aside - width, y: above }
    case 8:
      return { align: 'left', x: right, y }
    case 9:
      return { align: 'right', x: left, y }
    case 10:
      return { align: 'left', x: right, y: y - height }
    default:
      return { align: 'right', x: left, y: y - height }
  }
}
