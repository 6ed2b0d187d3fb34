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
}

/** A scene as it lies on screen: what the painter paints and the pointer picks from. */
export interface Frame {
  readonly actors: readonly PlacedActor[]
  readonly lines: readonly PlacedLine[]
  /** Factor of icon and letter sizes. */
  readonly factor: number
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
  let known: { readonly scene: Scene; readonly size: Size; readonly frame: Frame } | undefined
  return (scene, { pan, zoom, width, height }, positionOf) => {
    const before = known?.frame
    const scale = scene.stage?.scale
    const factor = drawnFactor(zoom, scale)
    const placed: PlacedActor[] = []
    const actorsBefore = before?.actors ?? []
    const findActor = inStep(actorsBefore.map(({ actor }) => actor))
    let same = known?.scene === scene && known.size.width === width && known.size.height === height
    const actors = scene.actors.map((actor) => {
      const place = positionOf(actor.index)
      const x = place.x * zoom + pan.x
      const y = place.y * zoom + pan.y
      const radius = actor.radius * factor
      const old = actorsBefore[findActor(actor)]
      const still = old && old.x === x && old.y === y && old.radius === radius
      if (!still) same = false
      return (placed[actor.index] = still ? old : { actor, x, y, radius })
    })
    if (same && known && factor === known.frame.factor) return known.frame
    const linesBefore = before?.factor === factor ? before.lines : []
    const findLine = inStep(linesBefore.map(({ line }) => line))
    const lines: PlacedLine[] = []
    for (const line of scene.lines) {
      const a = placed[line.a]
      const b = placed[line.b]
      if (!a || !b) continue
      const old = linesBefore[findLine(line)]
      if (old && old.a === a && old.b === b) lines.push(old)
      else {
        const curve = curveBetween(a, b, line.bend * factor, a.radius + 2, b.radius + 2)
        if (!curve) continue
        const wide = lineWidth(line.width, zoom, scale)
        lines.push({ line, a, b, curve, width: wide, look: lookOf(line, wide) })
      }
    }
    const frame: Frame = { actors, lines, factor, stage: scene.stage }
    known = { scene, size: { width, height }, frame }
    return frame
  }
}

interface Size {
  readonly width: number
  readonly height: number
}
