import { panOf, type CanvasCamera } from '../../src/canvas/camera.ts'
import { angleAt, pointAt, type Curve, type Point } from '../../src/canvas/curve.ts'
import { frameOf, type PlacedActor, type PlacedLine } from '../../src/canvas/frame.ts'
import { lineHeight } from '../../src/canvas/layouts/label-box.ts'
import { nameLines } from '../../src/canvas/name-lines.ts'
import { paintIcon } from '../../src/canvas/paint-icon.ts'
import { readPalette, type Palette } from '../../src/canvas/palette.ts'
import { createPictures } from '../../src/canvas/pictures.ts'
import { longest } from '../../src/canvas/line-batches.ts'
import { lineWidth, roomBetween, smallestLetters } from '../../src/canvas/sizes.ts'
import { createScan, pictureSize, type Contender, type Subject } from './contender.ts'
import { sceneIn } from './ours.ts'

const labelBudget = 120

interface Style {
  readonly colour: string
  readonly standing: PlacedLine['line']['standing']
  /** CSS pixels at zoom 1. */
  readonly width: number
  /** Places in the list of lines. */
  readonly lines: readonly number[]
}

/**
 * The floor: the same picture in one pass, all that can be worked out beforehand worked out. Lines are stroked as is quickest,
 * arrowheads filled in batches, actors and the names of the weightiest copied from ready-made pictures.
 */
