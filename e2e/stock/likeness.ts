import { drawOurs } from './draw-ours.ts'
import { drawStock } from './draw-stock.ts'
import { frameAt } from './frame-at.ts'
import { placesAt, scene, size } from './graph.ts'
import { iconsLikeness, type IconLikeness } from './icon-likeness.ts'
import { endsLikeness, lineLikeness, type EndLikeness, type LineLikeness } from './line-likeness.ts'
import { loopsLikeness, withoutLoops, type LoopLikeness } from './loop-likeness.ts'
import { blurred, differing, sameInk, sharpness } from './pixels.ts'
import { settledPicture } from './settled.ts'
import { shapesOf } from './shapes.ts'

/** How far our picture and Cytoscape's are alike. Distances are CSS pixels, shares are of what Cytoscape's has. */
export interface Likeness {
  /** Of the pixels that have ink, how many differ once both pictures are blurred by 2 CSS pixels. Loops are left out. */
  readonly differing: number
  /** How sharp ours is, as a share of how sharp Cytoscape's is. */
  readonly sharp: number
  readonly lines: readonly LineLikeness[]
  readonly ends: readonly EndLikeness[]
  readonly icons: readonly IconLikeness[]
  readonly loops: readonly LoopLikeness[]
}

/** Draws both pictures at a zoom, compares them, and takes them away. */
export async function likenessAt(zoom: number): Promise<Likeness> {
  const frames = { ours: frameAt(0, size), stock: frameAt(size.width, size) }
  const canvas = drawOurs(frames.ours, placesAt(zoom), scene, { x: 0, y: 0, zoom })
  const cy = drawStock(frames.stock, zoom)
  const [ours, stock] = await Promise.all([settledPicture(frames.ours), settledPicture(frames.stock)])
  const pair = { ours, stock }
  const shapes = shapesOf(cy, zoom)
  canvas.destroy()
  cy.destroy()
  for (const frame of Object.values(frames)) frame.remove()
  const plain = { ours: withoutLoops(ours, zoom), stock: withoutLoops(stock, zoom) }
  return {
    differing: differing(blurred(plain.ours, 2), blurred(plain.stock, 2), sameInk),
    sharp: sharpness(plain.ours) / sharpness(plain.stock),
    lines: shapes.map((shape) => lineLikeness(pair, shape)),
    ends: shapes.flatMap((shape) => endsLikeness(pair, shape)),
    icons: iconsLikeness(pair, zoom),
    loops: loopsLikeness(pair, zoom),
  }
}
