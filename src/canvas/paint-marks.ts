import type { Mark } from './marks.ts'
import { paintChange } from './paint-changes.ts'
import { alphaOf } from './paint-lines.ts'
import type { Painting } from './painting.ts'
import type { Palette } from './palette.ts'

/** Draws the marks of lines, over the icons: they are small, and where a line is too short they would be lost below. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  painting: Painting,
  marks: readonly Mark[],
): void {
  for (const mark of marks) {
    if (mark.change) {
      context.globalAlpha = 1
      paintChange(context, { ...mark, change: mark.change }, painting.palette)
      continue
    }
    context.globalAlpha = alphaOf(mark.placed, painting)
    paintMark(context, mark, painting.palette)
  }
  context.globalAlpha = 1
}

/** A disputed line carries two facing strokes, a denied one a cross. */
function paintMark(
  context: CanvasRenderingContext2D,
  { placed: { line }, x, y, radius }: Mark,
  palette: Palette,
): void {
  const unit = radius / 6.5
  const stroke = (fromX: number, fromY: number, toX: number, toY: number) => {
    context.moveTo(x + fromX * unit, y + fromY * unit)
    context.lineTo(x + toX * unit, y + toY * unit)
  }
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = palette.paper
  context.fill()
  context.strokeStyle = palette[line.quad]
  context.lineWidth = 1.4 * unit
  if (line.standing === 'disputed') context.stroke()
  context.beginPath()
  if (line.standing === 'disputed') {
    stroke(-3, -1.6, 3, -1.6)
    stroke(-3, 1.6, 3, 1.6)
    stroke(-1.8, 3.8, 1.8, -3.8)
  } else {
    stroke(-4, -4, 4, 4)
    stroke(-4, 4, 4, -4)
    context.lineWidth = 2 * unit
  }
  context.stroke()
}
