import { boxAround, type Box } from './boxes.ts'
import type { Frame, PlacedActor } from './frame.ts'
import { placeLabels, type LabelPlace, type LabelRequest } from './labels.ts'
import { lineHeight } from './layouts/label-box.ts'
import { family, haloOf, measure } from './letters.ts'
import { boxOfMark, type Mark } from './marks.ts'
import { nameLines } from './name-lines.ts'
import { badgeOf, cursorReach } from './paint-actors.ts'
import { opacityOf, type Painting } from './painting.ts'
import { leastLetters } from './sizes.ts'

/**
 * Draws the names that have room and returns the boxes that names, icons and marks now take, CSS pixels; on a stage what stands
 * far back takes none.
 */
export function paintLabels(
  context: CanvasRenderingContext2D,
  painting: Painting,
  marks: readonly Mark[],
): Box[] {
  const { frame, palette } = painting
  const texts = frame.actors.map((placed) => textOf(context, placed, frame))
  const places = placesOf(painting, texts, marks)
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  for (const [at, place] of places.entries()) {
    const placed = frame.actors[at]
    const text = texts[at]
    if (!place || !placed || !text) continue
    context.globalAlpha =
      (placed.actor.dim ? (frame.stage ? 0.3 : 0.45) : 1) * opacityOf(painting, placed.actor.id)
    context.font = text.font
    context.lineWidth = haloOf(text.fontSize)
    drawLines(context, text, place)
  }
  context.globalAlpha = 1
  const before = (placed: PlacedActor | undefined) => !(frame.stage && placed?.actor.dim)
  return [
    ...frame.actors.filter(before).map((placed) => boxAround(placed, placed.radius)),
    ...marks.map(boxOfMark),
    ...places.flatMap((place, at) => {
      const text = texts[at]
      return place && text && before(frame.actors[at])
        ? [{ x: place.x, y: place.y, width: text.width, height: text.height }]
        : []
    }),
  ]
}

/** What is under the pointer pushes no other name aside as long as its own has a place. */
function placesOf(
  { frame, size, pointed }: Painting,
  texts: readonly Text[],
  marks: readonly Mark[],
): readonly (LabelPlace | undefined)[] {
  const requests = frame.actors.map((placed, at) => requestOf(placed, texts[at], frame, pointed.cursor))
  const obstacles = [
    ...marks.map(boxOfMark),
    ...frame.actors.flatMap((placed) => {
      const badge = placed.actor.folded > 0 ? badgeOf(placed) : undefined
      return badge ? [boxAround(badge, badge.radius)] : []
    }),
  ]
  const places = placeLabels(requests, size, obstacles)
  const hovered = frame.actors.findIndex(({ actor }) => actor.index === pointed.actor)
  if (hovered < 0 || places[hovered]) return places
  const insisting = requests.map((request, at) => (at === hovered ? { ...request, always: true } : request))
  return placeLabels(insisting, size, obstacles)
}

function requestOf(
  { actor, x, y, radius }: PlacedActor,
  text: Text | undefined,
  { stage }: Frame,
  cursor: number | undefined,
): LabelRequest {
  return {
    x,
    y,
    radius: actor.index === cursor ? radius + cursorReach : radius,
    width: text?.width ?? 0,
    height: text?.height ?? 0,
    priority: actor.priority - (actor.dim ? 5000 : 0),
    level: (actor.step > 1 ? 1 : 0) - (actor.dim ? 2 : 0),
    always: actor.selected || actor.index === cursor || (stage !== undefined && !actor.dim),
    yields: stage !== undefined && actor.dim,
  }
}

interface Text {
  readonly lines: readonly string[]
  readonly font: string
  readonly fontSize: number
  readonly width: number
  readonly height: number
}

/** What was last made of an actor's name; its letters change their size only as one zooms. */
const knownTexts = new WeakMap<PlacedActor['actor'], Text>()

function textOf(context: CanvasRenderingContext2D, { actor }: PlacedActor, { factor, stage }: Frame): Text {
  const smallest = leastLetters(stage?.scale)
  const fontSize = Math.max(smallest, Math.round(actor.fontSize * factor * 2) / 2)
  const known = knownTexts.get(actor)
  if (known?.fontSize === fontSize) return known
  const text = measuredText(context, actor, fontSize)
  knownTexts.set(actor, text)
  return text
}

function measuredText(
  context: CanvasRenderingContext2D,
  actor: PlacedActor['actor'],
  fontSize: number,
): Text {
  const font = `${actor.weight} ${fontSize}px ${family}`
  const { lines } = nameLines(actor.label, actor.step)
  const width = Math.max(...lines.map((line) => measure(context, line, font)))
  return { lines, font, fontSize, width, height: lines.length * lineHeight * fontSize }
}

function drawLines(context: CanvasRenderingContext2D, text: Text, place: LabelPlace): void {
  context.textAlign = place.align
  const share = { left: 0, center: 0.5, right: 1 }[place.align]
  for (const [at, line] of text.lines.entries()) {
    const y = place.y + (at * lineHeight + 0.92) * text.fontSize
    context.strokeText(line, place.x + text.width * share, y)
    context.fillText(line, place.x + text.width * share, y)
  }
}
