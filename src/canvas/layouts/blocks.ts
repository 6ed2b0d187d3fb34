import type { Box } from './label-box.ts'
import type { Scene } from './scene.ts'

/** Graph units around an anchor without satellites, so that lines can pass between two labels. */
const ownMargin = 12
/** Satellites never pack perfectly, and their lines need room too. */
const looseness = 2.2

export const emptyBox: Box = { left: 0, top: 0, right: 0, bottom: 0 }

/** The room each anchor needs with those of its satellites that are `coming` to live around it: its box, widened evenly. */
export function blocksOf(scene: Scene, coming: (satellite: number) => boolean = () => true): Box[] {
  const wanted = scene.boxes.map(() => 0)
  scene.anchors.forEach((anchor, index) => {
    const box = scene.boxes[index]
    if (anchor === index || box === undefined || !coming(index)) return
    wanted[anchor] =
      (wanted[anchor] ?? 0) + looseness * (box.right - box.left + 8) * (box.bottom - box.top + 8)
  })
  return scene.boxes.map((box, index) => widened(box, wanted[index] ?? 0))
}

export function areaOf(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top)
}

/** Adds `area` around the rectangle, the same margin on every side. */
function widened(box: Box, area: number): Box {
  const width = box.right - box.left + 2 * ownMargin
  const height = box.bottom - box.top + 2 * ownMargin
  const half = (width + height) / 4
  const margin = Math.ceil(ownMargin + Math.sqrt(half * half + area / 4) - half)
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  }
}
