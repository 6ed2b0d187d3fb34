import type { Box } from './boxes.ts'
import { inStep } from './in-step.ts'
import type { Piece } from './pieces.ts'

/** A canvas that keeps what is painted over the lines, and of each picture paints only what differs from the one before. */
export interface Overlay {
  /** Shows `pieces`, the lowest first, on a canvas of `ratio` pixels per CSS pixel. */
  paint(context: CanvasRenderingContext2D, pieces: readonly Piece[], ratio: number): void
  /** All is painted the next time: the canvas is no longer what it was, or the letters are others. */
  forget(): void
}

/** Pixels of the canvas. */
const side = 8
/** Beyond this share of a picture it is quicker painted whole. */
const most = 0.4

/**
 * The canvas is looked at in squares. Where something has come, gone or changed, its squares are cleared, and all that lies in them is
 * painted anew in its order with the rest of the canvas shut, so that the picture is the one that painting all of it gives.
 */
export function createOverlay(): Overlay {
  let before: readonly Piece[] | undefined
  let size = { width: 0, height: 0 }

  return {
    paint(context, pieces, ratio) {
      const { width, height } = context.canvas
      const stale =
        before && size.width === width && size.height === height
          ? staleSquares(before, pieces, { width, height }, ratio)
          : undefined
      before = pieces
      size = { width, height }
      if (stale?.count === 0) return
      if (stale) {
        for (const { rectangle, within } of withRectangles(stale, pieces, ratio))
          paintWithin(context, within, rectangle, ratio)
      } else paintWithin(context, pieces, { x: 0, y: 0, width, height }, ratio)
    },
    forget() {
      before = undefined
    },
  }
}

interface Squares {
  readonly columns: number
  readonly rows: number
  /** 1 where a square is meant. */
  readonly marked: Uint8Array
  readonly count: number
}

/** The squares that have to be painted anew; undefined where they are so many that all had better be. */
function staleSquares(
  before: readonly Piece[],
  after: readonly Piece[],
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
): Squares | undefined {
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const marked = new Uint8Array(columns * rows)
  const squares = { columns, rows, marked, count: 0 }
  for (const { box } of differing(before, after)) {
    const { left, right, top, bottom } = squaresOf(squares, box, ratio)
    for (let row = top; row <= bottom; row++) {
      for (let at = row * columns + left; at <= row * columns + right; at++) {
        if (marked[at] === 0) squares.count += 1
        marked[at] = 1
      }
    }
  }
  return squares.count > most * marked.length ? undefined : squares
}

/** What only one of two lists holds, or both in another order. */
function differing(before: readonly Piece[], after: readonly Piece[]): Piece[] {
  const find = inStep(before)
  const met = new Uint8Array(before.length)
  const different = after.filter((piece) => {
    const at = find(piece)
    if (at >= 0) met[at] = 1
    return at < 0
  })
  for (let at = 0; at < before.length; at++) {
    const piece = before[at]
    if (met[at] === 0 && piece) different.push(piece)
  }
  return different
}

/** The rectangles of marked squares, with what may reach into each of them in its order. */
function withRectangles(squares: Squares, pieces: readonly Piece[], ratio: number) {
  const { columns, rows } = squares
  const rectangles = rectanglesOf(squares).map((rectangle) => ({ rectangle, within: new Array<Piece>() }))
  /** By square, the number of its rectangle from 1; 0 where none is. */
  const numbers = new Uint16Array(columns * rows)
  for (const [at, { rectangle }] of rectangles.entries()) {
    const { x, y, width, height } = rectangle
    for (let row = y / side; row < (y + height) / side; row++)
      numbers.fill(at + 1, row * columns + x / side, row * columns + (x + width) / side)
  }
  for (const piece of pieces) {
    const { left, right, top, bottom } = squaresOf(squares, piece.box, ratio)
    for (let row = top; row <= bottom; row++) {
      for (let at = row * columns + left; at <= row * columns + right; at++) {
        const within = rectangles[(numbers[at] ?? 0) - 1]?.within
        // A piece meets all squares before the next one does.
        if (within && within[within.length - 1] !== piece) within.push(piece)
      }
    }
  }
  return rectangles
}

/** The columns and rows of a box's squares, and of a pixel around it, both ends included. */
function squaresOf({ columns, rows }: Squares, { x, y, width, height }: Box, ratio: number) {
  return {
    left: Math.max(0, Math.floor((x * ratio - 1) / side)),
    right: Math.min(columns - 1, Math.floor(((x + width) * ratio + 1) / side)),
    top: Math.max(0, Math.floor((y * ratio - 1) / side)),
    bottom: Math.min(rows - 1, Math.floor(((y + height) * ratio + 1) / side)),
  }
}

/** Clears a rectangle, in pixels of the canvas, and paints in it alone what reaches into it. */
function paintWithin(
  context: CanvasRenderingContext2D,
  pieces: readonly Piece[],
  { x, y, width, height }: Box,
  ratio: number,
): void {
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.clearRect(x, y, width, height)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.lineJoin = 'round'
  for (const piece of pieces) {
    const { box } = piece
    const reaches =
      box.x * ratio < x + width + 1 &&
      (box.x + box.width) * ratio > x - 1 &&
      box.y * ratio < y + height + 1 &&
      (box.y + box.height) * ratio > y - 1
    if (reaches) piece.paint(context)
  }
  context.restore()
}

/**
 * Marked squares as rectangles, one for each run of them in a row and below it for as long as the same run goes on. Each is a clip of its
 * own: a clip of many rectangles is a mask, through which ink comes out a shade different.
 */
function rectanglesOf({ columns, rows, marked }: Squares): Box[] {
  const rectangles: { x: number; y: number; width: number; height: number }[] = []
  const open = new Map<number, (typeof rectangles)[number]>()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (marked[row * columns + column] === 0) continue
      const first = column
      while (column < columns && marked[row * columns + column] === 1) column += 1
      const width = (column - first) * side
      const above = open.get(first)
      if (above && above.width === width && above.y + above.height === row * side) above.height += side
      else {
        const made = { x: first * side, y: row * side, width, height: side }
        open.set(first, made)
        rectangles.push(made)
      }
    }
  }
  return rectangles
}
