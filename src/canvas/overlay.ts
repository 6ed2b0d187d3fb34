import { areasThatCutNone, type Area } from './areas.ts'
import type { Box } from './boxes.ts'
import { inOrder } from './in-order.ts'
import { inStep, type Stretch } from './in-step.ts'
import type { Piece } from './pieces.ts'

/** A canvas that keeps what is painted over the lines, and of each picture paints only what differs from the one before. */
export interface Overlay {
  /** Shows `pieces`, the lowest first, on a canvas of `ratio` pixels per CSS pixel. */
  paint(context: CanvasRenderingContext2D, pieces: readonly Piece[], ratio: number): void
  /** Does the same, so many pieces for each `next()`, on a canvas that is not to be seen before all are there. */
  paintBySome(
    context: CanvasRenderingContext2D,
    pieces: readonly Piece[],
    ratio: number,
    atOnce: number,
  ): Generator<void>
  /** All is painted the next time: the canvas is no longer what it was, or the letters are others. */
  forget(): void
}

/** Pixels of the canvas. */
const side = 8
/** To paint so many pieces takes no time worth sparing. */
const few = 50
/** Beyond this share of a picture it is quicker painted whole. */
const most = 0.4

/**
 * The canvas is looked at in squares. Where something has come, gone or changed, its squares are cleared, and all that lies in them is
 * painted anew in its order with the rest of the canvas shut, so that the picture is the one that painting all of it gives.
 */
export function createOverlay(): Overlay {
  let before: Shown | undefined

  return {
    paint(context, pieces, ratio) {
      const { width, height } = context.canvas
      const known = before?.grid.width === width && before.grid.height === height ? before : undefined
      const grid = known?.grid ?? gridOf(width, height)
      const { shown, stale } = showing(pieces, known, grid, ratio)
      before = shown
      if (stale?.count === 0) return
      const rectangles = stale && withRectangles(shown, stale)
      if (rectangles && effortOf(rectangles) < Math.max(few, pieces.length)) {
        for (const { rectangle, within } of rectangles) paintWithin(context, within, rectangle, ratio)
      } else paintWithin(context, pieces, { x: 0, y: 0, width, height }, ratio)
    },
    *paintBySome(context, pieces, ratio, atOnce) {
      const { width, height } = context.canvas
      before = undefined
      const { shown } = showing(pieces, undefined, gridOf(width, height), ratio)
      for (let at = 0; at === 0 || at < pieces.length; at += atOnce) {
        if (at > 0) yield
        const clears = at === 0
        paintWithin(context, pieces.slice(at, at + atOnce), { x: 0, y: 0, width, height }, ratio, clears)
      }
      before = shown
    },
    forget() {
      before = undefined
    },
  }
}

/** The squares of a canvas, and its size, pixels. */
interface Grid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Memory by square, for which of them are stale and for the rectangles they belong to. */
  readonly marked: Uint8Array
  readonly numbers: Uint16Array
}

/** What is on the canvas. */
interface Shown {
  readonly grid: Grid
  readonly pieces: readonly Piece[]
  /**
   * For each piece the first and last column and row of its squares, one after the other: most pieces are the same from picture to picture,
   * and need not be asked again where they lie.
   */
  readonly reaches: Int16Array
  /** For each piece whether it has to be painted whole. */
  readonly whole: Uint8Array
}

/** Which squares have to be painted anew: 1 where one is meant. */
interface Stale {
  readonly marked: Uint8Array
  readonly count: number
}

function gridOf(width: number, height: number): Grid {
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const squares = columns * rows
  return { columns, rows, width, height, marked: new Uint8Array(squares), numbers: new Uint16Array(squares) }
}

/**
 * Where pieces lie, and the squares in which they are not what was shown before; no squares where nothing was, or where they are so many
 * that all had better be painted.
 */
function showing(
  pieces: readonly Piece[],
  before: Shown | undefined,
  grid: Grid,
  ratio: number,
): { readonly shown: Shown; readonly stale: Stale | undefined } {
  const reaches = new Int16Array(pieces.length * 4)
  const whole = new Uint8Array(pieces.length)
  const shown = { grid, pieces, reaches, whole }
  const stale = { marked: grid.marked.fill(0), count: 0 }
  const stretches = inStep(before?.pieces ?? [], pieces)
  const met = new Uint8Array(before?.pieces.length ?? 0)
  for (const { place, at, count } of inTurn(stretches)) {
    if (before && at >= 0) {
      met.fill(1, at, at + count)
      reaches.set(before.reaches.subarray(at * 4, (at + count) * 4), place * 4)
      whole.set(before.whole.subarray(at, at + count), place)
    } else
      for (let one = place; one < place + count; one++) {
        const piece = pieces[one]
        if (!piece) continue
        setReach(reaches, one, grid, piece.box, ratio)
        whole[one] = piece.whole ? 1 : 0
        markReach(stale, grid, reaches, one)
      }
  }
  if (!before) return { shown, stale: undefined }
  for (let at = 0; at < met.length; at++) if (met[at] === 0) markReach(stale, grid, before.reaches, at)
  return { shown, stale: stale.count > most * stale.marked.length ? undefined : stale }
}

/** What has changed its order lies over others, or under others, than before, and counts as new: as few pieces as may be. */
function inTurn(stretches: readonly Stretch[]): readonly Stretch[] {
  let end = 0
  const isInTurn = stretches.every(({ at, count }) => {
    if (at < 0) return true
    if (at < end) return false
    end = at + count
    return true
  })
  if (isInTurn) return stretches
  const each = stretches.flatMap(({ place, at, count }) =>
    Array.from({ length: count }, (_, step) => ({
      place: place + step,
      at: at < 0 ? -1 : at + step,
      count: 1,
    })),
  )
  const kept = inOrder(Int32Array.from(each, ({ at }) => at))
  return each.map((one, place) => (kept[place] === 1 ? one : { ...one, at: -1 }))
}

