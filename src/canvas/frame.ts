import { ListBuilder } from '../graph/list-builder.ts'
import { actorTraits, copyActors, emptyActorColumns, setActor, type ActorColumns } from './actor-columns.ts'
import type { Curve, Point } from './curve.ts'
import { curveBetween } from './curve.ts'
import { inStep } from './in-step.ts'
import { copyColumns, emptyColumns, lineTraits, setColumns, type LineColumns } from './line-columns.ts'
import { lookOf } from './line-look.ts'
import { emptyScene, type Scene, type SceneActor, type SceneLine, type Stage } from './scene.ts'
import { crowdShare, drawnFactor, isDot, lineWidth } from './sizes.ts'

/** Where one looks: pan in CSS pixels, zoom in CSS pixels per graph unit, as Cytoscape keeps them. */
export interface Viewport {
  readonly pan: Point
  readonly zoom: number
  readonly width: number
  readonly height: number
  /** Graph units from one actor of the dataset to the next, see `roomBetween`; none where icons are never to be drawn smaller for want of it. */
  readonly room?: number | undefined
}

export interface PlacedActor {
  readonly actor: SceneActor
  /** Centre and radius on screen, CSS pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** See `isDot`. */
  readonly dot: boolean
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
  readonly actorColumns: ActorColumns
  /** By index the place among the actors; -1 of those that are not drawn. */
  readonly placeOf: Int32Array
  readonly lines: readonly PlacedLine[]
  readonly columns: LineColumns
  /** Of the picture, CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** Factor of all sizes; icons and marks are smaller yet in a crowd, see `crowdShare`. */
  readonly factor: number
  readonly crowdShare: number
  /** The lines that carry marks. */
  readonly marked: readonly PlacedLine[]
  /** Something is selected or spoken of, and the rest dim. */
  readonly focused: boolean
  /** As in the scene. */
  readonly stage?: Stage | undefined
  readonly lasting?: Scene['lasting']
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
  return (scene, { pan, zoom, width, height, room = Infinity }, positionOf) => {
    // In a picture of another size other lines lie outside.
    const before = known?.width === width && known.height === height ? known : undefined
    const scale = scene.stage?.scale
    const factor = drawnFactor(zoom, scale)
    const share = crowdShare(room, zoom, factor)
    const iconFactor = factor * share
    const linesBefore = before?.frame.factor === factor ? before : undefined
    const actorColumns = emptyActorColumns(scene.actors.length)
    const actorsBefore = before?.frame.actorColumns
    const stretches = inStep(before?.scene.actors ?? [], scene.actors)
    for (const { place: first, at, count } of stretches) {
      if (actorsBefore && at >= 0) copyActors(actorColumns, first, actorsBefore, at, count)
      else
        for (let place = first; place < first + count; place++) {
          const actor = scene.actors[place]
          if (actor) setActor(actorColumns, place, actor)
        }
    }
    const indices = countOf(actorColumns.index)
    const placeOf = new Int32Array(indices).fill(-1)
    /** By index 1 of who was there before and stands where they stood. */
    const steady = new Uint8Array(indices)
    const sameShare = before?.frame.crowdShare === share
    let same = sameShare && before.scene === scene && before.frame.factor === factor
    let focused = false
    const gathered = new ListBuilder<PlacedActor>()
    for (const { place: first, at, count } of stretches) {
      const old = at < 0 || !sameShare ? undefined : actorsBefore
      /** From here on they stand where they stood. */
      let stood = 0
      for (let step = 0; step < count; step++) {
        const place = first + step
        const index = actorColumns.index[place] ?? 0
        const stands = positionOf(index)
        const x = stands.x * zoom + pan.x
        const y = stands.y * zoom + pan.y
        const radius = (actorColumns.size[place] ?? 0) * iconFactor
        actorColumns.x[place] = x
        actorColumns.y[place] = y
        actorColumns.radius[place] = radius
        placeOf[index] = place
        focused ||= ((actorColumns.traits[place] ?? 0) & actorTraits.selected) !== 0
        const still = old?.x[at + step] === x && old.y[at + step] === y && old.radius[at + step] === radius
        if (still) {
          steady[index] = 1
          continue
        }
        same = false
        if (before && stood < step) gathered.pushStretch(before.frame.actors, at + stood, at + step)
        stood = step + 1
        const actor = scene.actors[place]
        if (actor) gathered.push({ actor, x, y, radius, dot: isDot(radius, share) })
      }
      if (before && stood < count) gathered.pushStretch(before.frame.actors, at + stood, at + count)
    }
    const actors = gathered.all()
    if (same && before) return before.frame
    const placeLine = (line: SceneLine, a?: PlacedActor, b?: PlacedActor): PlacedLine | undefined => {
      if (!a || !b) return undefined
      const curve = curveBetween(a, b, line.bend * factor, a.radius + 2, b.radius + 2)
      if (!curve) return undefined
      const wide = lineWidth(line.width, zoom, scale)
      const outside = isOutside(curve, wide, width, height)
      return { line, a, b, curve, width: wide, look: lookOf(line, wide), outside }
    }
    const columns = emptyColumns(scene.lines.length)
    const lineAt = new Int32Array(scene.lines.length).fill(-1)
    const gatheredLines = new ListBuilder<PlacedLine>()
    let lineCount = 0
    const note = (place: number): void => {
      columns.places[lineCount] = place
      lineAt[place] = lineCount++
    }
    const columnsBefore = linesBefore?.frame.columns
    /** How many of the lines before, from `at` on and before `end`, lie where they lay. */
    const countKept = (at: number, end: number): number => {
      if (!columnsBefore) return 0
      const { a, b } = columnsBefore
      let next = at
      while (next < end && steady[a[next] ?? 0] === 1 && steady[b[next] ?? 0] === 1) next += 1
      return next - at
    }
    for (const { place: first, at, count } of inStep(linesBefore?.scene.lines ?? [], scene.lines)) {
      for (let step = 0; step < count;) {
        const kept = at < 0 ? 0 : countKept(at + step, at + count)
        if (linesBefore && columnsBefore && kept > 0) {
          copyColumns(columns, first + step, columnsBefore, at + step, kept)
          const begun = lineCount
          let firstBefore = -1
          for (const end = step + kept; step < end; step++) {
            const lineBefore = linesBefore.lineAt[at + step] ?? -1
            if (lineBefore < 0) continue
            if (firstBefore < 0) firstBefore = lineBefore
            note(first + step)
          }
          if (firstBefore >= 0)
            gatheredLines.pushStretch(linesBefore.frame.lines, firstBefore, firstBefore + lineCount - begun)
        }
        const line = scene.lines[first + step]
        if (step === count || !line) continue
        const now = placeLine(line, actors[placeOf[line.a] ?? -1], actors[placeOf[line.b] ?? -1])
        setColumns(columns, first + step, line, now)
        if (now) {
          gatheredLines.push(now)
          note(first + step)
        }
        step += 1
      }
    }
    const lines = gatheredLines.all()
    const marked: PlacedLine[] = []
    for (let place = 0; place < lineAt.length; place++) {
      const traits = columns.traits[place] ?? 0
      if (traits === 0) continue
      focused ||= (traits & lineTraits.dim) !== 0
      const now = (traits & lineTraits.marked) === 0 ? undefined : lines[lineAt[place] ?? -1]
      if (now) marked.push(now)
    }
    const frame: Frame = {
      actors,
      actorColumns,
      placeOf,
      lines,
      columns,
      size: { width, height },
      marked,
      factor,
      crowdShare: share,
      focused,
      stage: scene.stage,
      lasting: scene.lasting,
    }
    known = { scene, width, height, frame, lineAt }
    return frame
  }
}

