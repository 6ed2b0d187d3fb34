import { angleAt, pointAt } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'
import { placeLabels, type LabelPlace, type LabelRequest } from './labels.ts'
import { lineHeight } from './layouts/label-box.ts'
import { nameLines } from './name-lines.ts'
import type { Painting } from './painting.ts'
import { leastLetters } from './sizes.ts'

const family = '"Inter Variable", system-ui, sans-serif'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Draws the names that have room and returns the rectangles that names and icons now take, CSS pixels; on a stage what stands far
 * back takes none.
 */
export function paintLabels(context: CanvasRenderingContext2D, painting: Painting): Rectangle[] {
  const { frame, size, palette, pointed } = painting
  const texts = frame.actors.map((placed) => textOf(context, placed, frame))
  const requests = frame.actors.map((placed, at): LabelRequest => {
    const always =
      placed.actor.selected ||
      placed.actor.index === pointed.actor ||
      placed.actor.index === pointed.cursor ||
      (frame.stage !== undefined && !placed.actor.dim)
    const text = texts[at] ?? { width: 0, height: 0 }
    const priority = placed.actor.priority - (placed.actor.dim ? 5000 : 0)
    return {
      x: placed.x,
      y: placed.y,
      radius: placed.radius,
      width: text.width,
      height: text.height,
      priority,
      always,
      yields: frame.stage !== undefined && placed.actor.dim,
    }
  })
  const places = placeLabels(requests, size)
  context.lineJoin = 'round'
  for (const [at, place] of places.entries()) {
    const placed = frame.actors[at]
    const text = texts[at]
    if (!place || !placed || !text) continue
    context.globalAlpha =
      (placed.actor.dim ? (frame.stage ? 0.3 : 0.45) : 1) * painting.opacityOf(placed.actor.id)
    context.font = text.font
    context.textBaseline = 'alphabetic'
    context.strokeStyle = palette.paper
    context.lineWidth = 3
    context.fillStyle = palette.ink
    drawLines(context, text, place)
  }
  context.globalAlpha = 1
  const before = (placed: PlacedActor | undefined) => !(frame.stage && placed?.actor.dim)
  return [
    ...frame.actors.filter(before).map(({ x, y, radius }) => ({
      x: x - radius,
      y: y - radius,
      width: radius * 2,
      height: radius * 2,
    })),
    ...places.flatMap((place, at) => {
      const text = texts[at]
      return place && text && before(frame.actors[at])
        ? [{ x: place.x, y: place.y, width: text.width, height: text.height }]
        : []
    }),
  ]
}

interface Text {
  readonly lines: readonly string[]
  readonly font: string
  readonly fontSize: number
  readonly width: number
  readonly height: number
}

function textOf(context: CanvasRenderingContext2D, { actor }: PlacedActor, { factor, stage }: Frame): Text {
  const smallest = leastLetters(stage?.scale)
  const fontSize = Math.max(smallest, Math.round(actor.fontSize * factor * 2) / 2)
  const font = `${actor.weight} ${fontSize}px ${family}`
  const { lines } = nameLines(actor.label, actor.step)
  context.font = font
  const width = Math.max(...lines.map((line) => measure(context, line, font)))
  return { lines, font, fontSize, width, height: lines.length * lineHeight * fontSize }
}

const widths = new Map<string, number>()

function measure(context: CanvasRenderingContext2D, line: string, font: string): number {
  const key = `${font}|${line}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = context.measureText(line)
  if (widths.size > 20_000) widths.clear()
  widths.set(key, width)
  return width
}

function drawLines(context: CanvasRenderingContext2D, text: Text, place: LabelPlace): void {
  context.textAlign = place.side === 'right' ? 'left' : place.side === 'left' ? 'right' : 'center'
  const x =
    place.side === 'right' ? place.x : place.side === 'left' ? place.x + text.width : place.x + text.width / 2
  for (const [at, line] of text.lines.entries()) {
    const y = place.y + (at * lineHeight + 0.92) * text.fontSize
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  }
}

/** Writes along the lines that are selected, pointed at or in focus, where a stretch of them is free. */
export function paintLineLabels(
  context: CanvasRenderingContext2D,
  { frame, palette, pointed, opacityOf }: Painting,
  taken: Rectangle[],
): void {
  const scale = frame.stage?.scale ?? 1
  const focused =
    frame.stage !== undefined ||
    frame.lines.some(({ line }) => line.dim) ||
    frame.actors.some(({ actor }) => actor.selected)
  const wanted = frame.lines
    .filter(({ line }) => line.label !== undefined && ((focused && !line.dim) || line.key === pointed.line))
    .sort((a, b) => raise(b) - raise(a))
  const fontSize = Math.max(10 * scale, 11 * Math.min(1.3 * scale, frame.factor))
  const font = `500 ${fontSize}px ${family}`
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 4
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  for (const placed of wanted) {
    const fit = [placed.line.label, frame.stage && placed.line.shortLabel]
      .filter((label) => label !== undefined)
      .map((label) => fitting(shorten(label), placed))
      .find((found) => found.at !== undefined)
    if (fit?.at === undefined) continue
    const { text, width, at } = fit
    const { x, y } = pointAt(placed.curve, at)
    context.save()
    context.globalAlpha = opacityOf(placed.line.key)
    context.translate(x, y)
    context.rotate(upright(angleAt(placed.curve, at)))
    context.strokeText(text, 0, 0)
    context.fillText(text, 0, 0)
    context.restore()
    taken.push(...stretch(placed, at, width, fontSize))
  }
  context.globalAlpha = 1

  function fitting(text: string, placed: PlacedLine) {
    const width = measure(context, text, font)
    return { text, width, at: freeStretch(placed, width, fontSize, taken) }
  }

  function raise({ line }: PlacedLine): number {
    return (line.selected ? 2 : 0) + (line.key === pointed.line ? 1 : 0)
  }
}

function shorten(text: string): string {
  return text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text
}

/** The first of a few places along a line where a text of `width` lies over nothing; undefined if there is none. */
function freeStretch(
  placed: PlacedLine,
  width: number,
  height: number,
  taken: readonly Rectangle[],
): number | undefined {
  const { start, end } = placed.curve
  if (Math.hypot(end.x - start.x, end.y - start.y) < width + 8) return undefined
  return [0.5, 0.42, 0.58, 0.34, 0.66].find((at) => {
    const boxes = stretch(placed, at, width, height)
    return boxes.every((box) => taken.every((other) => apart(box, other)))
  })
}

/** Small squares that together cover a rotated text. */
function stretch({ curve }: PlacedLine, at: number, width: number, height: number): Rectangle[] {
  const centre = pointAt(curve, at)
  const angle = angleAt(curve, at)
  const count = Math.max(2, Math.ceil(width / height))
  return Array.from({ length: count }, (_, step) => {
    const along = ((step + 0.5) / count - 0.5) * width
    const x = centre.x + Math.cos(angle) * along - height / 2
    const y = centre.y + Math.sin(angle) * along - height / 2
    return { x, y, width: height, height }
  })
}

function apart(a: Rectangle, b: Rectangle): boolean {
  return a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI
  return angle < -Math.PI / 2 ? angle + Math.PI : angle
}
