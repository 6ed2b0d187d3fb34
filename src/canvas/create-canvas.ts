import cytoscape from 'cytoscape'

import { cameraFor, zoomLimits, type CanvasCamera } from './camera.ts'
import type { Point } from './curve.ts'
import { Fades } from './fades.ts'
import { frameOf, type Frame } from './frame.ts'
import { paint } from './paint.ts'
import type { Pointed } from './painting.ts'
import { readPalette, type Palette } from './palette.ts'
import { pick } from './pick.ts'
import { pngOf } from './png.ts'
import { createPictures } from './pictures.ts'
import { registerRenderer } from './renderer.ts'
import { emptyScene, type Scene } from './scene.ts'
import { createViewpoint } from './viewpoint.ts'

/** A dataset as Cytoscape's model takes it; places in graph units, `from` and `to` as indices into `actors`. */
export interface GraphElements {
  readonly actors: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  readonly relations: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** What lies under the pointer: an actor's index, or a line's key and relations (indices). */
export type Target =
  | { readonly type: 'actor'; readonly actor: number }
  | { readonly type: 'line'; readonly key: string; readonly relations: readonly number[] }

/** What a canvas tells; points are CSS pixels from the canvas's top left corner. */
export interface CanvasEvents {
  readonly onTap: (target: Target | undefined) => void
  readonly onHover: (target: Target | undefined, at: Point) => void
  /** An actor was dragged to a place, in whole graph units. */
  readonly onMove: (actor: number, place: Point) => void
  /** The user panned or zoomed, or asked to see something that lay outside. */
  readonly onCamera: (camera: CanvasCamera) => void
}

/** The picture of a graph, behind which Cytoscape stands. */
export interface Canvas {
  /** A new dataset. Never called on a filter, so that nothing moves then. */
  setElements(elements: GraphElements): void
  /** Moves actors to other places, in graph units, by index. */
  setPlaces(places: readonly Point[]): void
  setScene(scene: Scene): void
  setPointed(pointed: Pointed): void
  /** Reads the theme's colours again. */
  setTheme(): void
  /** Shows a camera, or all of the scene where it is undefined; moves there unless `still`. */
  look(camera: CanvasCamera | undefined, still: boolean): void
  zoomBy(factor: number): void
  /**
   * Pans until the actors (indices; unknown ones are passed over) lie well inside the picture, and zooms out where that is not
   * enough. Does nothing where they do already.
   */
  bringIntoView(actors: readonly number[]): void
  /** Moves nothing now, but brings the actors back into view should the picture become smaller and lose them. */
  keepInView(actors: readonly number[]): void
  /** The camera as it stands, or as it will once a movement that is under way is over. */
  camera(): CanvasCamera
  /** Where an actor stands on screen, CSS pixels. */
  screenPlaceOf(actor: number): Point
  /** Where an actor stands in graph units. */
  placeOf(actor: number): Point
  /** The picture as it stands, with the paper behind it; `scale` canvas pixels per CSS pixel. */
  toPNG(options: { readonly scale: number; readonly caption: readonly string[] }): Promise<Blob>
  destroy(): void
}

/** Creates the picture in `container`. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const stage = stageIn(container)
  registerRenderer(stage, { draw, find })
  let scene = emptyScene
  let frame: Frame = { actors: [], lines: [], factor: 1 }
  let pointed: Pointed = {}
  let palette: Palette = readPalette(container)
  /** Cytoscape's own position objects, which it changes in place. */
  let places: readonly Point[] = []
  /** Set until the scene of new elements has come: the old one must not fade out among them. */
  let fresh = false
  /** Where the mouse rests, and what was last told to lie there. */
  let pointer: Point | undefined
  let hovered: Target | undefined
  const fades = new Fades()
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const scheme = window.matchMedia('(prefers-color-scheme: dark)')
  const pictures = createPictures(() => redraw())

  const cy = cytoscape({
    container: stage,
    elements: [],
    style: [{ selector: 'node', style: { width: 1, height: 1 } }],
    layout: { name: 'preset' },
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    autounselectify: true,
    boxSelectionEnabled: false,
    renderer: { name: 'entente' },
  } as cytoscape.CytoscapeOptions)
  const viewpoint = createViewpoint(
    cy,
    (size) => cameraFor(framed(scene), positionOf, size, scene.stage?.scale),
    (camera) => events.onCamera(camera),
    zoomLimits,
  )
  const { size } = viewpoint

  function positionOf(actor: number): Point {
    return places[actor] ?? { x: 0, y: 0 }
  }

  function placesOf(actors: readonly number[]): Point[] {
    return actors.flatMap((actor) => places[actor] ?? [])
  }

  function redraw(): void {
    cy.forceRender()
  }

  function draw(context: CanvasRenderingContext2D, picture: { width: number; height: number }): void {
    const viewport = { pan: cy.pan(), zoom: cy.zoom(), ...picture }
    const moment = fades.moment(scene)
    frame = frameOf(moment.scene, viewport, positionOf)
    paint(context, { frame, size: picture, palette, pictures, pointed, opacityOf: moment.opacityOf })
    if (moment.running) requestAnimationFrame(redraw)
    // What lies under a mouse at rest changes with the picture.
    const target = pointer && targetAt(pointer)
    if (pointer && !sameTarget(target, hovered)) hover(target, pointer)
  }

