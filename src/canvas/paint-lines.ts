import { colourOf } from './change-tint.ts'
import { dashOf } from './dashes.ts'
import type { Frame, PlacedLine } from './frame.ts'
import { columnsOf } from './line-columns.ts'
import { cutBatch, gatherBatches, lengthOf, lineBatches, wholeLine, type LineBatch } from './line-batches.ts'
import { faintness } from './line-look.ts'
import { opacityOf, type Painting } from './painting.ts'
import type { Palette } from './palette.ts'

/** Draws lines and arrowheads; what is dim lies under the rest, what is selected or pointed at above it. */
export function paintLines(context: CanvasRenderingContext2D, painting: Painting): void {
  paintBatches(context, painting, batchesOf(painting))
  paintRaised(context, painting)
}

/** Draws what `paintLines` does but for the line under the pointer, about so many lines or arrowheads for each `next()`. */
export function* paintLinesBySome(
  context: CanvasRenderingContext2D,
  painting: Painting,
  atOnce: number,
): Generator<void> {
  const { frame, ratio, fade } = painting
  const { length } = frame.lines
  const gathering = gatherBatches(frame, ratio, fade.phaseOfLine)
  // A line is drawn three times as long as it is gathered.
  const gathered = atOnce * 2
  for (let at = 0; at < length; at += gathered) {
    if (at > 0) yield
    gathering.take(at, Math.min(length, at + gathered))
  }
  const batches = gathering.batches()
  kept.set(frame, { ratio, batches })
  let room = length < atOnce ? atOnce : 0
  for (const batch of batches) {
    // The halo of what is selected lies under all of it.
    for (const part of batch.sample.line.selected ? [batch] : cutBatch(batch, atOnce)) {
      if (room <= 0) yield
      if (room <= 0) room = atOnce
      paintBatches(context, painting, [part])
      room -= lengthOf(part)
    }
  }
}

/** Draws batches of the frame that is painted. */
export function paintBatches(
  context: CanvasRenderingContext2D,
  { frame, palette, fade }: Painting,
  batches: readonly LineBatch[],
): void {
  for (const batch of batches) {
    const { line } = batch.sample
    const alpha = faintness(line) * backOf(batch.sample, frame) * fade.opacities[batch.phase]
    paintBatch(context, batch, palette, alpha)
  }
  restore(context)
}

/** The line under the pointer is drawn once more, over all others. */
export function paintRaised(context: CanvasRenderingContext2D, painting: Painting): void {
  const { frame, ratio, pointed, fade } = painting
  if (pointed.line === undefined) return
  const raised = frame.lines.filter(({ line }) => line.key === pointed.line)
  const { factor, size } = frame
  const phaseOf = (place: number) => fade.phaseOf(raised[place]?.line.key ?? '')
  const lines = { lines: raised, columns: columnsOf(raised), factor, size }
  for (const batch of lineBatches(lines, ratio, phaseOf, false))
    paintBatch(
      context,
      { ...batch, halos: [wholeLine(batch.sample)] },
      painting.palette,
      alphaOf(batch.sample, painting),
    )
  restore(context)
}

function restore(context: CanvasRenderingContext2D): void {
  context.globalAlpha = 1
  context.lineCap = 'butt'
  context.setLineDash([])
}

/** How opaque a line is drawn. */
export function alphaOf(placed: PlacedLine, painting: Painting): number {
  const { line } = placed
  const back = line.key === painting.pointed.line ? 1 : backOf(placed, painting.frame)
  return faintness(line) * back * opacityOf(painting, line.key)
}

function backOf({ line }: PlacedLine, { stage }: Frame): number {
  return !line.dim ? 1 : stage ? 0.13 : 0.22
}

/** A frame is painted many times while something fades or is pointed at, and its batches stay the same. */
function batchesOf({ frame, ratio, fade }: Painting): readonly LineBatch[] {
  const known = kept.get(frame)
  if (known?.ratio === ratio) return known.batches
  const batches = lineBatches(frame, ratio, fade.phaseOfLine)
  kept.set(frame, { ratio, batches })
  return batches
}

const kept = new WeakMap<Frame, { readonly ratio: number; readonly batches: readonly LineBatch[] }>()

function paintBatch(
  context: CanvasRenderingContext2D,
  { sample: { line, width }, strokes, heads, halos }: LineBatch,
  palette: Palette,
  alpha: number,
): void {
  context.lineCap = 'butt'
  if (halos.length > 0) {
    context.setLineDash([])
    context.globalAlpha = 0.22
    context.strokeStyle = palette.accent
    context.lineWidth = width + 8
    for (const path of halos) context.stroke(path)
  }
  context.globalAlpha = alpha
  const colour = colourOf(line, palette)
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = line.standing === 'inferred' ? 'round' : 'butt'
  context.setLineDash(dashOf(line.standing, width))
  for (const path of strokes) context.stroke(path)
  context.fillStyle = colour
  for (const path of heads) context.fill(path)
}