export function createRaw(container: HTMLElement, { index, places, camera, window }: Subject): Contender {
  const canvas = document.createElement('canvas')
  canvas.width = pictureSize.width
  canvas.height = pictureSize.height
  container.append(canvas)
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Error('This browser has no 2D canvas.')
  const context = drawing
  const palette = readPalette(container)

  const viewport = {
    pan: panOf(camera, pictureSize),
    zoom: camera.zoom,
    room: roomBetween(places),
    ...pictureSize,
  }
  const everyLine = sceneIn(index, { start: -Infinity, end: Infinity })
  const frame = frameOf(everyLine, viewport, (actor) => places[actor] ?? { x: 0, y: 0 })
  const curves = Float32Array.from(frame.lines.flatMap(({ curve }) => numbersOf(curve)))
  const heads = frame.lines.map(headsOf)
  const lineOf = new Int32Array(index.relations.length).fill(-1)
  for (const [at, { line }] of frame.lines.entries())
    for (const relation of line.relations) lineOf[relation] = at
  const styles = stylesOf(frame.lines, palette)
  const disputed = frame.lines.flatMap(({ line, curve }, at) =>
    line.standing === 'disputed' ? [{ at, ...pointAt(curve, 0.5) }] : [],
  )
  const sprites = spritesOf(frame.actors, palette)
  const byWeight = frame.actors.toSorted((a, b) => b.actor.priority - a.actor.priority)
  const names = new Map<PlacedActor, HTMLCanvasElement>()

  const { relationOn, actorOn, scan } = createScan(index)
  const lineOn = new Uint8Array(frame.lines.length)
  let map = { k: 1, dx: 0, dy: 0 }

  function mark(on: Subject['window']): void {
    scan(on)
    lineOn.fill(0)
    for (let relation = 0; relation < relationOn.length; relation++) {
      const line = lineOf[relation] ?? -1
      if (relationOn[relation] === 1 && line >= 0) lineOn[line] = 1
    }
  }

  function draw(): void {
    const { k, dx, dy } = map
    context.clearRect(0, 0, canvas.width, canvas.height)
    for (const style of styles) drawLines(style)
    context.setLineDash([])
    drawMarks()
    for (const { actor, x, y } of frame.actors) {
      const sprite = sprites.get(`${actor.kind}|${actor.step}`)
      if (actorOn[actor.index] === 0 || !sprite) continue
      context.drawImage(
        sprite,
        Math.round(x * k + dx - sprite.width / 2),
        Math.round(y * k + dy - sprite.height / 2),
      )
    }
    drawNames()
  }

  /** As many to a path as is quickest, see `line-batches.ts`. */
  function drawLines({ colour, standing, width, lines }: Style): void {
    const { k, dx, dy } = map
    const wide = lineWidth(width, k * camera.zoom)
    context.strokeStyle = colour
    context.lineWidth = wide
    context.setLineDash(dashOf(standing, wide))
    inRuns(lines, wide <= 1 ? longest.thin : longest.wide, 'stroke', (line) => {
      const at = line * 6
      const x = (offset: number) => (curves[at + offset] ?? 0) * k + dx
      const y = (offset: number) => (curves[at + offset] ?? 0) * k + dy
      context.moveTo(x(0), y(1))
      context.quadraticCurveTo(x(2), y(3), x(4), y(5))
    })
    context.fillStyle = colour
    inRuns(lines, longest.heads, 'fill', (line) => traceHeads(heads[line] ?? []))
  }

  function inRuns(
    lines: readonly number[],
    most: number,
    finish: 'stroke' | 'fill',
    trace: (line: number) => void,
  ): void {
    let run = 0
    context.beginPath()
    for (const line of lines) {
      if (lineOn[line] === 0 || isOutside(line)) continue
      trace(line)
      if (++run < most) continue
      context[finish]()
      context.beginPath()
      run = 0
    }
    if (run > 0) context[finish]()
  }

  /** Whether a line lies beyond one of the picture's sides. */
  function isOutside(line: number): boolean {
    const { k, dx, dy } = map
    const at = line * 6
    const beyond = (offset: number, shift: number, side: number) => {
      const [a = 0, b = 0, c = 0] = [curves[at + offset], curves[at + offset + 2], curves[at + offset + 4]]
      return Math.max(a, b, c) * k + shift < -16 || Math.min(a, b, c) * k + shift > side + 16
    }
    return beyond(0, dx, canvas.width) || beyond(1, dy, canvas.height)
  }

  function traceHeads(points: readonly Point[]): void {
    const { k, dx, dy } = map
    for (const [at, { x, y }] of points.entries()) {
      if (at % 4 === 0) context.moveTo(x * k + dx, y * k + dy)
      else context.lineTo(x * k + dx, y * k + dy)
    }
  }

  function drawMarks(): void {
    const { k, dx, dy } = map
    context.beginPath()
    for (const { at, x, y } of disputed) {
      if (lineOn[at] === 0) continue
      context.moveTo(x * k + dx + 6.5, y * k + dy)
      context.arc(x * k + dx, y * k + dy, 6.5, 0, 2 * Math.PI)
    }
    context.fillStyle = palette.paper
    context.fill()
    context.strokeStyle = palette['ink-3']
    context.lineWidth = 1.4
    context.stroke()
  }

  function drawNames(): void {
    const { k, dx, dy } = map
    let left = labelBudget
    for (const one of byWeight) {
      if (actorOn[one.actor.index] === 0) continue
      const name = nameOf(one)
      context.drawImage(
        name,
        Math.round(one.x * k + dx - name.width / 2),
        Math.round(one.y * k + dy + one.radius + 3),
      )
      left -= 1
      if (left === 0) return
    }
  }

  function nameOf(one: PlacedActor): HTMLCanvasElement {
    const known = names.get(one)
    if (known) return known
    const made = nameSprite(one, frame.factor, palette)
    names.set(one, made)
    return made
  }

  mark(window)
  requestAnimationFrame(draw)
  return {
    show(next) {
      mark(next)
      requestAnimationFrame(draw)
    },
    look(next: CanvasCamera) {
      const k = next.zoom / camera.zoom
      const pan = panOf(next, pictureSize)
      map = { k, dx: pan.x - viewport.pan.x * k, dy: pan.y - viewport.pan.y * k }
      requestAnimationFrame(draw)
    },
    pick: ({ x, y }) => nearestChord(curves, lineOn, x, y),
    destroy: () => canvas.remove(),
  }
}