  /** The element Cytoscape is to send an event to; a bundle answers with its first relation. */
  function find(x: number, y: number, touch: boolean): cytoscape.SingularElementArgument[] {
    const pan = cy.pan()
    const target = targetAt({ x: x * cy.zoom() + pan.x, y: y * cy.zoom() + pan.y }, touch)
    if (!target) return []
    const id = target.type === 'actor' ? nodeId(target.actor) : edgeId(target.relations[0] ?? -1)
    const found = cy.getElementById(id)
    return found.nonempty() ? [found] : []
  }

  function targetAt(point: Point, touch = false): Target | undefined {
    const found = pick(frame, point, touch ? 18 : 7)
    if (!found) return undefined
    if ('actor' in found) return { type: 'actor', actor: found.actor.actor.index }
    return { type: 'line', key: found.line.line.key, relations: found.line.line.relations }
  }

  function hover(target: Target | undefined, at: Point): void {
    hovered = target
    events.onHover(target, at)
  }

  function onLeave(): void {
    pointer = undefined
    hover(undefined, { x: 0, y: 0 })
  }

  function setTheme(): void {
    palette = readPalette(container)
    redraw()
  }

  const isTouch = (event: cytoscape.EventObject) => event.originalEvent?.type.startsWith('touch') ?? false
  cy.on('tap', (event) => events.onTap(targetAt(event.renderedPosition, isTouch(event))))
  cy.on('mousemove', ({ renderedPosition: { x, y } }) => {
    // A drag goes on outside the picture, where nothing is to be pointed at.
    const inside = x >= 0 && y >= 0 && x <= cy.width() && y <= cy.height()
    if (!inside) return onLeave()
    pointer = { x, y }
    hover(targetAt(pointer), pointer)
  })
  cy.on('dragfree', 'node', ({ target }) => {
    const { x, y } = target.position()
    const place = { x: Math.round(x), y: Math.round(y) }
    // Where it lands is where it is told to be, so that nothing moves when that place comes back.
    target.position({ ...place })
    events.onMove(indexOf(target.id()), place)
  })
  container.addEventListener('mouseleave', onLeave)
  scheme.addEventListener('change', setTheme)

  return {
    setElements({ actors, relations }) {
      cy.batch(() => {
        cy.elements().remove()
        cy.add([
          ...actors.map(({ x, y }, at) => ({
            group: 'nodes' as const,
            data: { id: nodeId(at) },
            position: { x, y },
          })),
          ...relations.map(({ from, to }, at) => ({
            group: 'edges' as const,
            data: { id: edgeId(at), source: nodeId(from), target: nodeId(to) },
          })),
        ])
      })
      places = actors.map((_, at) => cy.getElementById(nodeId(at)).position())
      fresh = true
      redraw()
    },
    setPlaces(wanted) {
      cy.batch(() => {
        for (const [at, now] of places.entries()) {
          const place = wanted[at]
          if (!place || (place.x === now.x && place.y === now.y)) continue
          cy.getElementById(nodeId(at)).position({ x: place.x, y: place.y })
        }
      })
      redraw()
    },
    setScene(next) {
      fades.begin(scene, next, fresh || motion.matches)
      fresh = false
      scene = next
      redraw()
    },
    setPointed(next) {
      pointed = next
      container.style.cursor = next.actor !== undefined || next.line !== undefined ? 'pointer' : ''
      redraw()
    },
    setTheme,
    look: viewpoint.look,
    zoomBy: viewpoint.zoomBy,
    bringIntoView: (actors) => viewpoint.bringIntoView(placesOf(actors)),
    keepInView: (actors) => viewpoint.keepInView(placesOf(actors)),
    camera: viewpoint.camera,
    screenPlaceOf(actor) {
      const { x, y } = positionOf(actor)
      return { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y }
    },
    placeOf: positionOf,
    async toPNG({ scale, caption }) {
      await pictures.ready()
      return pngOf({ caption, scale, size: size(), palette }, (context) =>
        paint(context, {
          frame: frameOf(scene, { pan: cy.pan(), zoom: cy.zoom(), ...size() }, positionOf),
          size: size(),
          palette,
          pictures,
          pointed: {},
          opacityOf: () => 1,
        }),
      )
    },
    destroy() {
      container.removeEventListener('mouseleave', onLeave)
      scheme.removeEventListener('change', setTheme)
      container.style.cursor = ''
      // Cytoscape's own delayed calls (resize, double taps) may still come; nobody must hear of them.
      cy.removeAllListeners()
      cy.destroy()
      stage.remove()
    },
  }
}

/** The actors that a picture which fits has to show. */
function framed({ actors, stage }: Scene): Scene['actors'] {
  const near = stage ? actors.filter(({ dim }) => !dim) : actors
  return near.length > 0 ? near : actors
}

/** Whether two targets are the same actor or the same line. */
export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a?.type === 'actor') return b?.type === 'actor' && a.actor === b.actor
  return a?.type === 'line' ? b?.type === 'line' && a.key === b.key : b === undefined
}

/**
 * An element of the canvas's own within `container`: Cytoscape watches its container's attributes and measures everything again
 * when one changes, which must not happen for a cursor or a label.
 */
function stageIn(container: HTMLElement): HTMLElement {
  const stage = document.createElement('div')
  stage.style.position = 'absolute'
  stage.style.inset = '0'
  container.append(stage)
  return stage
}

const nodeId = (actor: number) => `a${actor}`
const edgeId = (relation: number) => `r${relation}`
const indexOf = (id: string) => Number(id.slice(1))
