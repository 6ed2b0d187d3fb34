import cytoscape from 'cytoscape'

import { cameraFor, cameraOf, panOf, zoomLimits, type CanvasCamera } from './camera.ts'
import type { Point } from './curve.ts'
import { Fades } from './fades.ts'
import { frameOf, type Frame } from './frame.ts'
import { paint, type Pointed } from './paint.ts'
import { readPalette, type Palette } from './palette.ts'
import { pick } from './pick.ts'
import { pngOf } from './png.ts'
import { createPictures } from './pictures.ts'
import { registerRenderer } from './renderer.ts'
import { emptyScene, type Scene } from './scene.ts'

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
  /** The user panned or zoomed. */
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
  /** The camera as it stands. */
  camera(): CanvasCamera
  /** Where an actor stands on screen, CSS pixels. */
  screenPlaceOf(actor: number): Point
  /** Where an actor stands in graph units. */
  placeOf(actor: number): Point
  /** The picture as it stands, with the paper behind it; `scale` canvas pixels per CSS pixel. */
  toPNG(options: { readonly scale: number; readonly caption: readonly string[] }): Promise<Blob>
  destroy(): void
}

/** Creates the picture in `container`, which it then owns. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  registerRenderer(container, { draw, find })
  let scene = emptyScene
  let frame: Frame = { actors: [], lines: [], factor: 1 }
  let pointed: Pointed = {}
  let palette: Palette = readPalette(container)
  let places: readonly Point[] = []
  let lookedAt: { camera: CanvasCamera | undefined } | undefined
  /** Whether the picture still shows what it was last told to show. */
  let followed = false
  const fades = new Fades()
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const pictures = createPictures(() => redraw())

  const cy = cytoscape({
    container,
    elements: [],
    style: [{ selector: 'node', style: { width: 1, height: 1 } }],
    layout: { name: 'preset' },
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    autounselectify: true,
    boxSelectionEnabled: false,
    renderer: { name: 'entente' },
  } as cytoscape.CytoscapeOptions)

  const size = () => ({ width: cy.width(), height: cy.height() })
  const positionOf = (actor: number): Point => places[actor] ?? { x: 0, y: 0 }
  const redraw = () => cy.forceRender()

  function draw(context: CanvasRenderingContext2D, picture: { width: number; height: number }): void {
    const viewport = { pan: cy.pan(), zoom: cy.zoom(), ...picture }
    frame = frameOf(fades.with(scene), viewport, positionOf)
    paint(context, { frame, size: picture, palette, pictures, pointed, opacityOf: fades.opacity() })
    if (fades.running()) requestAnimationFrame(redraw)
  }

  /** The element Cytoscape is to send an event to; a bundle answers with its first relation. */
  function find(x: number, y: number, touch: boolean): cytoscape.SingularElementArgument[] {
    const pan = cy.pan()
    const target = targetAt({ x: x * cy.zoom() + pan.x, y: y * cy.zoom() + pan.y }, touch)
    if (!target) return []
    const id = target.type === 'actor' ? nodeId(target.actor) : edgeId(target.relations[0] ?? -1)
    const found = cy.getElementById(id)
    return found.nonempty() ? [found as unknown as cytoscape.SingularElementArgument] : []
  }

  function targetAt(point: Point, touch = false): Target | undefined {
    const found = pick(frame, point, touch ? 18 : 7)
    if (!found) return undefined
    if ('actor' in found) return { type: 'actor', actor: found.actor.actor.index }
    return { type: 'line', key: found.line.line.key, relations: found.line.line.relations }
  }

  const isTouch = (event: cytoscape.EventObject) => event.originalEvent?.type.startsWith('touch') ?? false
  cy.on('tap', (event) => events.onTap(targetAt(event.renderedPosition, isTouch(event))))
  cy.on('mousemove', (event) => events.onHover(targetAt(event.renderedPosition), event.renderedPosition))
  container.addEventListener('mouseleave', () => events.onHover(undefined, { x: 0, y: 0 }))
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position()
    events.onMove(indexOf(event.target.id()), { x: Math.round(x), y: Math.round(y) })
  })
  cy.on('dragpan scrollzoom pinchzoom', () => {
    followed = false
    events.onCamera(cameraOf(cy.pan(), cy.zoom(), size()))
  })
  cy.on('resize', () => {
    if (lookedAt && followed) look(lookedAt.camera, true)
  })

  function look(camera: CanvasCamera | undefined, still: boolean): void {
    lookedAt = { camera }
    followed = true
    const wanted = camera ?? cameraFor(scene.actors, positionOf, size())
    if (!wanted) return
    cy.stop(true)
    const viewport = { zoom: wanted.zoom, pan: panOf(wanted, size()) }
    if (still || motion.matches) cy.viewport(viewport)
    else cy.animate(viewport, { duration: 350, easing: 'ease-in-out-cubic' })
  }

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
      redraw()
    },
    setPlaces(wanted) {
      cy.batch(() => {
        for (const [at, place] of wanted.entries()) cy.getElementById(nodeId(at)).position({ ...place })
      })
      redraw()
    },
    setScene(next) {
      fades.begin(scene, next, motion.matches)
      scene = next
      redraw()
    },
    setPointed(next) {
      pointed = next
      container.style.cursor = next.actor !== undefined || next.line !== undefined ? 'pointer' : ''
      redraw()
    },
    setTheme() {
      palette = readPalette(container)
      redraw()
    },
    look,
    zoomBy(factor) {
      const { x, y, zoom } = cameraOf(cy.pan(), cy.zoom(), size())
      const camera = { x, y, zoom: Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoom * factor)) }
      look(camera, false)
      events.onCamera(camera)
    },
    camera: () => cameraOf(cy.pan(), cy.zoom(), size()),
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
    destroy: () => cy.destroy(),
  }
}

const nodeId = (actor: number) => `a${actor}`
const edgeId = (relation: number) => `r${relation}`
const indexOf = (id: string) => Number(id.slice(1))