function numbersOf({ start, control, end }: Curve): number[] {
  return [start.x, start.y, control.x, control.y, end.x, end.y]
}

function headsOf({ line, curve, width }: PlacedLine): Point[] {
  const size = 5 + width * 1.3
  const head = (tip: Point, angle: number): Point[] => [
    tip,
    { x: tip.x - size * Math.cos(angle + 0.42), y: tip.y - size * Math.sin(angle + 0.42) },
    { x: tip.x - size * 0.72 * Math.cos(angle), y: tip.y - size * 0.72 * Math.sin(angle) },
    { x: tip.x - size * Math.cos(angle - 0.42), y: tip.y - size * Math.sin(angle - 0.42) },
  ]
  return [
    ...(line.forward ? head(curve.end, angleAt(curve, 1)) : []),
    ...(line.backward ? head(curve.start, angleAt(curve, 0) + Math.PI) : []),
  ]
}

function stylesOf(lines: readonly PlacedLine[], palette: Palette): Style[] {
  const styles = new Map<string, Style & { readonly lines: number[] }>()
  for (const [at, { line }] of lines.entries()) {
    const key = `${line.quad}|${line.standing}|${line.width.toFixed(1)}`
    const known = styles.get(key)
    if (known) known.lines.push(at)
    else
      styles.set(key, { colour: palette[line.quad], standing: line.standing, width: line.width, lines: [at] })
  }
  return [...styles.values()]
}

function dashOf(standing: Style['standing'], width: number): number[] {
  if (standing === 'reported') return []
  return standing === 'inferred' ? [1, width * 1.4 + 2.4] : [4 + width * 1.6, 3 + width]
}

/** One picture for each look an actor can have, painted by our own painter. */
function spritesOf(actors: readonly PlacedActor[], palette: Palette): Map<string, HTMLCanvasElement> {
  const sprites = new Map<string, HTMLCanvasElement>()
  const pictures = createPictures(() => undefined)
  for (const placed of actors) {
    const key = `${placed.actor.kind}|${placed.actor.step}`
    if (sprites.has(key)) continue
    const sprite = document.createElement('canvas')
    const side = Math.ceil(placed.radius * 1.4) * 2 + 4
    sprite.width = side
    sprite.height = side
    const context = sprite.getContext('2d')
    if (!context) continue
    paintIcon(context, { ...placed, x: side / 2, y: side / 2 }, palette, pictures)
    sprites.set(key, sprite)
  }
  return sprites
}

/** A name as a picture: copying it is much quicker than writing it. */
function nameSprite({ actor }: PlacedActor, factor: number, palette: Palette): HTMLCanvasElement {
  const size = Math.max(smallestLetters, actor.fontSize * factor)
  const { lines, width } = nameLines(actor.label, actor.step)
  const sprite = document.createElement('canvas')
  sprite.width = Math.ceil(width * size * 1.1) + 6
  sprite.height = Math.ceil(lines.length * lineHeight * size) + 4
  const context = sprite.getContext('2d')
  if (!context) return sprite
  context.font = `${actor.weight} ${size}px "Inter Variable", system-ui, sans-serif`
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  context.lineWidth = 3
  for (const [row, text] of lines.entries()) {
    const y = (row * lineHeight + 0.92) * size
    context.strokeText(text, sprite.width / 2, y)
    context.fillText(text, sprite.width / 2, y)
  }
  return sprite
}

/** The line whose chord is nearest to a point, by brute force over typed numbers. */
function nearestChord(curves: Float32Array, lineOn: Uint8Array, x: number, y: number): number {
  let best = -1
  let least = 49
  for (let line = 0; line < lineOn.length; line++) {
    if (lineOn[line] === 0) continue
    const at = line * 6
    const ax = curves[at] ?? 0
    const ay = curves[at + 1] ?? 0
    const dx = (curves[at + 4] ?? 0) - ax
    const dy = (curves[at + 5] ?? 0) - ay
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    const away = (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
    if (away >= least) continue
    least = away
    best = line
  }
  return best
}