/** The columns and rows of a box's squares, and of a pixel around it. */
function setReach(
  reaches: Int16Array,
  at: number,
  { columns, rows }: Grid,
  { x, y, width, height }: Box,
  ratio: number,
): void {
  reaches[at * 4] = Math.max(0, Math.floor((x * ratio - 1) / side))
  reaches[at * 4 + 1] = Math.min(columns - 1, Math.floor(((x + width) * ratio + 1) / side))
  reaches[at * 4 + 2] = Math.max(0, Math.floor((y * ratio - 1) / side))
  reaches[at * 4 + 3] = Math.min(rows - 1, Math.floor(((y + height) * ratio + 1) / side))
}

function markReach(
  stale: { readonly marked: Uint8Array; count: number },
  { columns }: Grid,
  reaches: Int16Array,
  at: number,
): void {
  const left = reaches[at * 4] ?? 0
  const right = reaches[at * 4 + 1] ?? -1
  const bottom = reaches[at * 4 + 3] ?? -1
  for (let row = reaches[at * 4 + 2] ?? 0; row <= bottom; row++) {
    for (let square = row * columns + left; square <= row * columns + right; square++) {
      if (stale.marked[square] === 0) stale.count += 1
      stale.marked[square] = 1
    }
  }
}

/** How many pieces could be painted meanwhile: to shut the canvas but for a rectangle takes about as long as to paint a few. */
function effortOf(rectangles: ReturnType<typeof withRectangles>): number {
  return rectangles.reduce((sum, { within }) => sum + within.length + 4, 0)
}

/** Rectangles of the canvas, one to be painted after the other, with what may reach into each of them in its order. */
function withRectangles(shown: Shown, { marked }: Stale) {
  const { grid, pieces, reaches, whole } = shown
  const { columns } = grid
  const rectangles = rectanglesOf(grid, marked).map((rectangle) => ({
    rectangle,
    within: new Array<Piece>(),
  }))
  /** By square, the number of its rectangle from 1; 0 where none is. */
  const numbers = grid.numbers.fill(0)
  for (const [at, { rectangle }] of rectangles.entries()) {
    const { x, y, width, height } = rectangle
    for (let row = y / side; row < (y + height) / side; row++)
      numbers.fill(at + 1, row * columns + x / side, row * columns + (x + width) / side)
  }
  const cut: Area[] = []
  for (let piece = 0; piece < pieces.length; piece++) {
    const left = reaches[piece * 4] ?? 0
    const right = reaches[piece * 4 + 1] ?? -1
    const bottom = reaches[piece * 4 + 3] ?? -1
    let met = false
    for (let row = reaches[piece * 4 + 2] ?? 0; row <= bottom; row++) {
      for (let at = row * columns + left; at <= row * columns + right; at++) {
        const number = numbers[at] ?? 0
        if (number === 0) continue
        met = true
        const one = pieces[piece]
        const within = rectangles[number - 1]?.within
        // A piece meets all its squares before the next one does.
        if (one && within && within[within.length - 1] !== one) within.push(one)
      }
    }
    if (met && whole[piece] === 1) cut.push(areaOf(shown, piece))
  }
  return [...rectangles, ...withoutCut(shown, cut)]
}

/** Rectangles in which what was cut is painted once more, whole. */
function withoutCut(shown: Shown, cut: readonly Area[]) {
  if (cut.length === 0) return []
  const all: Area[] = []
  for (const [piece, one] of shown.whole.entries()) if (one === 1) all.push(areaOf(shown, piece))
  return areasThatCutNone(cut, all).map((area) => ({
    rectangle: {
      x: area.left * side,
      y: area.top * side,
      width: (area.right - area.left + 1) * side,
      height: (area.bottom - area.top + 1) * side,
    },
    within: shown.pieces.filter((_, piece) => reachesInto(shown, piece, area)),
  }))
}

function areaOf({ reaches }: Shown, piece: number): Area {
  const [left = 0, right = -1, top = 0, bottom = -1] = reaches.subarray(piece * 4, piece * 4 + 4)
  return { left, right, top, bottom }
}

function reachesInto({ reaches }: Shown, piece: number, { left, right, top, bottom }: Area): boolean {
  return (
    (reaches[piece * 4] ?? 0) <= right &&
    (reaches[piece * 4 + 1] ?? -1) >= left &&
    (reaches[piece * 4 + 2] ?? 0) <= bottom &&
    (reaches[piece * 4 + 3] ?? -1) >= top
  )
}

/** Clears a rectangle, in pixels of the canvas, unless it is to keep what it has, and paints in it alone what reaches into it. */
function paintWithin(
  context: CanvasRenderingContext2D,
  pieces: readonly Piece[],
  { x, y, width, height }: Box,
  ratio: number,
  clears = true,
): void {
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  if (clears) context.clearRect(x, y, width, height)
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
function rectanglesOf({ columns }: Grid, marked: Uint8Array): Box[] {
  const rectangles: { x: number; y: number; width: number; height: number }[] = []
  const open = new Map<number, (typeof rectangles)[number]>()
  for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at)) {
    const row = Math.floor(at / columns)
    const first = at
    while (at < (row + 1) * columns && marked[at] === 1) at += 1
    const x = (first - row * columns) * side
    const width = (at - first) * side
    const above = open.get(x)
    if (above && above.width === width && above.y + above.height === row * side) above.height += side
    else {
      const made = { x, y: row * side, width, height: side }
      open.set(x, made)
      rectangles.push(made)
    }
  }
  return rectangles
}
