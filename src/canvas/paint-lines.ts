import { angleAt, type Curve, type Point } from './curve.ts'
import type { PlacedLine } from './frame.ts'
import type { Painting } from './painting.ts'
import type { Palette } from './palette.ts'

/** Lines are stroked in runs of one look; longer paths than this are slower than two strokes. */
const longestRun = 500

/** Draws lines and arrowheads; what is dim lies under the rest, what is selected or pointed at above it. */
export function paintLines(context: CanvasRenderingContext2D, painting: Painting): void {
  for (const layer of layersOf(painting)) {
    for (const run of runsOf(layer, painting)) strokeRun(context, run, painting.palette)
    for (const placed of layer) {
      context.globalAlpha = alphaOf(placed, painting)
      paintArrows(context, placed, painting.palette)
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
}

function layersOf({ frame, pointed }: Painting): PlacedLine[][] {
  const layers: PlacedLine[][] = [[], [], []]
  for (const placed of frame.lines) {
    const raised = placed.line.selected || placed.line.key === pointed.line
    layers[raised ? 2 : placed.line.dim ? 0 : 1]?.push(placed)
  }
  return layers
}

interface Run {
  readonly sample: PlacedLine
  readonly alpha: number
  readonly halo: boolean
  readonly lines: PlacedLine[]
}

function runsOf(lines: readonly PlacedLine[], painting: Painting): Run[] {
  const runs = new Map<string, Run>()
  const finished: Run[] = []
  for (const placed of lines) {
    const { line, width } = placed
    const alpha = alphaOf(placed, painting)
    const halo = line.selected || line.key === painting.pointed.line
    const key = `${line.quad}|${line.standing}|${width.toFixed(1)}|${alpha.toFixed(2)}|${halo}`
    const run = runs.get(key) ?? { sample: placed, alpha, halo, lines: [] }
    run.lines.push(placed)
    runs.set(key, run)
    if (run.lines.length >= longestRun) {
      finished.push(run)
      runs.delete(key)
    }
  }
  return [...finished, ...runs.values()]
}

/** How opaque a line is drawn. */
export function alphaOf({ line }: PlacedLine, { frame, opacityOf, pointed }: Painting): number {
  const faint = line.ended ? 0.35 : line.standing === 'denied' ? 0.45 : line.possible ? 0.5 : 1
  const back = line.dim && line.key !== pointed.line ? (frame.stage ? 0.13 : 0.22) : 1
  return faint * back * opacityOf(line.key)
}

function strokeRun(
  context: CanvasRenderingContext2D,
  { sample, alpha, halo, lines }: Run,
  palette: Palette,
): void {
  const { line, width } = sample
  context.beginPath()
  for (const { curve } of lines) trace(context, curve)
  context.lineCap = 'butt'
  context.setLineDash([])
  if (halo) {
    context.globalAlpha = 0.22
    context.strokeStyle = palette.accent
    context.lineWidth = width + 8
    context.stroke()
  }
  context.globalAlpha = alpha
  context.strokeStyle = palette[line.quad]
  context.lineWidth = width
  context.lineCap = line.standing === 'inferred' ? 'round' : 'butt'
  context.setLineDash(dashOf(line.standing, width))
  context.stroke()
  context.setLineDash([])
}

/** Reported is solid, claimed and disputed are dashed, inferred is dotted. */
function dashOf(standing: PlacedLine['line']['standing'], width: number): number[] {
  if (standing === 'claimed' || standing === 'disputed' || standing === 'denied')
    return [4 + width * 1.6, 3 + width]
  return standing === 'inferred' ? [0.1, width * 1.4 + 2.4] : []
}

function trace(context: CanvasRenderingContext2D, { start, control, end }: Curve): void {
  context.moveTo(start.x, start.y)
  context.quadraticCurveTo(control.x, control.y, end.x, end.y)
}

function paintArrows(
  context: CanvasRenderingContext2D,
  { line, curve, width }: PlacedLine,
  palette: Palette,
): void {
  context.fillStyle = palette[line.quad]
  const size = 5 + width * 1.3
  if (line.forward) arrowHead(context, curve.end, angleAt(curve, 1), size)
  if (line.backward) arrowHead(context, curve.start, angleAt(curve, 0) + Math.PI, size)
}

function arrowHead(context: CanvasRenderingContext2D, tip: Point, angle: number, size: number): void {
  const corner = (turn: number, reach: number) => ({
    x: tip.x - reach * Math.cos(angle + turn),
    y: tip.y - reach * Math.sin(angle + turn),
  })
  const left = corner(0.42, size)
  const right = corner(-0.42, size)
  const notch = corner(0, size * 0.72)
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  context.lineTo(left.x, left.y)
  context.lineTo(notch.x, notch.y)
  context.lineTo(right.x, right.y)
  context.closePath()
  context.fill()
}
