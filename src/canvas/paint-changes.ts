import { flippedSign, ringRadius, type Sign, signs } from './change-strokes.ts'
import { colourOf } from './change-tint.ts'
import { angleAt, type Point } from './curve.ts'
import { family } from './letters.ts'
import {
  ends,
  isPlain,
  letterWidth,
  lettersOf,
  type LineChange,
  changeWidth,
  signWidth,
} from './line-change.ts'
import type { Mark } from './marks.ts'
import type { Palette } from './palette.ts'

/**
 * Draws what became of a line: its signs on paper within a ring of the line's colour, numbers where there are several, a question
 * mark where it is only possibly so. What is in both is a plain piece of line along the line itself.
 */
export function paintChange(
  context: CanvasRenderingContext2D,
  mark: Mark & { readonly change: LineChange },
  palette: Palette,
): void {
  const { placed, change, x, y, radius } = mark
  const unit = radius / 7.5
  context.save()
  context.translate(x, y)
  context.lineCap = 'round'
  if (isPlain(change)) {
    context.rotate(angleAt(placed.curve, mark.at))
    bar(context, palette.paper, 4.6 * unit, placed.width + 5 * unit)
    bar(context, palette['ink-2'], 3.8 * unit, 2.2 * unit)
    context.restore()
    return
  }
  const width = changeWidth(change) * unit
  capsule(context, width, radius)
  context.fillStyle = palette.paper
  context.fill()
  context.strokeStyle = colourOf(placed.line, palette)
  context.lineWidth = 1.4 * unit
  const unsure = change.parts.length > 0 && change.parts.every(({ sure }) => !sure)
  context.setLineDash(unsure ? [2.4 * unit, 3 * unit] : [])
  context.stroke()
  context.setLineDash([])
  writeParts(context, change, { width, unit }, palette)
  context.restore()
}

function writeParts(
  context: CanvasRenderingContext2D,
  { of, parts, flipped }: LineChange,
  { width, unit }: { readonly width: number; readonly unit: number },
  palette: Palette,
): void {
  const single = width <= 15 * unit
  let left = single ? -width / 2 + 2 * unit : -width / 2 + ends * unit
  context.strokeStyle = palette.ink
  context.fillStyle = palette.ink
  context.font = `600 ${10.5 * unit}px ${family}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const put = (sign: Sign) => {
    paintSign(context, sign, { x: left + (signWidth / 2) * unit, y: 0 }, unit)
    left += signWidth * unit
  }
  if (flipped) put(flippedSign)
  for (const part of parts) {
    if (left > -width / 2 + ends * unit && !single) left += 2 * unit
    put(signs[of][part.outcome])
    for (const letter of lettersOf(part)) {
      context.fillText(letter, left + (letterWidth / 2) * unit, 0.5 * unit)
      left += letterWidth * unit
    }
  }
}

function paintSign(
  context: CanvasRenderingContext2D,
  { strokes, ring, half }: Sign,
  { x, y }: Point,
  unit: number,
): void {
  context.lineWidth = 1.7 * unit
  context.beginPath()
  for (const [fromX, fromY, toX, toY] of strokes) {
    context.moveTo(x + fromX * unit, y + fromY * unit)
    context.lineTo(x + toX * unit, y + toY * unit)
  }
  context.stroke()
  if (ring) {
    context.lineWidth = 1.2 * unit
    context.beginPath()
    context.arc(x, y, ringRadius * unit, 0, 2 * Math.PI)
    context.stroke()
  }
  if (half) {
    context.beginPath()
    context.arc(x, y, ringRadius * unit, Math.PI / 2, -Math.PI / 2, half === 'right')
    context.fill()
  }
}

function bar(context: CanvasRenderingContext2D, colour: string, reach: number, thickness: number): void {
  context.beginPath()
  context.moveTo(-reach, 0)
  context.lineTo(reach, 0)
  context.strokeStyle = colour
  context.lineWidth = thickness
  context.stroke()
}

function capsule(context: CanvasRenderingContext2D, width: number, radius: number): void {
  const reach = Math.max(0, width / 2 - radius)
  context.beginPath()
  context.arc(-reach, 0, radius, Math.PI / 2, -Math.PI / 2)
  context.arc(reach, 0, radius, -Math.PI / 2, Math.PI / 2)
  context.closePath()
}
