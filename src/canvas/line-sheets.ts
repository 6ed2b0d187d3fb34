import { stepsAhead } from '../graph/lasting.ts'
import type { PlacedLine } from './frame.ts'
import { lineBatches } from './line-batches.ts'
import { paintBatches, paintLines, paintLinesBySome, paintRaised } from './paint-lines.ts'
import type { Painting } from './painting.ts'
import { sortedPlaces } from './sorted-places.ts'

/** The canvases that lines are painted on, of one size. */
export interface LineSheets {
  /** Two for lines that last, of which one at most is seen, and which take no memory until something is painted on them. */
  readonly lasting: readonly [CanvasRenderingContext2D, CanvasRenderingContext2D]
  /** For all others, over these; its transform maps CSS pixels to its own. */
  readonly lines: CanvasRenderingContext2D
}

/** Paints the lines of one picture after the other. */
export interface LinePainter {
  /**
   * Paints all lines of a picture in the place of those that are on the sheets. While a window moves, what is to last lies below what is about
   * to change, unless lines are wanted `inOrder`.
   * @returns whether all lie in the order of their looks.
   */
  paint(sheets: LineSheets, painting: Painting, inOrder: boolean): boolean
  /** Between two steps: paints the portion of the next lines to last that the next step would have to paint. */
  paintAhead(): void
  /** Paints all lines in order, about so many for each `next()`, on sheets that are not to be seen before all are there. */
  paintBySome(sheets: LineSheets, painting: Painting, atOnce: number): Generator<void>
  /** Nothing is any more on the sheets. */
  forget(): void
}

/**
 * The next layer is painted in portions, one before each step or, where there was no time then, in it, so that it is there before lines of
 * the one in use go: of few lines in the last steps of that one, of many in more, so that no portion takes long.
 */
const portionsOf = { few: 4, many: 8 }

const mostFew = 2000

/** So few lines are painted in no time, and of less than this share of them nothing is gained. */
const few = 200
const least = 0.5

/**
 * To stroke thousands of lines takes most of a frame, and from one step of a window to the next nearly all stay. So those that are to last
 * for some steps are painted once, as a layer on a sheet of their own; each frame paints the few that may change, and the next layer is
 * painted between frames. What lasts is a guess (`Scene.lasting`): where it was wrong, the layer is made anew.
 * @param many of so many lines a layer is painted in more portions.
 */
export function createLinePainter(many = mostFew): LinePainter {
  let seen: Layer | undefined
  let growing: Layer | undefined
  let grownFor: unknown
  /** What the next layer is begun from, and where. */
  let due: Place | undefined
  /** The sheet that is seen; undefined where none is known to be. */
  let shown: { readonly sheets: LineSheets; readonly sheet: 0 | 1 | undefined } | undefined

  /** Has one sheet seen, or none. To ask a canvas takes longer than to remember it. */
  function show(sheets: LineSheets, sheet: 0 | 1 | undefined): void {
    if (shown?.sheets === sheets && shown.sheet === sheet) return
    for (const [at, { canvas }] of sheets.lasting.entries())
      canvas.style.visibility = at === sheet ? '' : 'hidden'
    shown = { sheets, sheet }
  }

  /** Begins the layer of the lines of a frame that are to last, on a sheet with nothing on it; undefined where that is not worth it, or unknown. */
  function begin({ sheets, painting, sheet }: Place): Layer | undefined {
    const { frame, fade, ratio } = painting
    const lasts = frame.lines.length < few ? undefined : frame.lasting?.()
    if (!lasts) return undefined
    const { places, looks } = frame.columns
    const members: PlacedLine[] = []
    const drawn = new Int32Array(frame.lines.length)
    const drawnLooks = new Float64Array(frame.lines.length)
    let count = 0
    for (let at = 0; at < frame.lines.length; at++) {
      const placed = frame.lines[at]
      const place = places[at] ?? 0
      if (!placed || fade.phaseOfLine(place) !== 'stays' || !lasts(placed.line.relations[0] ?? -1)) continue
      members.push(placed)
      const look = looks[place] ?? -1
      if (look < 0) continue
      drawn[count] = at
      drawnLooks[count++] = look
    }
    if (members.length < least * frame.lines.length) return undefined
    sheets.lasting[sheet].setTransform(ratio, 0, 0, ratio, 0, 0)
    clear(sheets.lasting[sheet], painting)
    const order = sortedPlaces(drawnLooks.subarray(0, count)).map((at) => drawn[at] ?? 0)
    const portions = frame.lines.length < many ? portionsOf.few : portionsOf.many
    return {
      context: sheets.lasting[sheet],
      sheet,
      members,
      traits: traitsOf(painting),
      painting,
      drawn: order,
      portions,
      painted: 0,
      age: 0,
    }
  }

  /** Sees to it, once for each step, however many frames it is shown in, that the next layer is there in time. */
  function growOn(sheets: LineSheets, painting: Painting): void {
    if (!seen || grownFor === painting.frame.lasting) return
    grownFor = painting.frame.lasting
    seen.age += 1
    if (due) growing ??= begin({ sheets, painting, sheet: due.sheet })
    if (growing) {
      growing.age += 1
      paintPortions(growing, growing.age)
    }
    if (growing && growing.painted === growing.portions) {
      if (linesBeside(growing, painting)) seen = growing
      growing = undefined
    }
    const soon = growing !== undefined || seen.age >= stepsAhead - 1 - seen.portions
    due = soon ? { sheets, painting, sheet: seen.sheet === 0 ? 1 : 0 } : undefined
  }

  return {
    paint(sheets, painting, inOrder) {
      if (!inOrder) {
        let beside = seen && linesBeside(seen, painting)
        // Within one step it is only begun once: whoever pans meanwhile has another picture in each frame.
        if (!beside && grownFor !== painting.frame.lasting) {
          growing = due = undefined
          grownFor = painting.frame.lasting
          seen = begin({ sheets, painting, sheet: 0 })
          if (seen) paintPortions(seen, seen.portions)
          beside = seen && linesBeside(seen, painting)
        }
        if (seen && beside) {
          show(sheets, seen.sheet)
          clear(sheets.lines, painting)
          paintBatches(sheets.lines, painting, batchesAt(painting, beside))
          paintRaised(sheets.lines, painting)
          growOn(sheets, painting)
          return false
        }
      }
      due = undefined
      show(sheets, undefined)
      clear(sheets.lines, painting)
      paintLines(sheets.lines, painting)
      return true
    },
    paintAhead() {
      if (!due) return
      growing ??= begin(due)
      if (growing) paintPortions(growing, growing.age + 1)
      due = undefined
    },
    *paintBySome(sheets, painting, atOnce) {
      show(sheets, undefined)
      clear(sheets.lines, painting)
      yield* paintLinesBySome(sheets.lines, painting, atOnce)
      paintRaised(sheets.lines, painting)
    },
    forget() {
      seen = growing = due = grownFor = shown = undefined
    },
  }
}

