/** An upright rectangle, CSS pixels on screen. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** CSS pixels on each side: names of icons at the edge reach so far. */
const margin = 192

interface Layer {
  readonly level: number
  readonly bits: Uint32Array
  /** Where what is soon cleared again is taken, if it is: first and last word, and where the first and last row begin. */
  readonly passed: number[] | undefined
}

/**
 * Ground of a picture that is taken, and a margin around it: a bit for each pixel, so that whether a place is free is answered by looking at
 * a few words of 32, however much lies there. Boxes are rounded up to whole pixels. Beyond the margin everything is free.
 */
export class Boxes {
  private readonly width: number
  private readonly height: number
  /** Of one row of pixels. */
  private readonly words: number
  private readonly layers: Layer[] = []
  private lowest = Infinity
  private readonly passing: readonly number[]

  /** `size` in CSS pixels. What is taken on the levels `passing` is soon cleared again. */
  constructor(size: { readonly width: number; readonly height: number }, passing: readonly number[] = []) {
    this.passing = passing
    this.width = Math.max(0, Math.ceil(size.width)) + 2 * margin
    this.height = Math.max(0, Math.ceil(size.height)) + 2 * margin
    this.words = Math.ceil(this.width / 32)
  }

  /** Takes a box. Whoever is of a higher level may ask to pass over it. */
  add({ x, y, width, height }: Box, level = Infinity): void {
    this.take(x, y, x + width, y + height, level)
  }

  /** The same of what lies between two corners. */
  take(fromX: number, fromY: number, toX: number, toY: number, level: number): void {
    this.lowest = Math.min(this.lowest, level)
    const { bits, passed } = this.layerOf(level)
    const { words } = this
    const left = Math.max(0, Math.floor(fromX) + margin)
    const right = Math.min(this.width, Math.ceil(toX) + margin)
    const begin = Math.max(0, Math.floor(fromY) + margin) * words
    const end = Math.min(this.height, Math.ceil(toY) + margin) * words
    if (passed && right > left && end > begin) passed.push(left >>> 5, (right + 31) >>> 5, begin, end)
    for (let word = left >>> 5; word << 5 < right; word++) {
      const taken = maskOf(word, left, right)
      for (let at = begin + word; at < end; at += words) bits[at] = (bits[at] ?? 0) | taken
    }
  }

  /** Frees, on one level, all that a box takes, whoever else took it. */
  leave(box: Box, level: number): void {
    const { bits } = this.layerOf(level)
    const { words } = this
    const left = this.leftOf(box)
    const right = this.rightOf(box)
    const begin = this.topOf(box) * words
    const end = this.bottomOf(box) * words
    for (let word = left >>> 5; word << 5 < right; word++) {
      const freed = ~maskOf(word, left, right)
      for (let at = begin + word; at < end; at += words) bits[at] = (bits[at] ?? 0) & freed
    }
  }

  /** Frees all that is taken on the levels that pass. */
  clear(): void {
    const { words } = this
    for (const { bits, passed } of this.layers) {
      if (!passed) continue
      for (let at = 0; at < passed.length; at += 4) {
        const [from = 0, to = 0, begin = 0, end = 0] = [
          passed[at],
          passed[at + 1],
          passed[at + 2],
          passed[at + 3],
        ]
        for (let row = begin; row < end; row += words)
          for (let at = row + from; at < row + to; at++) bits[at] = 0
      }
      passed.length = 0
    }
  }

  /** Whether nothing of `level` or above lies where `box` does, but for what is of a level `aside`. */
  isFree(box: Box, level = -Infinity, aside?: number): boolean {
    const { words } = this
    const left = this.leftOf(box)
    const right = this.rightOf(box)
    const begin = this.topOf(box) * words
    const end = this.bottomOf(box) * words
    for (const layer of this.layers) {
      if (layer.level < level || layer.level === aside) continue
      const { bits } = layer
      for (let word = left >>> 5; word << 5 < right; word++) {
        const asked = maskOf(word, left, right)
        for (let at = begin + word; at < end; at += words) if (((bits[at] ?? 0) & asked) !== 0) return false
      }
    }
    return true
  }

  /** How much of what is taken `box` covers, in square CSS pixels. */
  covered(box: Box): number {
    const { words } = this
    const left = this.leftOf(box)
    const right = this.rightOf(box)
    const begin = this.topOf(box) * words
    const end = this.bottomOf(box) * words
    let area = 0
    for (let word = left >>> 5; word << 5 < right; word++) {
      const asked = maskOf(word, left, right)
      for (let at = begin + word; at < end; at += words) {
        let bits = 0
        for (const layer of this.layers) bits |= layer.bits[at] ?? 0
        area += onesIn(bits & asked)
      }
    }
    return area
  }

  /** Whether anything has been taken below a level. */
  hasBelow(level: number): boolean {
    return this.lowest < level
  }

  // Where a box lies among the pixels: from left and top to before right and bottom.
  private leftOf({ x }: Box): number {
    return Math.max(0, Math.floor(x) + margin)
  }
  private rightOf({ x, width }: Box): number {
    return Math.min(this.width, Math.ceil(x + width) + margin)
  }
  private topOf({ y }: Box): number {
    return Math.max(0, Math.floor(y) + margin)
  }
  private bottomOf({ y, height }: Box): number {
    return Math.min(this.height, Math.ceil(y + height) + margin)
  }

  /** Gives its memory to the next ground; nothing may be asked of it from then on. */
  release(): void {
    for (const { bits } of this.layers) if (spare.length < mostSpare) spare.push(bits)
    this.layers.length = 0
  }

  private layerOf(level: number): Layer {
    for (const layer of this.layers) if (layer.level === level) return layer
    const passed = this.passing.includes(level) ? [] : undefined
    const made = { level, bits: cleared(this.words * this.height), passed }
    this.layers.push(made)
    return made
  }
}

/** Ground is made anew for each frame, and fresh memory takes longer to come than the ground takes to be drawn up. */
const spare: Uint32Array[] = []
const mostSpare = 8

function cleared(length: number): Uint32Array {
  const at = spare.findIndex((bits) => bits.length === length)
  // Ground of another size will not come back: the picture has another one now.
  if (at === -1) spare.length = 0
  const [bits] = spare.splice(at, 1)
  return bits?.fill(0) ?? new Uint32Array(length)
}

/** The bits of a word of 32 pixels that lie from `left` to before `right`. */
function maskOf(word: number, left: number, right: number): number {
  const begin = word << 5
  const from = left > begin ? -1 << (left - begin) : -1
  return right < begin + 32 ? from & ~(-1 << (right - begin)) : from
}

/** How many bits of a word are set (Warren, "Hacker's Delight", §5–1). */
function onesIn(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The smallest upright box around a circle. */
export function boxAround({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

/** The smallest box that holds all of some, of which there is one at least. */
export function boxAroundAll(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
