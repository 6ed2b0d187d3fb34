import type { Shape } from './actor-look.ts'
import type { PlacedActor } from './frame.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'
import type { SceneActor } from './scene.ts'

/** Paints an actor's icon, or its flag, or a dot; `radius` in CSS pixels. */
export function paintIcon(
  context: CanvasRenderingContext2D,
  placed: PlacedActor,
  palette: Palette,
  pictures: Pictures,
): void {
  if (placed.dot) return paintDot(context, placed, palette)
  const { actor, x, y, radius } = placed
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

function paintDot(
  context: CanvasRenderingContext2D,
  { actor, x, y, radius }: PlacedActor,
  palette: Palette,
): void {
  outline(context, actor.shape, x, y, radius * 0.9)
  context.fillStyle = actor.kind === 'state' ? palette['ink-2'] : borderOf(actor, palette)
  context.fill()
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

/** Begins a path with the outline of a shape that fills a circle of `radius`. */
export function outline(
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