/** What a layer is made from, and where. */
interface Place {
  readonly sheets: LineSheets
  readonly painting: Painting
  readonly sheet: 0 | 1
}

/** Lines that are painted below the others. */
interface Layer {
  readonly context: CanvasRenderingContext2D
  readonly sheet: 0 | 1
  /** In the order of the frame. */
  readonly members: readonly PlacedLine[]
  /** What it depends on besides its lines. */
  readonly traits: readonly unknown[]
  /** What it is painted from, and the places in its frame of the lines that are seen, the lowest first. */
  readonly painting: Painting
  readonly drawn: Int32Array
  /** In how many portions these are painted, and how many of them are on the sheet. */
  readonly portions: number
  painted: number
  /** How many steps ago it was begun. */
  age: number
}

function traitsOf({ frame, palette, ratio, size }: Painting): unknown[] {
  return [frame.stage, palette, ratio, size.width, size.height]
}

/**
 * The places in a frame of the lines that are not on a layer; undefined where the layer has lines that are not in the frame, or not as they
 * were.
 */
function linesBeside({ members, traits }: Layer, painting: Painting): number[] | undefined {
  const { frame, fade } = painting
  if (!traitsOf(painting).every((trait, at) => trait === traits[at])) return undefined
  const { lines } = frame
  const { places } = frame.columns
  const beside: number[] = []
  let next = 0
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === members[next] && fade.phaseOfLine(places[at] ?? 0) === 'stays') next += 1
    else beside.push(at)
  }
  return next === members.length ? beside : undefined
}

function batchesAt({ frame, ratio, fade }: Painting, at: ArrayLike<number>) {
  const { columns, factor, size } = frame
  const lines: PlacedLine[] = []
  const places = new Int32Array(at.length)
  for (let next = 0; next < at.length; next++) {
    const placed = frame.lines[at[next] ?? 0]
    if (!placed) continue
    places[lines.length] = columns.places[at[next] ?? 0] ?? 0
    lines.push(placed)
  }
  return lineBatches({ lines, columns: { ...columns, places }, factor, size }, ratio, fade.phaseOfLine, false)
}

/** Paints what is missing of the first so many portions. */
function paintPortions(layer: Layer, count: number): void {
  const { context, painting, drawn, portions, painted } = layer
  if (count <= painted) return
  const upTo = (portion: number) => Math.round((drawn.length * portion) / portions)
  paintBatches(context, painting, batchesAt(painting, drawn.subarray(upTo(painted), upTo(count))))
  layer.painted = count
}

function clear(context: CanvasRenderingContext2D, { size }: Painting): void {
  context.clearRect(0, 0, size.width, size.height)
}
