import type { Curve, Point } from './curve.ts'
import { curveBetween } from './curve.ts'
import type { Scene, SceneActor, SceneLine, Stage } from './scene.ts'
import { drawnFactor } from './sizes.ts'

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
  readonly curve: Curve
  /** CSS pixels on screen. */
  readonly width: number
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

/** Puts a scene on screen. `positionOf` gives an actor's centre in graph units. */
export function frameOf(scene: Scene, viewport: Viewport, positionOf: (actor: number) => Point): Frame {
  const { pan, zoom } = viewport
  const scale = scene.stage?.scale ?? 1
  const factor = drawnFactor(zoom, scene.stage?.scale)
  const placed = new Map<number, PlacedActor>()
  for (const actor of scene.actors) {
    const { x, y } = positionOf(actor.index)
    placed.set(actor.index, {
      actor,
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      radius: actor.radius * factor,
    })
  }
  const lines: PlacedLine[] = []
  for (const line of scene.lines) {
    const a = placed.get(line.a)
    const b = placed.get(line.b)
    if (!a || !b) continue
    const curve = curveBetween(a, b, line.bend * factor, a.radius + 2, b.radius + 2)
    if (curve) lines.push({ line, curve, width: lineWidth(line, factor, scale) })
  }
  return { actors: [...placed.values()], lines, factor, stage: scene.stage }
}

function lineWidth({ width }: SceneLine, factor: number, scale: number): number {
  return Math.max(1, width * Math.min(1.6 * scale, Math.max(0.75 * scale, factor)))
}
