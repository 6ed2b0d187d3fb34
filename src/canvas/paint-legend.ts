import { actorColumnsOf } from './actor-columns.ts'
import { emptyFrame, type Frame, type PlacedActor } from './frame.ts'
import type { LegendEntry } from './legend-of.ts'
import { family, measure } from './letters.ts'
import { columnsOf } from './line-columns.ts'
import { lookOf } from './line-look.ts'
import { placeMarks } from './marks.ts'
import { paintActors } from './paint-actors.ts'
import { paintLines } from './paint-lines.ts'
import { paintMarks } from './paint-marks.ts'
import type { Painting } from './painting.ts'
import type { SceneActor, SceneLine } from './scene.ts'

const rowHeight = 20
const lineLength = 30
const iconRadius = 7.5
const font = `400 11.5px ${family}`
/** Between a sign and its words, and between entries. */
const gaps = { sign: 6, entry: 16 }

/** A legend laid out for a width: where each entry stands, CSS pixels from the legend's top left corner, and its height. */
interface LegendLayout {
  readonly places: readonly { readonly entry: LegendEntry; readonly x: number; readonly y: number }[]
  readonly height: number
}

/** Each group begins a row of its own and goes on in the next where it is wider than `width`. */
export function layLegend(
  context: CanvasRenderingContext2D,
  groups: readonly (readonly LegendEntry[])[],
  width: number,
): LegendLayout {
  const places: LegendLayout['places'][number][] = []
  let y = 0
  for (const group of groups) {
    let x = 0
    for (const entry of group) {
      const taken = signWidth(entry) + gaps.sign + measure(context, entry.label, font)
      if (x > 0 && x + taken > width) {
        x = 0
        y += rowHeight
      }
      places.push({ entry, x, y })
      x += taken + gaps.entry
    }
    y += rowHeight
  }
  return { places, height: y }
}

/** Draws a legend with its corner at (`left`, `top`), the signs as the picture itself has them. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  { places }: LegendLayout,
  { left, top }: { readonly left: number; readonly top: number },
  painting: Painting,
): void {
  for (const { entry, x, y } of places) {
    const middle = top + y + rowHeight / 2
    if ('line' in entry)
      paintLine(context, entry, { ...painting, frame: lineFrame(entry.line, left + x, middle) })
    else paintActors(context, { ...painting, frame: actorFrame(entry.actor, left + x, middle) })
    context.font = font
    context.fillStyle = painting.palette['ink-2']
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillText(entry.label, left + x + signWidth(entry) + gaps.sign, middle + 0.5)
  }
}

function paintLine(
  context: CanvasRenderingContext2D,
  { plain }: { readonly plain: boolean },
  painting: Painting,
): void {
  const { palette } = painting
  const own = { ...painting, palette: plain ? { ...palette, structural: palette['ink-2'] } : palette }
  context.save()
  paintLines(context, own)
  paintMarks(context, own, placeMarks(own.frame, nowhere))
  context.restore()
}

/** Of what has no ground to share, so that a mark has the middle of its line. */
const nowhere = { width: 0, height: 0 }

function signWidth(entry: LegendEntry): number {
  return 'line' in entry ? lineLength : iconRadius * 2 + 4
}

function lineFrame(line: SceneLine, x: number, y: number): Frame {
  const curve = { start: { x, y }, control: { x: x + lineLength / 2, y }, end: { x: x + lineLength, y } }
  // Its ends are nobody: a mark finds the middle free.
  const nobody = { x: 0, y: 0, radius: 0 } as PlacedActor
  const { width } = line
  const placed = { line, a: nobody, b: nobody, curve, width, look: lookOf(line, width), outside: false }
  const lines = [placed]
  return { ...emptyFrame, lines, columns: columnsOf(lines), marked: lines, factor: 1 }
}

function actorFrame(actor: SceneActor, x: number, y: number): Frame {
  const actors = [{ actor, x: x + iconRadius + 2, y, radius: iconRadius, dot: false }]
  return { ...emptyFrame, actors, actorColumns: actorColumnsOf(actors), factor: 1 }
}