/** What is on screen where there is nothing. */
export const emptyFrame: Frame = frameOf(
  emptyScene,
  { pan: { x: 0, y: 0 }, zoom: 1, width: 0, height: 0 },
  () => ({ x: 0, y: 0 }),
)

interface Known {
  readonly scene: Scene
  readonly width: number
  readonly height: number
  readonly frame: Frame
  /** By a line's place in the scene its place in the frame; -1 where it is not drawn. */
  readonly lineAt: Int32Array
}

/** More than the greatest index. */
function countOf(indices: Int32Array): number {
  let count = 0
  for (let at = 0; at < indices.length; at++) count = Math.max(count, (indices[at] ?? 0) + 1)
  return count
}

/** Whether nothing of a line of a width lies in a picture, all in CSS pixels. */
function isOutside(curve: Curve, line: number, width: number, height: number): boolean {
  const { start, control, end } = curve
  const margin = line + 8
  return (
    (start.x < -margin && end.x < -margin && control.x < -margin) ||
    (start.y < -margin && end.y < -margin && control.y < -margin) ||
    (start.x > width + margin && end.x > width + margin && control.x > width + margin) ||
    (start.y > height + margin && end.y > height + margin && control.y > height + margin) ||
    passesBy(curve, margin, width, height)
  )
}

/** Whether all of a picture lies on one side of a line, further than a margin from it: seen close, most long lines pass by its corners. */
function passesBy({ start, control, end }: Curve, margin: number, width: number, height: number): boolean {
  // Distances from the straight line between its ends, times how long that is.
  const acrossX = start.y - end.y
  const acrossY = end.x - start.x
  const middle = (width / 2 - start.x) * acrossX + (height / 2 - start.y) * acrossY
  const reach = (Math.abs(acrossX) * width + Math.abs(acrossY) * height) / 2
  // The curve goes half as far from there as its control.
  const bend = ((control.x - start.x) * acrossX + (control.y - start.y) * acrossY) / 2
  const room = margin * (Math.abs(acrossX) + Math.abs(acrossY))
  return middle - reach > Math.max(0, bend) + room || middle + reach < Math.min(0, bend) - room
}
