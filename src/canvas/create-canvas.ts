import cytoscape from 'cytoscape'

import { cameraFor, zoomLimits, type CanvasCamera } from './camera.ts'
import type { Point } from './curve.ts'
import { createEasel } from './easel.ts'
import { createGrips } from './grips.ts'
import { forgetWidths } from './letters.ts'
import type { Painting, Pointed } from './painting.ts'
import { createPointing, targetAt, type Target } from './pointing.ts'
import { portionOf } from './portions.ts'
import { registerRenderer, type Picture, type Sheets } from './renderer.ts'
import { emptyScene, type Scene } from './scene.ts'
import { roomBetween } from './sizes.ts'
import { createViewpoint } from './viewpoint.ts'

/** What a canvas tells; points are CSS pixels from the canvas's top left corner. */
export interface CanvasEvents {
  /** A scene with actors has been painted for the first time. */
  readonly onShown: () => void
  /** It could not be painted. */
  readonly onBroken: (error: unknown) => void
  readonly onTap: (target: Target | undefined) => void
  readonly onHover: (target: Target | undefined, at: Point) => void
  /** An actor was dragged to a place, in whole graph units. */
  readonly onMove: (actor: number, place: Point) => void
  /** The user panned or zoomed, or asked to see something that lay outside. The camera is one that can be noted. */
  readonly onCamera: (camera: CanvasCamera) => void
}

/** The picture of a graph, behind which Cytoscape stands. */
export interface Canvas {
  /** The actors of a new dataset, by their places in graph units. Never called on a filter, so that nothing moves then. */
  setActors(places: readonly Point[]): void
  /** Moves actors to other places, in graph units, by index. */
  setPlaces(places: readonly Point[]): void
  /** The scene is asked for when it is painted, or when something has to be known of it: what is never seen is never made. */
  setScene(scene: () => Scene): void
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
  /** What the picture as it stands is painted from, on a canvas of `ratio` pixels per CSS pixel, once its flags have come. */
  painting(ratio: number): Promise<Painting>
  destroy(): void
}

/** Milliseconds without another step of the window after which lines are put in order. */
const restAfter = 250

/** Milliseconds from one portion of a large picture to the next in which two have room: frames come in time. */
const roomForTwo = 22

/** Milliseconds that have to be left until the next frame for some of what later ones will show to be painted. */
const roomAhead = 5

/** A fade paints a picture some ten times over, and one of more lines than this takes too long for that. */
const mostFaded = 15_000

/**
 * Creates the picture in `container`. What is slow about painting it for the first time is done in portions with a `pace` between
 * them, and the picture comes after that; without a pace it comes in the next frame. `rounded` gives the camera nearest to another that
 * can be noted; at rest the picture is seen from no other.
 */
