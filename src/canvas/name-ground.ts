import { boxAround, boxAroundAll, Boxes, type Box } from './boxes.ts'
import { ChangedGround } from './changed-ground.ts'
import { type Curve, pointAt } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'
import { groundLevels } from './ground-levels.ts'
import { differencesInStep } from './in-step.ts'
import { LastingGround, type Thing } from './lasting-ground.ts'
import { lineTraits } from './line-columns.ts'
import { widthOfLook } from './line-look.ts'
import { boxOfMark, type Mark } from './marks.ts'
import { badgeOf, cursorReach } from './paint-actors.ts'
import type { Painting } from './painting.ts'
import type { SceneActor } from './scene.ts'

/** What names stand on, from one picture to the next of one size. */
export interface GroundMemory {
  readonly ground: LastingGround
  marks: readonly Mark[]
  /** The thick lines, and where they lie. */
  heavy: { readonly lines: readonly PlacedLine[]; readonly boxes: Boxes }
  /** What is not as it was in the picture before. */
  changed: ChangedGround
}

export function createGroundMemory(size: Painting['size']): GroundMemory {
  return {
    ground: new LastingGround(size, [groundLevels.smallMark, Infinity]),
    marks: [],
    heavy: { lines: [], boxes: new Boxes(size) },
    changed: new ChangedGround(),
  }
}

/**
 * Where icons, marks and badges stand; on a stage what stands far back takes no ground. It holds until it is laid out again with the same
 * memory, which notes what has changed.
 */
export function groundOf(
  painting: Painting,
  marks: readonly Mark[],
  memory = createGroundMemory(painting.size),
): Boxes {
  const { frame, size, pointed } = painting
  const { stage } = frame
  const changed = new ChangedGround()
  const thingsOf = (placed: PlacedActor) => thingsIn(placed, pointed, stage)
  const ground = memory.ground.take(frame.actors, [stage, pointed.cursor], thingsOf, changed)
  const near = stage ? marks.filter(({ placed }) => !placed.line.dim) : marks
  for (const mark of near)
    ground.add(boxOfMark(mark), mark.radius < leastMark ? groundLevels.smallMark : Infinity)
  const moved = differencesInStep(memory.marks, near)
  for (const mark of moved.gone) changed.move(boxOfMark(mark), undefined)
  for (const mark of moved.come) changed.move(undefined, boxOfMark(mark))
  memory.marks = near
  memory.heavy = heavyGround(frame, size, memory.heavy, changed)
  memory.changed = changed
  return ground
}

/** A mark of a lesser radius, CSS pixels, tells no more than a dot. */
const leastMark = 5

/** The icon of an actor and its badge. */
function thingsIn(placed: PlacedActor, pointed: Painting['pointed'], stage: Frame['stage']): Thing[] {
  const { actor, radius } = placed
  if (stage && actor.dim) return []
  const icon = { box: boxAround(placed, reachOf(actor.index, radius, pointed)), level: levelOfIcon(placed) }
  if (actor.folded === 0) return [icon]
  const badge = badgeOf(placed)
  return [icon, { box: boxAround(badge, badge.radius), level: groundLevels.icon }]
}

/** Names that are not part of what is selected stand on none of its lines, where these are few enough to leave room. */
export function takeLines({ frame }: Painting, ground: Boxes): void {
  const near = frame.lines.filter(({ line }) => !line.dim)
  if (near.length > 300) return
  for (const { curve } of near) takeCurve(curve, 2, ground)
}

/** Names are hard to read on thick lines, and stand elsewhere where there are not too many of these to go out of their way. */
const thickness = 3.5
const mostThick = 100

/** Where thick lines lie, and which these are; `before` where they are the same. */
function heavyGround(
  frame: Frame,
  size: Painting['size'],
  before: GroundMemory['heavy'],
  changed: ChangedGround,
): GroundMemory['heavy'] {
  const thick = thickLines(frame)
  const lines = thick.length > mostThick ? [] : thick
  const { come, gone } = differencesInStep(before.lines, lines)
  if (come.length + gone.length === 0) return before
  for (const { curve, width } of gone) changed.move(boxOfCurve(curve, width), undefined)
  for (const { curve, width } of come) changed.move(undefined, boxOfCurve(curve, width))
  before.boxes.release()
  const boxes = new Boxes(size)
  for (const { curve, width } of lines) takeCurve(curve, width / 2, boxes)
  return { lines, boxes }
}

/** Those that lie in the picture and are not dim. */
function thickLines({ lines, columns }: Frame): PlacedLine[] {
  const { places, looks, traits } = columns
  const thick: PlacedLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const place = places[at] ?? 0
    if (widthOfLook(looks[place] ?? 0) < thickness) continue
    const placed = ((traits[place] ?? 0) & lineTraits.dim) === 0 ? lines[at] : undefined
    if (placed) thick.push(placed)
  }
  return thick
}

function boxOfCurve({ start, control, end }: Curve, radius: number): Box {
  return boxAroundAll([start, control, end].map((point) => boxAround(point, radius)))
}

function takeCurve(curve: Curve, radius: number, ground: Boxes): void {
  const { start, end } = curve
  const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 8)
  for (let step = 1; step < steps; step++) ground.add(boxAround(pointAt(curve, step / steps), radius))
}

/** Names of the more important pass over all dots and small marks, others over dots that are not part of what is selected. */
export function levelOfName({ step, dim }: SceneActor): number {
  if (dim) return groundLevels.dotBehind
  return step > 1 ? groundLevels.iconBehind : groundLevels.dot
}

function levelOfIcon({ actor: { dim }, dot }: PlacedActor): number {
  if (dot) return dim ? groundLevels.dotBehind : groundLevels.dot
  return dim ? groundLevels.iconBehind : groundLevels.icon
}

/** The radius of an icon with the ring around it, CSS pixels. */
export function reachOf(actor: number, radius: number, { cursor }: Painting['pointed']): number {
  return actor === cursor ? radius + cursorReach : radius
}
