import type { Curve, Point } from './curve.ts'
import { curveBetween } from './curve.ts'
import { inStep } from './in-step.ts'
import { lookOf } from './line-look.ts'
import type { Scene, SceneActor, SceneLine, Stage } from './scene.ts'
import { drawnFactor, lineWidth } from './sizes.ts'

/** Where one looks: pan in CSS pixels, zoom in CSS pixels per graph unit, as Cytoscape keeps them. */
export interface Viewport {
  readonly pan: Point
  readonly zoom: number
  readonly width: number
  readonly height: number
}

export interface PlacedActor {
  readonly actor: SceneActor
  /** Centre and radius on screen, CSS pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface PlacedLine {
  readonly line: SceneLine
  readonly a: PlacedActor
  readonly b: PlacedActor
  readonly curve: Curve
  /** CSS pixels on screen. */
  readonly width: number
  /** See `lookOf`. */
  readonly look: number
  /** Nothing of it lies in the picture. */
  readonly outside: boolean
}

/** A scene as it lies on screen: what the painter paints and the pointer picks from. */
export interface Frame {
  readonly actors: readonly PlacedActor[]
  readonly lines: readonly PlacedLine[]
  /** Factor of icon and letter sizes. */
  readonly factor: number
  /** The lines that carry marks. */
  readonly marked: readonly PlacedLine[]
  /** Something is selected or spoken of, and the rest dim. */
  readonly focused: boolean
  /** As in the scene. */
  readonly stage?: Stage | undefined
}

/** Puts scenes on screen. `positionOf` gives an actor's centre in graph units. */
export type Framer = (scene: Scene, viewport: Viewport, positionOf: (actor: number) => Point) => Frame

/** Puts one scene on screen; see `createFramer` for many. */
export const frameOf: Framer = (...given) => createFramer()(...given)

/**
 * Puts one scene after the other on screen. What lies where it lay before is taken over as the same object, and where nothing at all has
 * changed the frame itself, so that the painter may keep what it made of it.
 */
export function createFramer(): Framer {
  let known: Known | undefined
  return (scene, { pan, zoom, width, height }, positionOf) => {
    // In a picture of another size other lines lie outside.
    const before = known?.width === width && known.height === height ? known : undefined
    const scale = scene.stage?.scale
    const factor = drawnFactor(zoom, scale)
    const placed: PlacedActor[] = []
    const findActor = inStep(before?.scene.actors ?? [])
    let same = before?.scene === scene && before.frame.factor === factor
    let focused = false
    let stillCount = 0
    const actors = scene.actors.map((actor) => {
      const place = positionOf(actor.index)
      const x = place.x * zoom + pan.x
      const y = place.y * zoom + pan.y
      const radius = actor.radius * factor
      const old = before?.frame.actors[findActor(actor)]
      const still = old && old.x === x && old.y === y && old.radius === radius
      if (still) stillCount += 1
      else same = false
      focused ||= actor.selected
      return (placed[actor.index] = still ? old : { actor, x, y, radius })
    })
    if (same && before) return before.frame
    const placeLine = (line: SceneLine): PlacedLine | undefined => {
      const a = placed[line.a]
      const b = placed[line.b]
      if (!a || !b) return undefined
      const curve = curveBetween(a, b, line.bend * factor, a.radius + 2, b.radius + 2)
      if (!curve) return undefined
      const wide = lineWidth(line.width, zoom, scale)
      const outside = isOutside(curve, wide, width, height)
      return { line, a, b, curve, width: wide, look: lookOf(line, wide), outside }
    }
    const drawn = before?.frame.factor === factor ? before.drawn : nothing
    const allStill = before?.frame.actors.length === stillCount
    // Where nobody has moved, what is in both scenes stays as it is, and nobody has to look at it: there are tens of thousands of lines.
    const isStill = ({ line, a, b }: PlacedLine) => allStill || (a === placed[line.a] && b === placed[line.b])
    const next = drawLines(scene.lines, drawn, isStill, placeLine)
    const frame: Frame = {
      actors,
      lines: next.placed.filter((line) => line !== undefined),
      marked: next.marks.flatMap((at) => next.placed[at] ?? []),
      factor,
      focused: focused || next.dim,
      stage: scene.stage,
    }
    known = { scene, width, height, frame, drawn: next }
    return frame
  }
}

interface Known {
  readonly scene: Scene
  readonly width: number
  readonly height: number
  readonly frame: Frame
  readonly drawn: Drawn
}

/** The lines of a scene. */
interface Drawn {
  readonly lines: readonly SceneLine[]
  /** By place in `lines`; undefined where a line cannot be drawn. */
  readonly placed: readonly (PlacedLine | undefined)[]
  /** The places of those that carry marks, ascending. */
  readonly marks: readonly number[]
  /** Whether some line is dim. */
  readonly dim: boolean
}

const nothing: Drawn = { lines: [], placed: [], marks: [], dim: false }

/** What was drawn before and `isStill` is taken over, all else placed by `place`. */
function drawLines(
  lines: readonly SceneLine[],
  before: Drawn,
  isStill: (old: PlacedLine) => boolean,
  place: (line: SceneLine) => PlacedLine | undefined,
): Drawn {
  const find = inStep(before.lines)
  const placed: (PlacedLine | undefined)[] = []
  const marks: number[] = []
  let dim = false
  let mark = 0
  for (const line of lines) {
    const at = find(line)
    const old = before.placed[at]
    if (old && isStill(old)) {
      while ((before.marks[mark] ?? at) < at) mark += 1
      if (before.marks[mark] === at) marks.push(placed.length)
      dim ||= before.dim && line.dim
      placed.push(old)
    } else {
      const now = place(line)
      if (now && (line.change || isContested(line))) marks.push(placed.length)
      dim ||= line.dim
      placed.push(now)
    }
  }
  return { lines, placed, marks, dim }
}

/** Whether a line has a mark for what is said of it. */
export function isContested({ standing }: SceneLine): boolean {
  return standing === 'disputed' || standing === 'denied'
}

/** Whether nothing of a line of a width lies in a picture, all in CSS pixels. */
function isOutside({ start, control, end }: Curve, line: number, width: number, height: number): boolean {
  const margin = line + 8
  return (
    (start.x < -margin && end.x < -margin && control.x < -margin) ||
    (start.y < -margin && end.y < -margin && control.y < -margin) ||
    (start.x > width + margin && end.x > width + margin && control.x > width + margin) ||
    (start.y > height + margin && end.y > height + margin && control.y > height + margin)
  )
}
