import { actorTraits, type ActorColumns } from './actor-columns.ts'
import type { Boxes } from './boxes.ts'
import type { Frame, PlacedActor } from './frame.ts'
import { placesInStep } from './in-step.ts'
import type { LabelPlace } from './label-places.ts'
import { labelRank, mostTried, placeAgain, type FoundLabels, type LabelRequest } from './labels.ts'
import { labelWidthOf } from './layouts/importance.ts'
import { lineHeight } from './layouts/label-box.ts'
import { haloOf, widthsGeneration } from './letters.ts'
import { createGroundMemory, levelOfName, reachOf, type GroundMemory } from './name-ground.ts'
import { compactLines } from './name-lines.ts'
import { compactOf, textOf, type Text } from './name-text.ts'
import { nthLeast } from './nth-least.ts'
import { opacityOf, type Painting } from './painting.ts'
import { createPieces, type Piece } from './pieces.ts'
import type { SceneActor } from './scene.ts'
import { leastLetters } from './sizes.ts'

/** What names stand on, and where they stood, from one picture to the next of one size. */
export interface NameMemory extends GroundMemory {
  asked: Asked
  found: FoundLabels
}

/** The names that were asked for, and what else that depended on. */
interface Asked {
  readonly setting: readonly unknown[]
  readonly wanted: readonly PlacedActor[]
  readonly requests: readonly LabelRequest[]
}

export function createNameMemory(size: Painting['size']): NameMemory {
  return {
    ...createGroundMemory(size),
    asked: { setting: [], wanted: [], requests: [] },
    found: { requests: [], found: [] },
  }
}

/**
 * Those of the names of some actors, by place in the frame in the order of their indices, that have room, or all of them where it
 * `insists`, by the actors they belong to; takes their ground, which `memory` is of. `context` measures. The first names of a picture, for
 * which it `recalls`, are remembered for the next one.
 */
export function namePieces(
  context: CanvasRenderingContext2D,
  painting: Painting,
  places: readonly number[],
  ground: Boxes,
  memory: NameMemory,
  { insists = false, recalls = false } = {},
): ReadonlyMap<PlacedActor, Piece> {
  const named = new Map<PlacedActor, Piece>()
  const wanted = foremost(places, painting, insists).flatMap((place) => painting.frame.actors[place] ?? [])
  const ask = (placed: PlacedActor) => requestOf(context, painting, placed, insists)
  const requests = recalls ? requestsAgain(wanted, painting, memory, ask) : wanted.map(ask)
  const before = recalls ? memory.found : { requests: [], found: [] }
  const { heavy, changed } = memory
  const { places: labels, found } = placeAgain(requests, painting.size, ground, heavy.boxes, {
    before,
    changed,
  })
  if (recalls) memory.found = found
  for (const [at, place] of labels.entries()) {
    const placed = wanted[at]
    if (!place || !placed) continue
    const text = place.compact ? compactOf(context, placed.actor) : textOf(context, placed, painting.frame)
    named.set(placed, pieceOf(placed, text, place, painting))
  }
  return named
}

/** Whoever was asked for in the picture before need not be looked at again. */
function requestsAgain(
  wanted: readonly PlacedActor[],
  { frame, pointed }: Painting,
  memory: NameMemory,
  ask: (placed: PlacedActor) => LabelRequest,
): LabelRequest[] {
  const setting = [frame.stage, frame.factor, widthsGeneration(), pointed.cursor]
  const { asked } = memory
  const same = pointed.cursor === undefined && setting.every((one, at) => one === asked.setting[at])
  const places = placesInStep(same ? asked.wanted : [], wanted)
  const requests = wanted.map((placed, at) => asked.requests[places[at] ?? -1] ?? ask(placed))
  memory.asked = { setting, wanted, requests }
  return requests
}

const pieces = createPieces()

function pieceOf(placed: PlacedActor, text: Text, place: LabelPlace, painting: Painting): Piece {
  const { frame, palette } = painting
  const { actor } = placed
  const alpha = (actor.dim ? (frame.stage ? 0.3 : 0.45) : 1) * opacityOf(painting, actor.id)
  const halo = haloOf(text.fontSize)
  return pieces(placed, [text, place.x, place.y, place.align, alpha, palette], () => ({
    // Some letters reach a little beyond their lines.
    box: {
      x: place.x - halo,
      y: place.y - halo,
      width: text.width + halo * 2,
      height: text.height + halo * 2 + text.fontSize * 0.3,
    },
    paint: (context) => {
      context.textBaseline = 'alphabetic'
      context.strokeStyle = palette.paper
      context.fillStyle = palette.ink
      context.globalAlpha = alpha
      context.font = text.font
      context.lineWidth = halo
      drawLines(context, text, place)
    },
  }))
}

