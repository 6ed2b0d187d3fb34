import { type Codec, isId, maximumIds, quote, quoteAll } from './codec.ts'
import type { Camera, View } from './view.ts'

/** How far from the origin a camera or an actor may be, in graph units. */
const farthest = 1_000_000
const zoomRange = { minimum: 0.01, maximum: 100 } as const

/** Centre x and y in graph units, and zoom, see `roundedCamera`: `120,-40,1.5`, `120.25,-40.06,1.4977`. */
export const camera: Codec<Camera> = {
  write: (wanted) => {
    if (![wanted.x, wanted.y, wanted.zoom].every(Number.isFinite)) return undefined
    const { x, y, zoom } = roundedCamera(wanted)
    return `${x},${y},${zoom}`
  },
  read: (written, complain) => {
    const [x, y, zoom, ...rest] = written.split(',').map(readNumber)
    if (isNear(x) && isNear(y) && isZoom(zoom) && rest.length === 0) return roundedCamera({ x, y, zoom })
    complain(
      `is ${quote(written)}, where a centre x,y and a zoom from 0.01 to 100 are understood, so it was left out`,
    )
    return undefined
  },
}

/**
 * The nearest camera that an address can say: zoom to five significant digits, the centre to a tenth of a pixel at that zoom or
 * less. A picture 4,000 pixels wide shows nothing further than 0.2 pixels from where the camera as it was would.
 */
export function roundedCamera({ x, y, zoom }: Camera): Camera {
  const rounded = Number(between(zoomRange.minimum, zoom, zoomRange.maximum).toPrecision(5))
  const decimals = decimalsAt(rounded)
  return { x: roundedTo(x, decimals), y: roundedTo(y, decimals), zoom: rounded }
}

/** Actors placed by hand: `aze.12.-40~arm.90.3`. The record it reads has no prototype, so any id is safe to ask for. */
export const moved: Codec<View['moved']> = {
  write: (places) => {
    const entries = Object.entries(places)
      .filter(([, [x, y]]) => Number.isFinite(x) && Number.isFinite(y))
      .map(([id, [x, y]]) => `${id}.${wholeUnits(x)}.${wholeUnits(y)}`)
    return entries.length === 0 ? undefined : entries.toSorted().join('~')
  },
  read: (written, complain) => {
    const places: Record<string, readonly [number, number]> = Object.create(null)
    const refused: string[] = []
    for (const entry of written.split('~')) {
      const [id = '', x, y, ...rest] = entry.split('.')
      const place = [readNumber(x), readNumber(y)] as const
      const fits = isId(id) && isNear(place[0]) && isNear(place[1]) && rest.length === 0
      if (!fits || id in places || Object.keys(places).length === maximumIds) refused.push(entry)
      else places[id] = [wholeUnits(place[0]), wholeUnits(place[1])]
    }
    if (refused.length > 0)
      complain(`has ${quoteAll(refused)}, which cannot be read as actor.x.y, so that was left out`)
    return places
  },
}

function readNumber(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
}

function isNear(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= farthest
}

function isZoom(value: number | undefined): value is number {
  return value !== undefined && value >= zoomRange.minimum && value <= zoomRange.maximum
}

function decimalsAt(zoom: number): number {
  if (zoom > 10) return 3
  if (zoom > 1) return 2
  return zoom > 0.1 ? 1 : 0
}

function wholeUnits(value: number): number {
  return roundedTo(value, 0)
}

/** Adding zero turns -0 into 0, which the address cannot tell apart. */
function roundedTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(between(-farthest, value, farthest) * scale) / scale + 0
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
