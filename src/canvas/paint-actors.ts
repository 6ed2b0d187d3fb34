import type { Shape } from './actor-look.ts'
import type { Point } from './curve.ts'
import type { PlacedActor } from './frame.ts'
import { family } from './letters.ts'
import type { Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'
import type { SceneActor } from './scene.ts'

/** Draws icons: what is dim lies under the rest. */
export function paintActors(context: CanvasRenderingContext2D, painting: Painting): void {
  const { frame, pointed } = painting
  const raised = (one: PlacedActor) => one.actor.selected || one.actor.index === pointed.actor
  for (const placed of [...frame.actors].sort((a, b) => layer(a.actor) - layer(b.actor))) {
    const { actor, x, y, radius } = placed
    context.globalAlpha = opacity(actor, frame.stage ? 0.22 : 0.35) * painting.opacityOf(actor.id)
    paintIcon(context, placed, painting.palette, painting.pictures)
    if (actor.folded > 0) paintFoldBadge(context, placed, painting.palette)
    if (raised(placed)) ring(context, actor.shape, x, y, radius + 4, painting.palette.accent, 2.5)
    if (actor.index === pointed.cursor) {
      ring(context, 'circle', x, y, radius + 7, painting.palette.accent, 2.5)
      ring(context, 'circle', x, y, radius + 9.25, painting.palette.paper, 2)
    }
  }
  context.globalAlpha = 1
}

function layer(actor: SceneActor): number {
  return (actor.selected ? 2 : 0) + (actor.dim ? 0 : 1)
}

function opacity({ dim, ghost }: SceneActor, back: number): number {
  return (dim ? back : 1) * (ghost ? 0.5 : 1)
}

function paintIcon(
  context: CanvasRenderingContext2D,
  { actor, x, y, radius }: PlacedActor,
  palette: Palette,
  pictures: Pictures,
): void {
  const flag = actor.flag && pictures.image(actor.flag)
  outline(context, actor.shape, x, y, radius)
  context.fillStyle = fillOf(actor, palette)
  context.fill()
  if (flag) {
    context.save()
    context.clip()
    context.drawImage(flag, x - radius, y - radius, radius * 2, radius * 2)
    context.restore()
  } else {
    context.save()
    const scale = (radius * (actor.shape === 'diamond' ? 0.95 : 1.1)) / 24
    context.translate(x - 12 * scale + (actor.shape === 'tag' ? -radius * 0.12 : 0), y - 12 * scale)
    context.scale(scale, scale)
    context.lineWidth = 2.2
    context.lineCap = 'round'
    context.strokeStyle = inkOf(actor, palette)
    context.stroke(pictures.icon(actor.icon))
    context.restore()
  }
  outline(context, actor.shape, x, y, radius)
  context.strokeStyle = flag ? palette['rule-strong'] : borderOf(actor, palette)
  context.lineWidth = flag ? 0.8 : actor.shape === 'diamond' ? 2 : 1.4
  context.setLineDash(actor.ghost ? [3, 2.5] : [])
  context.stroke()
  context.setLineDash([])
}

function fillOf({ kind }: SceneActor, palette: Palette): string {
  if (kind === 'person') return palette.person
  return kind === 'organisation' ? palette['surface-2'] : palette.surface
}

function inkOf({ kind }: SceneActor, palette: Palette): string {
  if (kind === 'person') return palette.surface
  return kind === 'document' ? palette.document : palette['ink-2']
}

function borderOf({ kind }: SceneActor, palette: Palette): string {
  if (kind === 'document') return palette.document
  if (kind === 'person') return palette.person
  return kind === 'mission' || kind === 'organisation' ? palette.accent : palette['rule-strong']
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

/** Begins a path with the outline of a shape that fills a circle of `radius`. */
function outline(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath()
  if (shape === 'circle') context.arc(x, y, radius, 0, 2 * Math.PI)
  else if (shape === 'square') {
    const half = radius * 0.92
    context.roundRect(x - half, y - half, half * 2, half * 2, radius * 0.3)
  } else {
    for (const [at, [dx, dy]] of corners[shape].entries()) {
      if (at === 0) context.moveTo(x + dx * radius, y + dy * radius)
      else context.lineTo(x + dx * radius, y + dy * radius)
    }
    context.closePath()
  }
}

const corners: Readonly<Record<Exclude<Shape, 'circle' | 'square'>, readonly (readonly [number, number])[]>> =
  {
    diamond: [
      [0, -1.18],
      [1.18, 0],
      [0, 1.18],
      [-1.18, 0],
    ],
    hexagon: [
      [0.55, -0.95],
      [1.1, 0],
      [0.55, 0.95],
      [-0.55, 0.95],
      [-1.1, 0],
      [-0.55, -0.95],
    ],
    tag: [
      [-1.1, -0.82],
      [0.6, -0.82],
      [1.25, 0],
      [0.6, 0.82],
      [-1.1, 0.82],
    ],
  }
