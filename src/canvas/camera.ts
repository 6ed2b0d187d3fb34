import type { Point } from './curve.ts'
import type { SceneActor } from './scene.ts'
import { sizeFactor } from './sizes.ts'

/** Centre in graph units, zoom in CSS pixels per graph unit. */
export interface CanvasCamera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const zoomLimits = { min: 0.1, max: 6 } as const

/**
 * The camera that shows all of `actors` with their names in a picture of `size` CSS pixels. A few actors are not blown up
 * beyond one and a half times their size.
 */
export function cameraFor(
  actors: readonly SceneActor[],
  positionOf: (actor: number) => Point,
  size: { readonly width: number; readonly height: number },
): CanvasCamera | undefined {
  if (actors.length === 0 || size.width === 0 || size.height === 0) return undefined
  let zoom = 1
  let centre = { x: 0, y: 0 }
  // Names shrink more slowly than the map, so the margin they need depends on the zoom: three rounds settle it.
  for (let round = 0; round < 3; round++) {
    const factor = sizeFactor(zoom) / zoom
    const side = 46 * factor
    const boxes = actors.map(({ index, radius }) => {
      const { x, y } = positionOf(index)
      return {
        left: x - side,
        right: x + side,
        top: y - (radius + 6) * factor,
        bottom: y + (radius + 34) * factor,
      }
    })
    const left = Math.min(...boxes.map((box) => box.left))
    const right = Math.max(...boxes.map((box) => box.right))
    const top = Math.min(...boxes.map((box) => box.top))
    const bottom = Math.max(...boxes.map((box) => box.bottom))
    const fit = Math.min((size.width - 24) / (right - left), (size.height - 24) / (bottom - top))
    zoom = Math.min(1.5, Math.max(zoomLimits.min, fit))
    centre = { x: (left + right) / 2, y: (top + bottom) / 2 }
  }
  return { ...centre, zoom }
}

/** Cytoscape's pan for a camera: where graph point 0, 0 lies on screen, CSS pixels. */
export function panOf(
  { x, y, zoom }: CanvasCamera,
  size: { readonly width: number; readonly height: number },
): Point {
  return { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom }
}

/** The camera that a pan and a zoom amount to. */
export function cameraOf(
  pan: Point,
  zoom: number,
  size: { readonly width: number; readonly height: number },
): CanvasCamera {
  return { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom, zoom }
}
