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
  /** Paints all lines in order, about so many for each `next()`, on sheets that are not to be seen before all are there. */
  paintBySome(sheets: LineSheets, painting: Painting, atOnce: number): Generator<void>
  /** Nothing is any more on the sheets. */
  forget(): void
}

/**
 * The next layer is painted in portions, one for each step, so that it is there before lines of the one in use go: of few lines in the
 * last steps of that one, of many in more, so that no step takes long.
 */
const portionsOf = { few: 4, many: 8 }

const mostFew = 2000

/** So few lines are painted in no time, and of less than this share of them nothing is gained. */
const few = 200
const least = 0.5

/**
 * To stroke thousands of lines takes most of a frame, and from one step of a window to the next nearly all stay. So those that are to last
 * for some steps are painted once, as a layer on a sheet of their own; each frame paints the few that may change, and in time a portion
 * of the next layer. What lasts is a guess (`Scene.lasting`): where it was wrong, the layer is made anew.
 * @param many of so many lines a layer is painted in more portions.
 */
export function createLinePainter(many = mostFew): LinePainter {
  let seen: Layer | undefined
  let growing: Layer | undefined
  let grownFor: unknown
  /** The sheet that is seen; undefined where none is known to be. */
  let shown: { readonly sheets: LineSheets; readonly sheet: 0 | 1 | undefined } | undefined

  /** Has one sheet seen, or none. To ask a canvas takes longer than to remember it. */
  function show(sheets: LineSheets, sheet: 0 | 1 | undefined): void {
    if (shown?.sheets === sheets && shown.sheet === sheet) return
    for (const [at, { canvas }] of sheets.lasting.entries())
      canvas.style.visibility = at === sheet ? '' : 'hidden'
    shown = { sheets, sheet }
  }

  /** Begins the layer of the lines of a frame that are to last; undefined where that is not worth it, or unknown. */
  function begin(painting: Painting, sheet: 0 | 1): Layer | undefined {
    const { frame, fade } = painting
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
    const order = sortedPlaces(drawnLooks.subarray(0, count)).map((at) => drawn[at] ?? 0)
    const portions = frame.lines.length < many ? portionsOf.few : portionsOf.many
    return {
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

  /** One portion for each step, however many frames it is shown in. */
  function growOn({ lasting }: LineSheets, painting: Painting, sheet: 0 | 1): void {
    if (grownFor === painting.frame.lasting) return
    grownFor = painting.frame.lasting
    if (seen) seen.age += 1
    if (growing) growing.age += 1
    else if (seen && seen.age < stepsAhead - seen.portions) return
    growing ??= begin(painting, sheet)
    if (!growing) return
    paintPortions(lasting[sheet], growing, 1)
    if (growing.painted < growing.portions) return
    if (linesBeside(growing, painting)) seen = growing
    growing = undefined
  }

  return {
    paint(sheets, painting, inOrder) {
      if (!inOrder) {
        let beside = seen && linesBeside(seen, painting)
        // Within one step it is only begun once: whoever pans meanwhile has another picture in each frame.
        if (!beside && grownFor !== painting.frame.lasting) {
          growing = undefined
          grownFor = painting.frame.lasting
          seen = begin(painting, 0)
          if (seen) paintPortions(sheets.lasting[0], seen, seen.portions)
          beside = seen && linesBeside(seen, painting)
        }
        if (seen && beside) {
          const { sheet } = seen
          show(sheets, sheet)
          clear(sheets.lines, painting)
          paintBatches(sheets.lines, painting, batchesAt(painting, beside))
          paintRaised(sheets.lines, painting)
          growOn(sheets, painting, sheet === 0 ? 1 : 0)
          return false
        }
      }
      show(sheets, undefined)
      clear(sheets.lines, painting)
      paintLines(sheets.lines, painting)
      return true
    },
    *paintBySome(sheets, painting, atOnce) {
      show(sheets, undefined)
      clear(sheets.lines, painting)
      yield* paintLinesBySome(sheets.lines, painting, atOnce)
      paintRaised(sheets.lines, painting)
    },
    forget() {
      seen = growing = grownFor = shown = undefined
    },
  }
}

/** Lines that are painted below the others. */
interface Layer {
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

function batchesAt({ frame, fade }: Painting, at: ArrayLike<number>) {
  const { columns, factor } = frame
  const lines: PlacedLine[] = []
  const places = new Int32Array(at.length)
  for (let next = 0; next < at.length; next++) {
    const placed = frame.lines[at[next] ?? 0]
    if (!placed) continue
    places[lines.length] = columns.places[at[next] ?? 0] ?? 0
    lines.push(placed)
  }
  return lineBatches({ lines, columns: { ...columns, places }, factor }, fade.phaseOfLine, false)
}

function paintPortions(context: CanvasRenderingContext2D, layer: Layer, count: number): void {
  const { painting, drawn, portions, painted } = layer
  if (painted === 0) {
    context.setTransform(painting.ratio, 0, 0, painting.ratio, 0, 0)
    clear(context, painting)
  }
  const upTo = (portion: number) => Math.round((drawn.length * portion) / portions)
  paintBatches(context, painting, batchesAt(painting, drawn.subarray(upTo(painted), upTo(painted + count))))
  layer.painted += count
}

function clear(context: CanvasRenderingContext2D, { size }: Painting): void {
  context.clearRect(0, 0, size.width, size.height)
}
