/** An upright rectangle, CSS pixels on screen. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** CSS pixels. */
const side = 64
/** More than there are rows in any picture, so that every cell has a number of its own. */
const rows = 0x10000

/** Ground that is taken, in a coarse grid, so that asking for a free place does not look at all of it. */
export class Boxes {
  /** Per box that was taken. */
  private readonly left: number[] = []
  private readonly top: number[] = []
  private readonly right: number[] = []
  private readonly bottom: number[] = []
  private readonly level: number[] = []
  /** The boxes that lie in each cell. */
  private readonly cells = new Map<number, number[]>()
  private lowest = Infinity

  /** Takes a box. Whoever is of a higher level may ask to pass over it. */
  add({ x, y, width, height }: Box, level = Infinity): void {
    const box = this.left.length
    this.left.push(x)
    this.top.push(y)
    this.right.push(x + width)
    this.bottom.push(y + height)
    this.level.push(level)
    this.lowest = Math.min(this.lowest, level)
    for (let column = cellAt(x); column <= cellAt(x + width); column++) {
      for (let row = cellAt(y); row <= cellAt(y + height); row++) {
        const cell = this.cells.get(column * rows + row)
        if (cell) cell.push(box)
        else this.cells.set(column * rows + row, [box])
      }
    }
  }

  /** Whether nothing of `level` or above lies where `box` does. */
  isFree({ x, y, width, height }: Box, level = -Infinity): boolean {
    const right = x + width
    const bottom = y + height
    for (let column = cellAt(x); column <= cellAt(right); column++) {
      for (let row = cellAt(y); row <= cellAt(bottom); row++) {
        const cell = this.cells.get(column * rows + row)
        if (!cell) continue
        for (const box of cell) {
          if (
            x < (this.right[box] ?? 0) &&
            (this.left[box] ?? 0) < right &&
            y < (this.bottom[box] ?? 0) &&
            (this.top[box] ?? 0) < bottom &&
            (this.level[box] ?? 0) >= level
          )
            return false
        }
      }
    }
    return true
  }

  /** How much of what is taken `box` covers, in square CSS pixels; what overlaps itself counts as often as it does. */
  covered({ x, y, width, height }: Box): number {
    let area = 0
    for (let column = cellAt(x); column <= cellAt(x + width); column++) {
      for (let row = cellAt(y); row <= cellAt(y + height); row++) {
        for (const box of this.cells.get(column * rows + row) ?? []) {
          const left = Math.max(x, this.left[box] ?? 0)
          const top = Math.max(y, this.top[box] ?? 0)
          // A box that lies in several cells counts in the one where the overlap begins.
          if (cellAt(left) !== column || cellAt(top) !== row) continue
          const wide = Math.min(x + width, this.right[box] ?? 0) - left
          const high = Math.min(y + height, this.bottom[box] ?? 0) - top
          if (wide > 0 && high > 0) area += wide * high
        }
      }
    }
    return area
  }

  /** Whether anything lies below a level. */
  hasBelow(level: number): boolean {
    return this.lowest < level
  }
}

/** The smallest upright box around a circle. */
export function boxAround({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

function cellAt(pixels: number): number {
  return Math.floor(pixels / side)
}
