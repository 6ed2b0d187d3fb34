import type { Point } from './curve.ts'
import type { Palette } from './palette.ts'
import type { SceneLine } from './scene.ts'

/** Paints the mark of a line that is disputed or denied; `x`, `y` and `radius` in CSS pixels. */
export function paintStanding(
  context: CanvasRenderingContext2D,
  line: Pick<SceneLine, 'standing' | 'quad'>,
  { x, y }: Point,
  radius: number,
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
