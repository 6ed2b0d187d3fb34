import type { Shape } from './actor-look.ts'
import type { Point } from './curve.ts'
import type { PlacedActor } from './frame.ts'
import { family } from './letters.ts'
import { outline } from './paint-icon.ts'
import { opacityOf, type Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import type { SceneActor } from './scene.ts'

/** Draws icons: what is dim lies under the rest, what is selected above it. */
export function paintActors(context: CanvasRenderingContext2D, painting: Painting): void {
  const { actors } = painting.frame
  for (const layer of layers) {
    for (const placed of actors) if (layerOf(placed.actor) === layer) paintActor(context, placed, painting)
  }
  context.globalAlpha = 1
}

const layers = [0, 1, 2] as const

function layerOf({ selected, dim }: SceneActor): (typeof layers)[number] {
  return selected ? 2 : dim ? 0 : 1
}

function paintActor(context: CanvasRenderingContext2D, placed: PlacedActor, painting: Painting): void {
  const { actor, x, y, radius } = placed
  const { frame, pointed, palette, ratio, size } = painting
  const reach = radius + 14
  if (x < -reach || y < -reach || x > size.width + reach || y > size.height + reach) return
  const back = actor.dim ? (frame.stage ? 0.22 : 0.35) : 1
  context.globalAlpha = back * (actor.ghost ? 0.5 : 1) * opacityOf(painting, actor.id)
  const { picture, half } = painting.sprites.of(placed)
  // On whole pixels of the screen, where copying is quick and what was drawn sharp stays so.
  const left = Math.round((x - half) * ratio) / ratio
  const top = Math.round((y - half) * ratio) / ratio
  if (ratio === 1) context.drawImage(picture, left, top)
  else context.drawImage(picture, left, top, half * 2, half * 2)
  if (actor.folded > 0) paintFoldBadge(context, placed, palette)
  if (actor.selected || actor.index === pointed.actor)
    ring(context, actor.shape, x, y, radius + 4, palette.accent, 2.5)
  if (actor.index === pointed.cursor) {
    ring(context, 'circle', x, y, radius + 7, palette.accent, 2.5)
    ring(context, 'circle', x, y, radius + 9.25, palette.paper, 2)
  }
}

function ring(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
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
