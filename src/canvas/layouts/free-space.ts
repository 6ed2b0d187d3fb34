import type { Box } from './label-box.ts'

/** Graph units that stay empty between two boxes: more sideways, or two labels would read as one. */
const air = { x: 10, y: 4 }
const cell = 128

/** Which parts of the plane are taken by placed boxes, with a grid so that asking stays cheap among thousands. */
export interface FreeSpace {
  take(x: number, y: number, box: Box): void
  release(x: number, y: number, box: Box): void
  /** Whether `box` at (x, y) keeps its air from everything taken. */
  isFree(x: number, y: number, box: Box): boolean
}

type Rectangle = readonly [left: number, top: number, right: number, bottom: number]

export function createFreeSpace(): FreeSpace {
  const cells = new Map<number, Rectangle[]>()
  const visit = (rectangle: Rectangle, act: (key: number) => boolean) => {
    const lastColumn = Math.floor((rectangle[2] + air.x) / cell)
    const lastRow = Math.floor((rectangle[3] + air.y) / cell)
    for (let column = Math.floor((rectangle[0] - air.x) / cell); column <= lastColumn; column += 1) {
      for (let row = Math.floor((rectangle[1] - air.y) / cell); row <= lastRow; row += 1) {
        if (act(column * 0x100000 + row)) return true
      }
    }
    return false
  }
  return {
    take(x, y, box) {
      const rectangle = at(x, y, box)
      visit(rectangle, (key) => {
        const list = cells.get(key)
        if (list === undefined) cells.set(key, [rectangle])
        else list.push(rectangle)
        return false
      })
    },
    release(x, y, box) {
      const rectangle = at(x, y, box)
      visit(rectangle, (key) => {
        const list = cells.get(key) ?? []
        const index = list.findIndex((other) => other.every((side, which) => side === rectangle[which]))
        if (index >= 0) list.splice(index, 1)
        return false
      })
    },
    isFree(x, y, box) {
      const rectangle = at(x, y, box)
      return !visit(rectangle, (key) => (cells.get(key) ?? []).some((other) => collide(rectangle, other)))
    },
  }
}

/**
 * The whole-number spot nearest to (x, y) where `box` is free, searched in growing squares; undefined when none lies
 * within `reach`. Without a reach there always is one, as the plane has no end.
 */
export function nearestFree(
  space: FreeSpace,
  x: number,
  y: number,
  box: Box,
  reach = Infinity,
): [number, number] | undefined {
  const centreX = Math.round(x)
  const centreY = Math.round(y)
  const step = 4
  let best: [number, number] | undefined
  let bestDistance = reach * reach
  for (let ring = 0; ring * step * ring * step <= bestDistance; ring += 1) {
    for (const [column, row] of perimeter(ring)) {
      const dx = column * step
      const dy = row * step
      const distance = dx * dx + dy * dy
      if (distance < bestDistance && space.isFree(centreX + dx, centreY + dy, box)) {
        bestDistance = distance
        best = [centreX + dx, centreY + dy]
      }
    }
  }
  return best
}

function* perimeter(ring: number): Generator<[number, number]> {
  for (let row = -ring; row <= ring; row += 1) {
    const step = ring === 0 || Math.abs(row) === ring ? 1 : 2 * ring
    for (let column = -ring; column <= ring; column += step) yield [column, row]
  }
}

function at(x: number, y: number, box: Box): Rectangle {
  return [x + box.left, y + box.top, x + box.right, y + box.bottom]
}

function collide(one: Rectangle, other: Rectangle): boolean {
  return (
    one[0] < other[2] + air.x &&
    other[0] < one[2] + air.x &&
    one[1] < other[3] + air.y &&
    other[1] < one[3] + air.y
  )
}
