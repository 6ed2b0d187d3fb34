import cytoscape from 'cytoscape'

import type { LineSheets } from './line-sheets.ts'

/** A picture's size in CSS pixels, and how many pixels the canvas has for each of them. */
export interface Picture {
  readonly size: { readonly width: number; readonly height: number }
  readonly ratio: number
  /** The sheets have nothing on them, or what was drawn for another size or ratio. */
  readonly cleared: boolean
}

/** The canvases that lie on one another. Each keeps what was drawn on it until it is drawn over, or until its size changes. */
export interface Sheets extends LineSheets {
  /** For all that lies over the lines. */
  readonly over: CanvasRenderingContext2D
}

/** What a renderer needs from us. */
export interface RendererHooks {
  /** Draws one picture. The transforms of `lines` and `over` map CSS pixels to the canvas's own. */
  readonly draw: (sheets: Sheets, picture: Picture) => void
  /** The browser has lost what was on the sheets: all of it has to be drawn the next time. */
  readonly lost: () => void
  /** The elements under a point in graph units, nearest first. */
  readonly find: (x: number, y: number, touch: boolean) => cytoscape.SingularElementArgument[]
}

interface BaseRenderer {
  cy: cytoscape.Core
  container: HTMLElement
  data: {
    readonly canvases: readonly HTMLCanvasElement[]
    /** Once they have been drawn on. */
    sheets?: Sheets | undefined
    readonly hooks: RendererHooks
    ratio: number
    cleared: boolean
  }
  findNearestElements: unknown
  findNearestElement: unknown
  recalculateRenderedStyle: unknown
  getAllInBox: unknown
  getCachedZSortedEles: unknown
  findContainerClientCoords(): readonly number[]
}

/**
 * A renderer for Cytoscape that leaves model, gestures, events and camera to it, and drawing and picking to us. Registered
 * renderers inherit Cytoscape's base renderer (`extension.mjs`), which owns the listeners; what it would calculate about
 * styles is switched off here, since our picture does not come from Cytoscape's styles, and there are none.
 */
export function registerRenderer(container: HTMLElement, hooks: RendererHooks): void {
  if (cytoscape('renderer', 'entente') === undefined) cytoscape('renderer', 'entente', EntenteRenderer)
  hooksOf.set(container, hooks)
}

/** By container, since Cytoscape passes on only the renderer options it knows. */
const hooksOf = new WeakMap<HTMLElement, RendererHooks>()

function EntenteRenderer(this: BaseRenderer): void {
  const hooks = hooksOf.get(this.container)
  if (!hooks) throw new Error('registerRenderer was not called for this container.')
  const lost = () => {
    this.data.cleared = true
    hooks.lost()
  }
  const canvases = Array.from({ length: 4 }, () => createSheet(this.container, lost))
  this.data = { canvases, hooks, ratio: 1, cleared: true }
  const find = (x: number, y: number, _interactive: boolean, touch: boolean) => hooks.find(x, y, touch)
  this.findNearestElements = find
  this.findNearestElement = (...at: Parameters<typeof find>) => find(...at)[0]
  this.recalculateRenderedStyle = () => undefined
  this.getAllInBox = () => []
  this.getCachedZSortedEles = () => this.cy.elements()
}

EntenteRenderer.prototype = {
  redrawHint() {},
  renderTo() {},
  nodeShapeImpl() {},
  arrowShapeImpl() {},
  /** Makes the canvases as sharp as the screen; called by Cytoscape when the container's size changes. Setting a size clears a canvas. */
  matchCanvasSize(this: BaseRenderer) {
    const [, , width = 0, height = 0] = this.findContainerClientCoords()
    const ratio = pixelRatio()
    if (this.data.ratio !== ratio) this.data.cleared = true
    this.data.ratio = ratio
    const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) }
    for (const canvas of this.data.canvases) {
      if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
        canvas.width = pixels.width
        canvas.height = pixels.height
        this.data.cleared = true
      }
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    }
  },
  render(this: BaseRenderer) {
    const { canvases, hooks, ratio, cleared } = this.data
    const sheets = (this.data.sheets ??= sheetsOf(canvases))
    if (!sheets) return
    const { lines, over } = sheets
    const { width, height } = lines.canvas
    if (width === 0 || height === 0) return
    if (cleared) for (const sheet of [lines, over]) sheet.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.data.cleared = false
    const size = { width: width / ratio, height: height / ratio }
    hooks.draw(sheets, { size, ratio, cleared })
  },
}

/** Undefined in a browser that draws no pictures. */
function sheetsOf(canvases: readonly HTMLCanvasElement[]): Sheets | undefined {
  const [one, other, lines, over] = canvases.map((canvas) => canvas.getContext('2d'))
  if (!one || !other || !lines || !over) return undefined
  return { lasting: [one, other], lines, over }
}

function createSheet(container: HTMLElement, lost: () => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.style.display = 'block'
  canvas.style.position = 'absolute'
  canvas.style.inset = '0'
  canvas.addEventListener('contextrestored', lost)
  container.append(canvas)
  return canvas
}

function pixelRatio(): number {
  return Math.min(3, Math.max(1, window.devicePixelRatio))
}
