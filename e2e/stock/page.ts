import '../../src/ui/tokens.css'

import type cytoscape from 'cytoscape'

import type { Point } from '../../src/canvas/curve.ts'
import { alike, blurred, difference, differing, inkAt, type Pixels } from './compare.ts'
import { drawOurs } from './draw-ours.ts'
import { drawStock } from './draw-stock.ts'
import { places, scene, size } from './graph.ts'

/** What differs by no more, of 255, is the same ink. */
const sameInk = 40

/** How far two pictures are alike; shares from 0 to 1. */
export interface Likeness {
  /** Of the pixels that have ink, how many differ once both pictures are blurred by 2 px. Loops are left out. */
  readonly differing: number
  /** Along each line: how much of it has the same ink in both, and how much of it has ink in Cytoscape's. */
  readonly lines: readonly { readonly key: string; readonly same: number; readonly inked: number }[]
  /** How much ink, of 255, lies on both sides of each end of a line with an arrowhead; without, on the side that has less. */
  readonly ends: readonly {
    readonly key: string
    readonly head: boolean
    readonly ours: number
    readonly stock: number
  }[]
  readonly icons: readonly { readonly kind: string; readonly same: number }[]
  /** The top of each loop, CSS pixels from the picture's: ours and Cytoscape's. */
  readonly loops: readonly { readonly key: string; readonly ours: number; readonly stock: number }[]
}

async function compare(): Promise<Likeness> {
  const left = frameAt(0)
  const right = frameAt(size.width)
  drawOurs(left)
  const cy = drawStock(right)
  const paper = new ImageData(size.width, size.height)
  paper.data.fill(255)
  const [own, theirs] = [await settledPixels(left), await settledPixels(right)]
  const near = { ours: blurred(own, 1), stock: blurred(theirs, 1) }
  const straight = scene.lines.filter(({ a, b }) => a !== b)
  const loops = scene.lines.filter(({ a, b }) => a === b)
  const inkedAt = (points: readonly Point[]) => 1 - alike(theirs, paper, points, sameInk)
  return {
    differing: differing(blurred(withoutLoops(own), 2), blurred(withoutLoops(theirs), 2), paper, sameInk),
    lines: straight.map(({ key }) => {
      const points = alongLine(cy.getElementById(key))
      return { key, same: alike(near.ours, near.stock, points, sameInk), inked: inkedAt(points) }
    }),
    ends: straight.flatMap(({ key, width, forward, backward }) => {
      const { source, control, target } = shapeOf(cy.getElementById(key))
      return [
        { end: 'from', tip: source, head: backward },
        { end: 'to', tip: target, head: forward },
      ].map(({ end, tip, head }) => {
        const sides = besideTip(tip, control, 5 + width * 1.3)
        // A line that lies half a pixel off reaches into one side.
        const around = head ? [sides.flat()] : sides
        const ink = (pixels: Pixels) => Math.min(...around.map((points) => inkAt(pixels, paper, points)))
        return { key: `${key}, ${end}`, head, ours: ink(own), stock: ink(theirs) }
      })
    }),
    icons: scene.actors.map(({ index, kind, radius }) => ({
      kind,
      same: alike(near.ours, near.stock, withinCircle(onScreen(places[index]), radius), sameInk),
    })),
    loops: loops.map(({ key, a }) => {
      const { x, y } = onScreen(places[a])
      const top = (pixels: Pixels) => {
        const rows = Array.from({ length: Math.round(y) }, (_, row) => ({ x, y: row }))
        return rows.find((point) => difference(pixels, paper, point) > sameInk)?.y ?? NaN
      }
      return { key, ours: top(own), stock: top(theirs) }
    }),
  }
}

function frameAt(left: number): HTMLElement {
  const frame = document.createElement('div')
  frame.style.cssText = `position: absolute; top: 0; left: ${left}px; width: ${size.width}px; height: ${size.height}px`
  document.body.append(frame)
  return frame
}

/** All canvases of a container on white, once a picture has stayed the same for some frames: images in it may still be read. */
async function settledPixels(container: HTMLElement): Promise<Pixels> {
  let last: ImageData | undefined
  for (let alikeFor = 0; ;) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
    const now = pixelsOf(container)
    alikeFor = last && now.data.every((byte, at) => byte === last?.data[at]) ? alikeFor + 1 : 0
    last = now
    if (alikeFor === 4) return now
  }
}

function pixelsOf(container: HTMLElement): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no 2D canvas.')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  const layers = [...container.querySelectorAll('canvas')].toSorted(
    (a, b) => Number(a.style.zIndex) - Number(b.style.zIndex),
  )
  for (const layer of layers) context.drawImage(layer, 0, 0, size.width, size.height)
  return context.getImageData(0, 0, size.width, size.height)
}

function onScreen({ x, y }: Point = { x: 0, y: 0 }): Point {
  return { x: x + size.width / 2, y: y + size.height / 2 }
}

/** Where Cytoscape has an edge, on screen. */
function shapeOf(edge: cytoscape.EdgeSingular) {
  const [source, target] = [edge.sourceEndpoint(), edge.targetEndpoint()].map(onScreen)
  const [control = edge.midpoint()] = edge.controlPoints() ?? []
  if (!source || !target) throw new Error(`${edge.id()} has no ends.`)
  return { source, control: onScreen(control), target }
}

function alongLine(edge: cytoscape.EdgeSingular): Point[] {
  const { source, control, target } = shapeOf(edge)
  const count = Math.round(Math.hypot(target.x - source.x, target.y - source.y))
  return Array.from({ length: count - 1 }, (_, at) => {
    const t = (at + 1) / count
    const mix = (from: number, middle: number, to: number) =>
      (1 - t) ** 2 * from + 2 * t * (1 - t) * middle + t ** 2 * to
    return { x: mix(source.x, control.x, target.x), y: mix(source.y, control.y, target.y) }
  })
}

/** Points within an arrowhead of `length` that points from `from` to `tip`: on one side of the line that it ends, and on the other. */
function besideTip(tip: Point, from: Point, length: number): Point[][] {
  const angle = Math.atan2(from.y - tip.y, from.x - tip.x)
  return [0.36, -0.36].map((slope) =>
    [0.5, 0.6, 0.7].map((share) => {
      const [back, aside] = [share * length, share * slope * length]
      return {
        x: tip.x + back * Math.cos(angle) - aside * Math.sin(angle),
        y: tip.y + back * Math.sin(angle) + aside * Math.cos(angle),
      }
    }),
  )
}

function withinCircle({ x, y }: Point, radius: number): Point[] {
  const points: Point[] = []
  for (let dy = -radius; dy <= radius; dy += 1)
    for (let dx = -radius; dx <= radius; dx += 1)
      if (Math.hypot(dx, dy) <= radius + 1) points.push({ x: x + dx, y: y + dy })
  return points
}

/** Cytoscape's loops are of another shape than ours; both stand above the icon. */
function withoutLoops({ data, width, height }: Pixels): Pixels {
  const rest = data.slice()
  for (const { a, b } of scene.lines) {
    if (a !== b) continue
    const { x, y } = onScreen(places[a])
    const radius = scene.actors[a]?.radius ?? 0
    for (let row = 0; row < y - radius / 2; row += 1)
      for (let column = Math.round(x - 4 * radius); column < x + 4 * radius; column += 1)
        rest.fill(255, (row * width + column) * 4, (row * width + column) * 4 + 4)
  }
  return { data: rest, width, height }
}

declare global {
  interface Window {
    likeness: () => Promise<Likeness>
  }
}
window.likeness = compare
