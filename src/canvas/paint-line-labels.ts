import { Boxes, type Box } from './boxes.ts'
import type { PlacedLine } from './frame.ts'
import { family, haloOf, measure } from './letters.ts'
import { placeLineLabels, type LineLabelRequest } from './line-labels.ts'
import { opacityOf, type Painting } from './painting.ts'

/** More words than these could not be read, and looking for their places would take long. */
const mostLabels = 200

/**
 * Writes along the lines that are selected, pointed at or in focus, and along those of an actor that is, where ground is free;
 * along a selected line, and one that is pointed at, whatever lies there. `taken` is where nothing else is to be covered.
 */
export function paintLineLabels(
  context: CanvasRenderingContext2D,
  painting: Painting,
  taken: readonly Box[],
): void {
  const { frame, palette, pointed, size } = painting
  const fontSize = frame.stage ? 10.5 * frame.stage.scale : Math.max(10, 11 * Math.min(1.6, frame.factor))
  const font = `500 ${fontSize}px ${family}`
  const wanted = wantedLines(painting)
  if (wanted.length === 0) return
  const ground = new Boxes()
  for (const box of taken) ground.add(box)
  const requests = wanted.map(({ line, curve }): LineLabelRequest => {
    const always = line.selected || line.key === pointed.line
    const texts = textsOf(line, always || frame.stage !== undefined)
    return { curve, always, texts: texts.map((text) => ({ text, width: measure(context, text, font) })) }
  })
  const places = placeLineLabels(requests, fontSize * 1.15, ground, size)
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = haloOf(fontSize) + 1
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  for (const [at, place] of places.entries()) {
    const line = wanted[at]?.line
    if (!place || !line) continue
    context.save()
    context.globalAlpha = opacityOf(painting, line.key)
    context.translate(place.x, place.y)
    context.rotate(place.angle)
    context.strokeText(place.text, 0, 0)
    context.fillText(place.text, 0, 0)
    context.restore()
  }
}

/** The lines that words are wanted along, the most important first. */
function wantedLines({ frame, pointed }: Painting): PlacedLine[] {
  const focused =
    frame.stage !== undefined ||
    frame.lines.some(({ line }) => line.dim) ||
    frame.actors.some(({ actor }) => actor.selected)
  const weights = new Map<PlacedLine, number>()
  for (const placed of frame.lines) {
    const { line } = placed
    const raised = line.selected || line.key === pointed.line
    const near = [line.a, line.b].some((end) => end === pointed.actor || end === pointed.cursor)
    const said = raised || line.relations.length === 1
    if (said && (raised || near || (focused && !line.dim))) {
      weights.set(placed, (line.selected ? 8 : raised ? 4 : 0) + (near ? 2 : 0) + (isDeed(placed) ? 1 : 0))
    }
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostLabels)
    .map(([placed]) => placed)
}

function isDeed({ line }: PlacedLine): boolean {
  return line.quad.startsWith('material') && !line.possible && !line.ended
}

/** What may stand along a line, best first. */
function textsOf({ label, shortLabel, relations }: PlacedLine['line'], short: boolean): string[] {
  if (label === undefined) return [`${relations.length} relations`]
  return short && shortLabel !== undefined ? [shorten(label), shorten(shortLabel)] : [shorten(label)]
}

function shorten(text: string): string {
  return text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text
}