export function createCanvas(
  container: HTMLElement,
  events: CanvasEvents,
  pace?: () => Promise<void>,
  rounded: (camera: CanvasCamera) => CanvasCamera = (camera) => camera,
): Canvas {
  const stage = stageIn(container)
  registerRenderer(stage, { draw, find, lost })
  let pointed: Pointed = {}
  /** Set until the scene of new actors has come, which begins anew: the old one must not fade out among them. */
  let fresh = false
  /** Between the actors of the dataset, wherever they are dragged. */
  let room = Infinity
  let scene = emptyScene
  /** The scene that is to be shown next. */
  let asked: (() => Scene) | undefined
  /** How many portions of the scene have been shown since there are new actors, and whether some are left. */
  let portions = { shown: 0, left: false }
  /** Portions have been painted that are not to be seen yet. */
  let hidden = false
  /** When the last of them was. */
  let portioned = -Infinity
  let preparing = false
  let prepared = false
  let shown = false
  let destroyed = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  /** When the last scene was painted. */
  let moved = -Infinity
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const scheme = window.matchMedia('(prefers-color-scheme: dark)')

  const cy = cytoscape({
    container: stage,
    elements: [],
    // Nothing is drawn from its styles, and to read those it begins with takes longer than all else that it does here.
    styleEnabled: false,
    layout: { name: 'null' },
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    autounselectify: true,
    boxSelectionEnabled: false,
    renderer: { name: 'entente' },
  } as cytoscape.CytoscapeOptions)
  const grips = createGrips(cy)
  const easel = createEasel(container, grips.placeOf, redraw)
  const pointing = createPointing((at) => targetSeen(at), events.onHover)
  const viewpoint = createViewpoint(
    cy,
    (room) => cameraFor(framed(sceneNow()), grips.placeOf, room, sceneNow().stage?.scale),
    (camera) => events.onCamera(camera),
    rounded,
    zoomLimits,
  )
  const viewportOf = (size: { width: number; height: number }) => ({
    pan: cy.pan(),
    zoom: cy.zoom(),
    room,
    ...size,
  })

  function placesOf(actors: readonly number[]): Point[] {
    return actors.filter(grips.knows).map(grips.placeOf)
  }

  /** The scene that is shown, or will be in the next frame. */
  function sceneNow(): Scene {
    if (asked) scene = asked()
    asked = undefined
    return scene
  }

  /** Puts on the easel what the next frame shows of the scene; whether more of it is to come. */
  function takeUp(): boolean {
    const whole = sceneNow()
    const portion = portions.left ? portionOf(whole, portions.shown) : { scene: whole, more: false }
    const still = portions.left || motion.matches || whole.lines.length > mostFaded
    if (portion.scene !== easel.scene()) easel.setScene(portion.scene, still)
    // The first picture of a scene depends on nothing that was shown before.
    if (portions.left) easel.rest()
    return portion.more
  }

  function redraw(): void {
    cy.forceRender()
  }

  function lost(): void {
    easel.lose()
    redraw()
  }

  function lettersCame(): void {
    forgetWidths()
    easel.forget()
    redraw()
  }

  async function prepare(sheets: Sheets, { size, ratio }: Picture, pace: () => Promise<void>): Promise<void> {
    preparing = true
    for (const _ of easel.prepare(sheets, viewportOf(size), ratio)) {
      await pace()
      if (destroyed) return
    }
    prepared = true
    redraw()
  }

  /** Whoever only points at something meanwhile does not put it off. */
  function restSoon(isStep: boolean): void {
    if (isStep) moved = performance.now()
    resting ??= setTimeout(rest, restAfter)
  }

  function rest(): void {
    const left = moved + restAfter - performance.now()
    resting = left > 0 ? setTimeout(rest, left) : undefined
    if (left > 0) return
    easel.rest()
    redraw()
  }

  /** Where the browser has no time, or does not tell of it, steps do all of it. */
  function aheadSoon(): void {
    if ('requestIdleCallback' in window) idle ??= requestIdleCallback(paintAhead)
  }

  function paintAhead(time: IdleDeadline): void {
    idle = undefined
    if (time.timeRemaining() < roomAhead) return
    try {
      easel.paintAhead()
    } catch (error) {
      events.onBroken(error)
    }
  }

  /** Cytoscape draws no more frames once one of them has thrown. */
  function draw(sheets: Sheets, picture: Picture): void {
    try {
      drawFrame(sheets, picture)
    } catch (error) {
      events.onBroken(error)
    }
  }

  function drawFrame(sheets: Sheets, picture: Picture): void {
    const { size, ratio, cleared } = picture
    if (cleared) easel.forget()
    const before = easel.scene()
    const more = takeUp()
    if (pace && !prepared) {
      if (!preparing && easel.scene().actors.length > 0)
        void prepare(sheets, picture, pace).catch(events.onBroken)
      return
    }
    const large = more || hidden
    const left = large && easel.paintSome(sheets, viewportOf(size), ratio, pointed, more ? 0 : portionsNow())
    const running = !large && easel.paintOn(sheets, viewportOf(size), ratio, pointed)
    if (large) reveal(sheets, left)
    portions = { shown: portions.shown + 1, left: more }
    if (!easel.isInOrder()) {
      restSoon(easel.scene() !== before)
      aheadSoon()
    }
    // In a task of its own, so that input which has come meanwhile is answered first.
    if (left) setTimeout(redraw)
    // What was not taken in meanwhile, such as flags.
    else if (large || running) requestAnimationFrame(redraw)
    if (!shown && !left && easel.scene().actors.length > 0) {
      shown = true
      events.onShown()
    }
    pointing.look()
  }

  /** How many portions have room in this frame, with what the browser has made of those in the last one. */
  function portionsNow(): number {
    const before = portioned
    portioned = performance.now()
    return portioned - before < roomForTwo ? 2 : 1
  }

  /**
   * What comes in portions is seen when all of it is there, icons and names first and the lines a frame later: lines that icons will
   * cover would be a flash, which names have room shows in the end, and what is hidden need not be put on the screen again and again.
   */
  function reveal({ lasting, lines, over }: Sheets, left: boolean): void {
    for (const { canvas } of [...lasting, lines]) canvas.style.visibility = 'hidden'
    over.canvas.style.visibility = left ? 'hidden' : ''
    hidden = left
    if (left) return
    afterFrame(() => {
      if (!hidden) lines.canvas.style.visibility = ''
    })
  }

  /** What is under a point of what can be seen. */
  function targetSeen(at: Point, touch?: boolean): Target | undefined {
    return hidden || (pace && !prepared) ? undefined : targetAt(easel.frame(), at, touch)
  }

  /** The element Cytoscape is to take hold of. Lines are ours alone: a drag that begins on one pans, as on the paper. */
  function find(x: number, y: number, touch: boolean): cytoscape.SingularElementArgument[] {
    const pan = cy.pan()
    const at = { x: x * cy.zoom() + pan.x, y: y * cy.zoom() + pan.y }
    const target = targetSeen(at, touch)
    const element = target?.type === 'actor' ? grips.elementOf(target.actor) : undefined
    return element ? [element] : []
  }

  function setTheme(): void {
    easel.setTheme()
    redraw()
  }

  const isTouch = (event: cytoscape.EventObject) => event.originalEvent?.type.startsWith('touch') ?? false
  cy.on('tap', (event) => events.onTap(targetSeen(event.renderedPosition, isTouch(event))))
  cy.on('mousemove', ({ renderedPosition: { x, y } }) => {
    // A drag goes on outside the picture, where nothing is to be pointed at.
    const inside = x >= 0 && y >= 0 && x <= cy.width() && y <= cy.height()
    if (inside) pointing.move({ x, y })
    else pointing.leave()
  })
  cy.on('dragfree', 'node', ({ target }) => {
    const { x, y } = target.position()
    const place = { x: Math.round(x), y: Math.round(y) }
    // Where it lands is where it is told to be, so that nothing moves when that place comes back.
    target.position({ ...place })
    events.onMove(grips.actorOf(target), place)
  })
  container.addEventListener('mouseleave', pointing.leave)
  scheme.addEventListener('change', setTheme)
  // Documents without a layout have no fonts to wait for.
  const fonts = 'fonts' in document ? document.fonts : undefined
  fonts?.addEventListener('loadingdone', lettersCame)

  return {
    setActors(places) {
      grips.reset(places)
      room = roomBetween(places)
      fresh = true
      redraw()
    },
    setPlaces(places) {
      grips.move(places)
      redraw()
    },
    setScene(next) {
      asked = next
      if (fresh) portions = { shown: 0, left: true }
      fresh = false
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
      const { x, y } = grips.placeOf(actor)
      return { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y }
    },
    placeOf: grips.placeOf,
    painting(ratio) {
      // Whoever wants a copy wants all of it, however little of it has been painted.
      if (easel.scene() !== sceneNow()) easel.setScene(sceneNow(), true)
      return easel.painting(viewportOf(viewpoint.size()), ratio)
    },
    destroy() {
      destroyed = true
      clearTimeout(resting)
      if (idle !== undefined) cancelIdleCallback(idle)
      container.removeEventListener('mouseleave', pointing.leave)
      scheme.removeEventListener('change', setTheme)
      fonts?.removeEventListener('loadingdone', lettersCame)
      container.style.cursor = ''
      viewpoint.stop()
      // Cytoscape's own delayed calls (resize, double taps) may still come; nobody must hear of them.
      cy.removeAllListeners()
      cy.destroy()
      stage.remove()
    },
  }
}

/** Lets a frame go by, so that input which has come meanwhile is answered first. */
function afterFrame(action: () => void): void {
  requestAnimationFrame(() => setTimeout(action))
}

/** The actors that a picture which fits has to show. */
function framed({ actors, stage }: Scene): Scene['actors'] {
  const near = stage ? actors.filter(({ dim }) => !dim) : actors
  return near.length > 0 ? near : actors
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
