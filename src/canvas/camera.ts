import type { Point } from './curve.ts'
import { labelGap, lineHeight, mostLines } from './layouts/label-box.ts'
import { nameLines, widestName } from './name-lines.ts'
import type { SceneActor } from './scene.ts'
import { drawnFactor, leastLetters } from './sizes.ts'

/** Centre in graph units, zoom in CSS pixels per graph unit. */
export interface CanvasCamera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const zoomLimits = { min: 0.02, max: 6 } as const

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The camera that shows all of `actors` with their names below them in a picture of `size` CSS pixels, as large as that goes but
 * for a picture of usual size never above one and a half times theirs, for a larger one in proportion; at the least zoom some may stay outside. Undefined where there is nothing to show
 * or no room. `scale` is the factor of all sizes that the picture is drawn with.
 */
export function cameraFor(
  actors: readonly SceneActor[],
  positionOf: (actor: number) => Point,
  size: Size,
  scale?: number,
): CanvasCamera | undefined {
  if (actors.length === 0 || size.width <= 0 || size.height <= 0) return undefined
  let camera: CanvasCamera = { x: 0, y: 0, zoom: zoomLimits.min }
  // Names shrink more slowly than the map, so the room they need depends on the zoom. From far out it is overestimated: the
  // zoom that each round finds fits, and the rounds come close to the largest that does.
  for (let round = 0; round < 12; round++) {
    const seen = camera.zoom
    camera = fitted(actors, positionOf, size, seen, scale)
    if (camera.zoom === seen) break
  }
  return camera
}

/**
 * The camera nearest to `camera` that has all of `places` (graph units) at least `margin` CSS pixels inside a picture of `size`;
 * it zooms out only where panning is not enough. Undefined where they all lie inside already.
 */
export function cameraThatHolds(
  camera: CanvasCamera,
  places: readonly Point[],
  size: Size,
  margin = 60,
): CanvasCamera | undefined {
  if (places.length === 0 || size.width <= 0 || size.height <= 0) return undefined
  const free = {
    width: size.width - 2 * Math.min(margin, size.width / 4),
    height: size.height - 2 * Math.min(margin, size.height / 4),
  }
  const left = least(places, ({ x }) => x)
  const right = -least(places, ({ x }) => -x)
  const top = least(places, ({ y }) => y)
  const bottom = -least(places, ({ y }) => -y)
  const room = Math.min(free.width / (right - left), free.height / (bottom - top))
  const zoom = Math.max(zoomLimits.min, Math.min(camera.zoom, room))
  const x = nearestCentre(camera.x, left, right, free.width / zoom)
  const y = nearestCentre(camera.y, top, bottom, free.height / zoom)
  return x === camera.x && y === camera.y && zoom === camera.zoom ? undefined : { x, y, zoom }
}

/** Whether two cameras show the same to the eye. */
export function sameCamera(a: CanvasCamera, b: CanvasCamera): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.01
}

/** Cytoscape's pan for a camera: where graph point 0, 0 lies on screen, CSS pixels. */
export function panOf({ x, y, zoom }: CanvasCamera, size: Size): Point {
  return { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom }
}

/** The camera that a pan and a zoom amount to. */
export function cameraOf(pan: Point, zoom: number, size: Size): CanvasCamera {
  return { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom, zoom }
}

/** The camera that shows icons and names of the size they have at `seen`, a zoom no larger than the answer's. */
function fitted(
  actors: readonly SceneActor[],
  positionOf: (actor: number) => Point,
  size: Size,
  seen: number,
  scale: number | undefined,
): CanvasCamera {
  const factor = drawnFactor(seen, scale)
  const lettersOf = (actor: SceneActor) => Math.max(leastLetters(scale), actor.fontSize * factor)
  const iconOf = (actor: SceneActor) => actor.radius * factor + iconMargin
  /** Beside and below an actor's place, graph units. */
  const roomFor = (actor: SceneActor, width: number, lines: number) => ({
    half: Math.max(iconOf(actor), (width * lettersOf(actor)) / 2) / seen,
    below:
      Math.max(iconOf(actor), actor.radius * factor + labelGap + lines * lineHeight * lettersOf(actor)) /
      seen,
  })
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const actor of actors) {
    const { x, y } = positionOf(actor.index)
    const icon = iconOf(actor) / seen
    left = Math.min(left, x - icon)
    right = Math.max(right, x + icon)
    top = Math.min(top, y - icon)
    bottom = Math.max(bottom, y + icon)
  }
  // Of many names only those are wrapped that may reach further than all icons do.
  for (const actor of actors) {
    const { x, y } = positionOf(actor.index)
    const most = roomFor(actor, widestName(actor.step), mostLines)
    if (x - most.half >= left && x + most.half <= right && y + most.below <= bottom) continue
    const { lines, width } = nameLines(actor.label, actor.step)
    const { half, below } = roomFor(actor, width, lines.length)
    left = Math.min(left, x - half)
    right = Math.max(right, x + half)
    bottom = Math.max(bottom, y + below)
  }
  const fit = Math.min((size.width - edge) / (right - left), (size.height - edge) / (bottom - top))
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    zoom: Math.min(mostFitted(size), Math.max(zoomLimits.min, fit)),
  }
}

/** A handful of actors is not blown up beyond what reads well; on a projector's picture that is more than on a laptop's. */
function mostFitted({ width, height }: Size): number {
  return Math.min(zoomLimits.max, 1.5 * Math.max(1, Math.min(width / usual.width, height / usual.height)))
}

/** The picture on a laptop, CSS pixels. */
const usual = { width: 820, height: 640 }

/** CSS pixels around an icon for its ring, and around the whole picture. */
const iconMargin = 6
const edge = 24

/** The centre nearest to `centre` from which a stretch of `room` covers `low` to `high`; their middle where nothing does. */
function nearestCentre(centre: number, low: number, high: number, room: number): number {
  if (high - low >= room) return (low + high) / 2
  return Math.min(low + room / 2, Math.max(high - room / 2, centre))
}

/** The least value; `Math.min(...values)` would overflow the stack on large graphs. */
function least<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((lowest, one) => Math.min(lowest, value(one)), Infinity)
}
