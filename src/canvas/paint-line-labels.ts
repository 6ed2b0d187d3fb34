import { boxAround, type Boxes } from './boxes.ts'
import type { PlacedLine } from './frame.ts'
import { family, haloOf, measure } from './letters.ts'
import { placeLineLabels, type LineLabelPlace, type LineLabelRequest } from './line-labels.ts'
import { opacityOf, type Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import { createPieces, type Piece } from './pieces.ts'
import type { SceneLine } from './scene.ts'

/** More words than these could not be read, and looking for their places would take long. */
const mostLabels = 200

/**
 * The words along `lines`, the most important first, where ground is free, by the lines they belong to; takes their ground. What is
 * selected or pointed at has words whatever lies there. `context` measures.
 */
export function lineLabelPieces(
  context: CanvasRenderingContext2D,
  { frame, palette, pointed, size, fade }: Painting,
  lines: readonly PlacedLine[],
  ground: Boxes,
): ReadonlyMap<PlacedLine, Piece> {
  const written = new Map<PlacedLine, Piece>()
  if (lines.length === 0) return written
  const fontSize = frame.stage ? 10.5 * frame.stage.scale : Math.max(10, 11 * Math.min(1.6, frame.factor))
  const font = `500 ${fontSize}px ${family}`
  const wanted = lines.slice(0, mostLabels)
  const requests = wanted.map(({ line, curve }): LineLabelRequest => {
    const always = line.selected || line.key === pointed.line
    const texts = textsOf(line, always || frame.stage !== undefined)
    return { curve, always, texts: texts.map((text) => ({ text, width: measure(context, text, font) })) }
  })
  for (const [at, place] of placeLineLabels(requests, fontSize * 1.15, ground, size).entries()) {
    const placed = wanted[at]
    if (!place || !placed) continue
    const alpha = opacityOf({ fade }, placed.line.key)
    const reach = (measure(context, place.text, font) + fontSize) / 2 + haloOf(fontSize) + 1
    const traits = [place.text, place.x, place.y, place.angle, fontSize, reach, alpha, palette]
    const write = (on: CanvasRenderingContext2D) => {
      on.globalAlpha = alpha
      on.font = font
      writeAlong(on, place, fontSize, palette)
    }
    written.set(
      placed,
      pieces(placed, traits, () => ({ box: boxAround(place, reach), paint: write })),
    )
  }
  return written
}

const pieces = createPieces()

function writeAlong(
  context: CanvasRenderingContext2D,
  { text, x, y, angle }: LineLabelPlace,
  fontSize: number,
  palette: Palette,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = haloOf(fontSize) + 1
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  context.save()
  context.translate(x, y)
  context.rotate(angle)
  context.strokeText(text, 0, 0)
  context.fillText(text, 0, 0)
  context.restore()
}

/** The lines of what is selected, and on a stage of what is spoken of: the most important first. */
export function linesInFocus({ frame }: Painting): PlacedLine[] {
  if (!frame.focused && frame.stage === undefined) return []
  return byWeight(frame.lines.filter(({ line }) => !line.dim && (line.selected || isSingle(line))))
}

/** The line under the pointer, then those of the actor that it or the keyboard is on. */
export function linesPointedAt({ frame, pointed }: Painting): PlacedLine[] {
  if (pointed.line === undefined && pointed.actor === undefined && pointed.cursor === undefined) return []
  const near = ({ a, b }: SceneLine) => [a, b].some((end) => end === pointed.actor || end === pointed.cursor)
  return [
    ...frame.lines.filter(({ line }) => line.key === pointed.line),
    ...byWeight(frame.lines.filter(({ line }) => line.key !== pointed.line && near(line) && isSingle(line))),
  ]
}

/** A bundle has words of its own only under the pointer. */
function isSingle({ relations }: SceneLine): boolean {
  return relations.length === 1
}

function byWeight(lines: readonly PlacedLine[]): PlacedLine[] {
  const weight = ({ line }: PlacedLine) =>
    (line.selected ? 2 : 0) + (line.quad.startsWith('material') && !line.possible && !line.ended ? 1 : 0)
  return lines.toSorted((a, b) => weight(b) - weight(a))
}

/** What may stand along a line, best first. */
function textsOf({ label, shortLabel, relations }: SceneLine, short: boolean): string[] {
  if (label === undefined) return [`${relations.length} relations`]
  return short && shortLabel !== undefined ? [shorten(label), shorten(shortLabel)] : [shorten(label)]
}

function shorten(text: string): string {
  return text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text
}
