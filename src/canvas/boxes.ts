/** An upright rectangle, CSS pixels on screen. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Taken extends Box {
  readonly level: number
}

/** CSS pixels. */
const side = 64

/** Ground that is taken, in a coarse grid, so that asking for a free place does not look at all of it. */
export class Boxes {
  private readonly cells = new Map<number, Taken[]>()
  private lowest = Infinity

  /** Takes a box. Whoever is of a higher level may ask to pass over it. */
  add(box: Box, level = Infinity): void {
    const taken = { ...box, level }
    this.lowest = Math.min(this.lowest, level)
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key)
      if (cell) cell.push(taken)
      else this.cells.set(key, [taken])
    }
  }

  /** Whether nothing of `level` or above lies where `box` does. */
  isFree(box: Box, level = -Infinity): boolean {
    return cellsOf(box).every(
      (key) => !this.cells.get(key)?.some((other) => other.level >= level && overlap(box, other)),
    )
  }

  /** How much of what is taken `box` covers, in square CSS pixels; what overlaps itself counts as often as it does. */
  covered(box: Box): number {
    const met = new Set(cellsOf(box).flatMap((key) => this.cells.get(key) ?? []))
    let area = 0
    for (const other of met) {
      const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
      const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
      if (width > 0 && height > 0) area += width * height
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

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const keys: number[] = []
  const right = Math.floor((x + width) / side)
  const bottom = Math.floor((y + height) / side)
  for (let column = Math.floor(x / side); column <= right; column++) {
    for (let row = Math.floor(y / side); row <= bottom; row++) keys.push(column * 0x10000 + row)
  }
  return keys
}
