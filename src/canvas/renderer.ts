import cytoscape from 'cytoscape'

/** A picture's size in CSS pixels, and how many pixels the canvas has for each of them. */
export interface Picture {
  readonly size: { readonly width: number; readonly height: number }
  readonly ratio: number
}

/** What a renderer needs from us. */
export interface RendererHooks {
  /** Draws one picture. The context's transform maps CSS pixels to the canvas's own. */
  readonly draw: (context: CanvasRenderingContext2D, picture: Picture) => void
  /** The elements under a point in graph units, nearest first. */
  readonly find: (x: number, y: number, touch: boolean) => cytoscape.SingularElementArgument[]
}

interface BaseRenderer {
  cy: cytoscape.Core
  container: HTMLElement
  data: { readonly canvas: HTMLCanvasElement; readonly hooks: RendererHooks; ratio: number }
  findNearestElements: unknown
  findNearestElement: unknown
  recalculateRenderedStyle: unknown
  getAllInBox: unknown
  findContainerClientCoords(): readonly number[]
}

/**
 * A renderer for Cytoscape that leaves model, gestures, events and camera to it, and drawing and picking to us. Registered
 * renderers inherit Cytoscape's base renderer (`extension.mjs`), which owns the listeners; what it would calculate about
 * styles is switched off here, since our picture does not come from Cytoscape's styles.
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
  const canvas = document.createElement('canvas')
  canvas.style.display = 'block'
  canvas.style.position = 'absolute'
  canvas.style.inset = '0'
  this.container.append(canvas)
  this.data = { canvas, hooks, ratio: 1 }
  const find = (x: number, y: number, _interactive: boolean, touch: boolean) => hooks.find(x, y, touch)
  this.findNearestElements = find
  this.findNearestElement = (...at: Parameters<typeof find>) => find(...at)[0]
  this.recalculateRenderedStyle = () => undefined
  this.getAllInBox = () => []
}

EntenteRenderer.prototype = {
  redrawHint() {},
  renderTo() {},
  nodeShapeImpl() {},
  arrowShapeImpl() {},
  /** Makes the canvas as sharp as the screen; called by Cytoscape when the container's size changes. */
  matchCanvasSize(this: BaseRenderer) {
    const { canvas } = this.data
    const [, , width = 0, height = 0] = this.findContainerClientCoords()
    const ratio = pixelRatio()
    this.data.ratio = ratio
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  },
  render(this: BaseRenderer) {
    const { canvas, hooks, ratio } = this.data
    const context = canvas.getContext('2d')
    if (!context || canvas.width === 0 || canvas.height === 0) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    hooks.draw(context, { size: { width: canvas.width / ratio, height: canvas.height / ratio }, ratio })
  },
}

function pixelRatio(): number {
  return Math.min(3, Math.max(1, window.devicePixelRatio))
}
