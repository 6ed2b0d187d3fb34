import { drawnFactor } from '../../src/canvas/sizes.ts'
import { middleOnScreen, scene } from './graph.ts'
import { apart, cutAt } from './ink.ts'
import type { Pair, Picture } from './pixels.ts'

/** Of the stroke of a loop above the middle of its icon. */
export interface LoopLikeness {
  readonly loop: string
  /** By how much its ink differs. */
  readonly apart: number
  /** How much higher it stands, CSS pixels. */
  readonly higher: number
}

const loops = scene.lines.filter(({ a, b }) => a === b)

export function loopsLikeness({ ours, stock }: Pair, zoom: number): LoopLikeness[] {
  return loops.map(({ key, a }) => {
    const { x, y } = middleOnScreen(a)
    // From the top of the picture to a little above the icon.
    const half = (y - radiusOf(a, zoom) - 4) / 2
    const [own, other] = [ours, stock].map((picture) => cutAt(picture, { x, y: half }, Math.PI / 2, half))
    if (!own || !other) throw new Error('There are two pictures.')
    return { loop: key, apart: apart(own.ink, other.ink), higher: other.middle - own.middle }
  })
}

/** Cytoscape's loops are of another shape than ours; both stand above the icon. */
export function withoutLoops(picture: Picture, zoom: number): Picture {
  const { ratio, width, paper } = picture
  const data = picture.data.slice()
  for (const { a } of loops) {
    const { x, y } = middleOnScreen(a)
    const radius = radiusOf(a, zoom)
    const [left, right] = [Math.round((x - 4 * radius) * ratio), Math.round((x + 4 * radius) * ratio)]
    for (let row = 0; row < (y - radius / 2) * ratio; row++)
      for (let column = left; column < right; column++) data.set(paper, (row * width + column) * 4)
  }
  return { ...picture, data }
}

function radiusOf(actor: number, zoom: number): number {
  return (scene.actors[actor]?.radius ?? 0) * drawnFactor(zoom)
}
