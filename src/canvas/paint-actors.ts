import { actorTraits } from './actor-columns.ts'
import type { Shape } from './actor-look.ts'
import { boxAround } from './boxes.ts'
import type { Point } from './curve.ts'
import type { PlacedActor } from './frame.ts'
import { inStep } from './in-step.ts'
import { family } from './letters.ts'
import { outline } from './paint-icon.ts'
import { opacityOf, type Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import type { Piece } from './pieces.ts'
import { copySprite, spriteReach, type Sprites } from './sprites.ts'

/**
 * The icons, lowest first: what is dim lies under the rest, what is selected above it. Of thousands most are as they were in the picture
 * before, and are taken over without a look at them.
 */
export function actorPieces(painting: Painting): Piece[] {
  const { frame, sprites, fade } = painting
  const { traits } = frame.actorColumns
  const last = kept.get(sprites)
  const before = last && sameSetting(last.setting, settingOf(painting)) ? last : undefined
  const pieces: (Piece | undefined)[] = []
  const stays = new Uint8Array(frame.actors.length)
  let layered = 0
  for (const { place: first, at, count } of inStep(before?.actors ?? [], frame.actors)) {
    for (let step = 0; step < count; step++) {
      const place = first + step
      layered |= traits[place] ?? 0
      stays[place] = fade.phaseOfActor(place) === 'stays' ? 1 : 0
      const same = at >= 0 && stays[place] === 1 && before?.stays[at + step] === 1
      pieces.push(same ? before.pieces[at + step] : pieceAt(place, painting))
    }
  }
  kept.set(sprites, { setting: settingOf(painting), actors: frame.actors, pieces, stays })
  const flat = (layered & (actorTraits.dim | actorTraits.selected)) === 0
  const layers: [Piece[], Piece[], Piece[]] = [[], [], []]
  for (let place = 0; place < pieces.length; place++) {
    const piece = pieces[place]
    if (piece) layers[flat ? 1 : layerOf(traits[place] ?? 0)].push(piece)
  }
  return flat ? layers[1] : layers.flat()
}

/** The icons of the picture before. */
interface Kept {
  readonly setting: readonly unknown[]
  readonly actors: readonly PlacedActor[]
  /** By place in the frame; undefined of who lies outside the picture. */
  readonly pieces: readonly (Piece | undefined)[]
  /** By place, 1 of who neither came nor went. */
  readonly stays: Uint8Array
}

const kept = new WeakMap<Sprites, Kept>()

/** All that an icon depends on besides itself. */
function settingOf({ frame, size, palette, sprites, pointed }: Painting): readonly unknown[] {
  const { width, height } = size
  return [width, height, frame.stage, palette, sprites.arrivals(), pointed.actor, pointed.cursor]
}

function sameSetting(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((entry, at) => entry === other[at])
}

function pieceAt(place: number, painting: Painting): Piece | undefined {
  const { frame, size } = painting
  const placed = frame.actors[place]
  if (!placed) return undefined
  const { x, y, radius } = placed
  const reach = radius + ringReach
  if (x < -reach || y < -reach || x > size.width + reach || y > size.height + reach) return undefined
  return pieceOf(placed, painting)
}

/** Draws icons. */
export function paintActors(context: CanvasRenderingContext2D, painting: Painting): void {
  for (const { paint } of actorPieces(painting)) paint(context)
}

function layerOf(traits: number): 0 | 1 | 2 {
  return (traits & actorTraits.selected) !== 0 ? 2 : (traits & actorTraits.dim) !== 0 ? 0 : 1
}

/** As remembered by `createPieces`, but without making lists: there are thousands of icons, and all are asked for when another one is pointed at. */
interface ActorPiece extends Piece {
  readonly alpha: number
  readonly ringed: boolean
  readonly cursor: boolean
  readonly sprites: Sprites
  readonly edition: number
  readonly palette: Palette
}

const known = new WeakMap<PlacedActor, ActorPiece>()

function pieceOf(placed: PlacedActor, { frame, pointed, palette, ratio, sprites, fade }: Painting): Piece {
  const { actor } = placed
  const back = actor.dim ? (frame.stage ? 0.22 : 0.35) : 1
  const alpha = back * (actor.ghost ? 0.5 : 1) * opacityOf({ fade }, actor.id)
  const ringed = actor.selected || actor.index === pointed.actor
  const cursor = actor.index === pointed.cursor
  const edition = sprites.edition(actor)
  const before = known.get(placed)
  const same =
    before?.alpha === alpha &&
    before.ringed === ringed &&
    before.cursor === cursor &&
    before.sprites === sprites &&
    before.edition === edition &&
    before.palette === palette
  if (same) return before
  const { radius } = placed
  const outlined = ringed || cursor || actor.folded > 0
  const piece: ActorPiece = {
    alpha,
    ringed,
    cursor,
    sprites,
    edition,
    palette,
    box: boxAround(
      placed,
      outlined ? Math.max(radius * 1.25 + 8, radius + ringReach) : spriteReach(radius, ratio),
    ),
    whole: outlined,
    paint: (context) => {
      context.globalAlpha = alpha
      copySprite(context, sprites.of(placed), placed, ratio)
      if (actor.folded > 0) paintFoldBadge(context, placed, palette)
      if (ringed) ring(context, actor.shape, placed, radius + 4, palette.accent, 2.5)
      if (cursor) {
        ring(context, 'circle', placed, radius + 7, palette.accent, 2.5)
        ring(context, 'circle', placed, radius + 9.25, palette.paper, 2)
      }
    },
  }
  known.set(placed, piece)
  return piece
}

function ring(
  context: CanvasRenderingContext2D,
  shape: Shape,
  { x, y }: Point,
  radius: number,
  colour: string,
  width: number,
): void {
  outline(context, shape, x, y, radius)
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

/** How far the keyboard's ring reaches beyond an icon, CSS pixels. */
export const cursorReach = 10

/** How far anything that belongs to an icon does: rings around its corners, and its badge. */
const ringReach = 14

/** The small dot at the upper right of an icon that has satellites folded into it, CSS pixels on screen. */
export function badgeOf({ x, y, radius }: PlacedActor): Point & { readonly radius: number } {
  return { x: x + radius * 0.75, y: y - radius * 0.75, radius: Math.min(11, Math.max(6, radius * 0.42)) }
}

/** Writes how many satellites are folded into an actor. */
function paintFoldBadge(context: CanvasRenderingContext2D, placed: PlacedActor, palette: Palette): void {
  const { x, y, radius } = badgeOf(placed)
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = palette.accent
  context.fill()
  context.strokeStyle = palette.paper
  context.lineWidth = 1.5
  context.stroke()
  context.fillStyle = palette.paper
  context.font = `600 ${Math.max(8.5, radius * 1.2)}px ${family}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(String(placed.actor.folded), x, y + 0.5)
}
