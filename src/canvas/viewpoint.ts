import type cytoscape from 'cytoscape'

import { cameraOf, cameraThatHolds, panOf, sameCamera, type CanvasCamera } from './camera.ts'
import type { Point } from './curve.ts'
import { createGlide } from './glide.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Where the picture is looked at from. */
export interface Viewpoint {
  /** The picture's size in CSS pixels. */
  readonly size: () => Size
  /** The camera as it stands, or as it will once a movement that is under way is over. */
  readonly camera: () => CanvasCamera
  /** Shows a camera, or what fits where it is undefined; moves there unless `still`. */
  readonly look: (camera: CanvasCamera | undefined, still: boolean) => void
  readonly zoomBy: (factor: number) => void
  /** Pans, and zooms out where it must, until `places` (graph units) lie well inside. */
  readonly bringIntoView: (places: readonly Point[]) => void
  /** Moves nothing now, but brings `places` back into view should the picture become smaller and lose them. */
  readonly keepInView: (places: readonly Point[]) => void
  /** Ends a movement that is under way where it has come to. */
  readonly stop: () => void
}

/**
 * Moves Cytoscape's camera, and keeps what is looked at in the middle when the picture's size changes. `fit` gives the camera that
 * fits a size; `onCamera` is told of every camera that was not asked for by `look`. `rounded` gives the camera nearest to another that
 * can be noted: every movement ends at such a one, so that whoever is told it gets the very same picture. Its listeners go with `cy`.
 */
export function createViewpoint(
  cy: cytoscape.Core,
  fit: (size: Size) => CanvasCamera | undefined,
  onCamera: (camera: CanvasCamera) => void,
  rounded: (camera: CanvasCamera) => CanvasCamera,
  limits: { readonly min: number; readonly max: number },
): Viewpoint {
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const size = () => ({ width: cy.width(), height: cy.height() })
  /** A camera is written for a picture that is at least so wide; a narrower one shows the same stretch of the map, smaller. */
  const share = () => (cy.width() > 0 ? Math.min(1, cy.width() / usualWidth) : 1)
  const written = (seen: CanvasCamera) => ({ ...seen, zoom: seen.zoom / share() })
  const noted = (seen: CanvasCamera) => rounded(written(seen))
  /** Cytoscape pans but does not zoom to what lies beyond its limits, be it by the last bit. */
  const within = (zoom: number) => Math.min(limits.max, Math.max(limits.min, zoom))
  const seenHere = (asWritten: CanvasCamera) => ({ ...asWritten, zoom: within(asWritten.zoom * share()) })
  let asked: { readonly camera: CanvasCamera | undefined } | undefined
  let heading: CanvasCamera | undefined
  const glide = createGlide()
  /** Set while somebody pans or zooms by hand. */
  let settling: ReturnType<typeof setTimeout> | undefined
  let known = size()
  let kept: readonly Point[] = []

  cy.on('dragpan scrollzoom pinchzoom', () => {
    stop()
    kept = []
    const camera = noted(seen())
    asked = { camera }
    // Set at once, the fractions of a pixel that rounding takes would add up from one moment of a movement to the next.
    settling = setTimeout(settle, settleAfter)
    onCamera(camera)
  })
  // Cytoscape says “resize” whenever an attribute of its container changes, too.
  cy.on('resize', () => {
    const { width, height } = size()
    if (width === known.width && height === known.height) return
    known = { width, height }
    stop()
    if (asked) look(asked.camera, true)
    hold()
  })

  function seen(): CanvasCamera {
    return heading ?? cameraOf(cy.pan(), cy.zoom(), size())
  }

  function stop(): void {
    glide.stop()
    heading = undefined
    clearTimeout(settling)
    settling = undefined
  }

  function settle(): void {
    stop()
    if (asked) look(asked.camera, true)
  }

  function fitted(): CanvasCamera | undefined {
    const seen = fit(size())
    return seen && seenHere(noted(seen))
  }

  function look(next: CanvasCamera | undefined, still: boolean): void {
    asked = { camera: next }
    const wanted = next ? seenHere(next) : fitted()
    if (!wanted) return
    const near = !still && sameCamera(wanted, seen())
    // What a movement has told comes back while it goes on, perhaps late.
    if (near && settling !== undefined) return
    const cut = still || motion.matches || (near && !heading)
    if (near && !cut && heading && isSame(wanted, heading)) return
    stop()
    const viewport = { zoom: wanted.zoom, pan: panOf(wanted, size()) }
    // Where nothing moves it is set to the last bit, so that it depends neither on the sizes that the picture had while the page
    // loaded nor on how somebody came here.
    if (cut) show(viewport)
    else {
      heading = wanted
      const from = { zoom: cy.zoom(), pan: { ...cy.pan() } }
      glide.start(350, (share) => {
        show(share === 1 ? viewport : between(from, viewport, share))
        if (share === 1) heading = undefined
      })
    }
  }

  function show({ zoom, pan }: Viewport): void {
    const now = cy.pan()
    if (zoom !== cy.zoom() || pan.x !== now.x || pan.y !== now.y) cy.viewport({ zoom, pan })
  }

  function goTo(next: CanvasCamera): void {
    const camera = noted(next)
    look(camera, false)
    onCamera(camera)
  }

  function hold(): void {
    const next = cameraThatHolds(seen(), kept, size())
    if (next) goTo(next)
  }

  return {
    size,
    camera: () => written(seen()),
    look(next, still) {
      const again = next && asked?.camera && sameCamera(next, asked.camera)
      if (!again) kept = []
      look(next, still)
    },
    zoomBy(factor) {
      const { x, y, zoom } = seen()
      goTo({ x, y, zoom: within(zoom * factor) })
    },
    bringIntoView(places) {
      kept = places
      hold()
    },
    keepInView(places) {
      kept = places
    },
    stop,
  }
}

interface Viewport {
  readonly zoom: number
  readonly pan: Point
}

function isSame(a: CanvasCamera, b: CanvasCamera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}

function between(from: Viewport, to: Viewport, share: number): Viewport {
  const at = (one: number, other: number) => one + (other - one) * share
  return {
    zoom: at(from.zoom, to.zoom),
    pan: { x: at(from.pan.x, to.pan.x), y: at(from.pan.y, to.pan.y) },
  }
}

/** Milliseconds without another moment of a pan or a zoom after which it has ended. */
const settleAfter = 200

/** CSS pixels. */
const usualWidth = 800