function requestOf(
  context: CanvasRenderingContext2D,
  painting: Painting,
  placed: PlacedActor,
  insists: boolean,
): LabelRequest {
  const { actor, x, y } = placed
  const text = textOf(context, placed, painting.frame)
  const always = insists || mustShow(actor, painting)
  const cursor = actor.index === painting.pointed.cursor
  const { stage } = painting.frame
  const known = knownRequests.get(placed)
  const same = known?.text === text && known.stage === stage && known.request.always === always
  if (same && !cursor) return known.request
  const request: LabelRequest = {
    x,
    y,
    radius: reachOf(actor.index, placed.radius, painting.pointed),
    width: text.width,
    height: text.height,
    compact: isCompactable(placed, painting.frame) ? () => compactOf(context, actor) : undefined,
    priority: actor.priority,
    level: levelOfName(actor),
    dot: placed.dot,
    always,
  }
  if (!cursor) knownRequests.set(placed, { text, stage, request })
  return request
}

/** What was last asked for an actor's name where it stands. */
const knownRequests = new WeakMap<
  PlacedActor,
  { readonly text: Text; readonly stage: Frame['stage']; readonly request: LabelRequest }
>()

function mustShow(
  actor: Pick<SceneActor, 'index' | 'selected' | 'dim'>,
  { frame, pointed }: Painting,
): boolean {
  return actor.selected || actor.index === pointed.cursor || (frame.stage !== undefined && !actor.dim)
}

/** Of a crowd those whose names will be tried, if they reach into the picture: thousands take too long to ask for. */
function foremost(places: readonly number[], painting: Painting, insists: boolean): readonly number[] {
  const { frame, size, pointed } = painting
  if (places.length <= mostTried) return places
  const { index, x, y, priority } = frame.actorColumns
  const near: number[] = []
  const keys = new Float64Array(places.length)
  const keysWithin = new Float64Array(places.length)
  let within = 0
  let always = 0
  const mayBeAlways = insists || frame.focused || frame.stage !== undefined || pointed.cursor !== undefined
  for (const place of places) {
    const left = x[place] ?? 0
    const top = y[place] ?? 0
    const isWithin = left >= 0 && top >= 0 && left <= size.width && top <= size.height
    if (!isWithin && !reachesIn(frame.actors[place], painting)) continue
    const isAlways = mayBeAlways && (insists || mustShow(looksAt(place, frame.actorColumns), painting))
    // Ranks are whole numbers, so that the index behind the point keeps equal ones in order.
    const key = (index[place] ?? -1) / 2 ** 24 - labelRank(priority[place] ?? 0, isAlways)
    keys[near.length] = key
    near.push(place)
    if (!isWithin) continue
    keysWithin[within++] = key
    if (isAlways) always += 1
  }
  if (near.length <= mostTried) return near
  // Whoever is within is surely tried, of the others nobody knows before their names are measured.
  const least = nthLeast(keysWithin.subarray(0, within), Math.max(mostTried, always)) ?? Infinity
  return near.filter((_, at) => (keys[at] ?? 0) < least)
}

/** What of an actor decides whether its name must show. */
function looksAt(place: number, { index, traits }: ActorColumns): Parameters<typeof mustShow>[0] {
  const own = traits[place] ?? 0
  return {
    index: index[place] ?? -1,
    selected: (own & actorTraits.selected) !== 0,
    dim: (own & actorTraits.dim) !== 0,
  }
}

/** Whether the name that belongs to an icon outside the picture may reach into it. */
function reachesIn(placed: PlacedActor | undefined, { frame, size }: Painting): boolean {
  if (!placed) return false
  const { x, y } = placed
  const reach = mostWidthOf(placed, frame)
  return x > -reach && y > -reach && x < size.width + reach && y < size.height + reach
}

/** No line of an actor's name is wider, nor is the name higher, CSS pixels: a word that is too long for a line may be a little longer. */
function mostWidthOf({ actor }: PlacedActor, { factor, stage }: Frame): number {
  return labelWidthOf[actor.step] * 1.5 * Math.max(leastLetters(stage?.scale), actor.fontSize * factor)
}

/** On a stage names are read from afar, and small ones by nobody. */
function isCompactable({ actor }: PlacedActor, { stage }: Frame): boolean {
  return stage === undefined && actor.step > 1 && !actor.dim && compactLines(actor.label) !== undefined
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
