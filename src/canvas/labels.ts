/** Which names are shown, and where, so that none covers another or an icon. */

export interface LabelRequest {
  /** Centre of the icon and its radius, CSS pixels on screen. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Size of the text block, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly priority: number
  /** Shown whatever it covers: what is selected or pointed at. */
  readonly always: boolean
  /** Its icon may be covered. */
  readonly yields?: boolean
}

/** Top left corner of the text block on screen, and on which side of the icon it stands. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly side: 'below' | 'right' | 'left' | 'above'
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const gap = 3

/**
 * Places labels greedily by priority: below the icon if that is free, else right, left or above, else not at all. A place
 * counts as free only where the picture's sides do not cut the name.
 * (Christensen, Marks & Shieber 1995, "An empirical study of algorithms for point-feature label placement", §3.1.)
 * Returns one entry per request; undefined where the label has no room. `size` is the picture's, in CSS pixels.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  size: { readonly width: number; readonly height: number },
): (LabelPlace | undefined)[] {
  const taken = new Boxes()
  for (const { x, y, radius, yields } of requests) {
    if (!yields) taken.add({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 })
  }
  const places = Array.from<LabelPlace | undefined>({ length: requests.length })
  const order = requests.map((_, at) => at).sort((a, b) => rank(requests[b]) - rank(requests[a]) || a - b)
  for (const at of order) {
    const request = requests[at]
    if (!request || !near(request, size)) continue
    const options = candidates(request)
    const free = options.find(
      (place) => !isCut(place, request, size) && taken.isFree({ ...place, ...sizeOf(request) }),
    )
    const place = free ?? (request.always ? options[0] : undefined)
    if (!place) continue
    taken.add({ ...place, ...sizeOf(request) })
    places[at] = place
  }
  return places
}

function rank(request: LabelRequest | undefined): number {
  return request ? request.priority + (request.always ? 1e6 : 0) : 0
}

function sizeOf({ width, height }: LabelRequest) {
  return { width, height }
}

/** Whether the picture's edge would cut a name whose icon stands inside; names of icons beyond the edge may be cut. */
function isCut(place: LabelPlace, { x, width }: LabelRequest, size: { width: number }): boolean {
  return x >= 0 && x <= size.width && (place.x < 2 || place.x + width > size.width - 2)
}

function near({ x, y, width, height }: LabelRequest, size: { width: number; height: number }): boolean {
  return x > -width && y > -height * 2 && x < size.width + width && y < size.height + height * 2
}

function candidates({ x, y, radius, width, height }: LabelRequest): LabelPlace[] {
  return [
    { side: 'below', x: x - width / 2, y: y + radius + gap },
    { side: 'right', x: x + radius + gap + 1, y: y - height / 2 },
    { side: 'left', x: x - radius - gap - 1 - width, y: y - height / 2 },
    { side: 'above', x: x - width / 2, y: y - radius - gap - height },
  ]
}

/** Rectangles in a coarse grid, so that asking for a free place does not look at all of them. */
class Boxes {
  private readonly cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key)
      if (cell) cell.push(box)
      else this.cells.set(key, [box])
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every((key) => !this.cells.get(key)?.some((other) => overlap(box, other)))
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const side = 64
  const keys: string[] = []
  for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column++) {
    for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row++)
      keys.push(`${column},${row}`)
  }
  return keys
}
