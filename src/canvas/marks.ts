import { boxAround, boxAroundAll, type Box, type Boxes } from './boxes.ts'
import { ChangedGround, holds, type Finding } from './changed-ground.ts'
import { pointAt, type Point } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'
import { isContested } from './line-columns.ts'
import { placesInStep } from './in-step.ts'
import { LastingGround, type Thing } from './lasting-ground.ts'
import { labelGap, lineHeight } from './layouts/label-box.ts'
import { changeWidth, isPlain, type LineChange } from './line-change.ts'
import { nameLines, type NameLines } from './name-lines.ts'
import type { SceneActor } from './scene.ts'
import { leastLetters } from './sizes.ts'
import { sortedPlaces } from './sorted-places.ts'

/** A sign on a line that says something of it, and where it stands: its centre, CSS pixels on screen. */
export interface Mark extends Point {
  readonly placed: PlacedLine
  readonly radius: number
  /** CSS pixels. */
  readonly width: number
  /** The share of the line that lies before it. */
  readonly at: number
  /** What is compared; undefined for the mark of a standing. */
  readonly change?: LineChange | undefined
}

/** The ground that a mark takes. */
export function boxOfMark({ x, y, width, radius }: Pick<Mark, 'x' | 'y' | 'width' | 'radius'>): Box {
  return { x: x - width / 2, y: y - radius, width, height: radius * 2 }
}

/** What a mark would rather cover than what stands further down. */
const levels = { mark: 1, name: 2, icon: 3 }

/** The marks of one picture after the other, of one size: only where something has changed is a place looked for again. */
export interface MarkMemory {
  readonly ground: LastingGround
  /** In the order in which they were placed: the lines that have marks, and these. */
  lines: readonly PlacedLine[]
  found: readonly FoundMark[]
}

interface FoundMark extends Finding {
  readonly mark: Mark
}

export function createMarkMemory(size: Size): MarkMemory {
  return { ground: new LastingGround(size, [levels.mark]), lines: [], found: [] }
}

/**
 * Puts the marks of disputed and denied lines, and of what is compared: at the middle, or where an icon, the name of a state or an
 * organisation or another mark stands there, as little along the line as leads to free ground. Where there is none a mark covers
 * another one, else a name, and the middle after all. `size` is the picture's, CSS pixels.
 */
export function placeMarks(frame: Frame, size: Size, memory = createMarkMemory(size)): Mark[] {
  const { marked, factor, stage } = frame
  const wanted = wantedMarks(
    marked,
    Math.max(leastUnit, Math.min(1.6, Math.max(1, factor)) * frame.crowdShare),
  )
  if (wanted.length === 0) return []
  const changed = new ChangedGround()
  const thingsOf = (placed: PlacedActor) => thingsIn(placed, factor, stage)
  const ground = memory.ground.take(frame.actors, [factor, stage], thingsOf, changed)
  const before = memory.found
  const lines = wanted.map(({ placed }) => placed)
  // A line that is compared may have two marks.
  const compared = wanted.some(({ change }) => change)
  const places = placesInStep(compared ? [] : memory.lines, lines)
  const met = new Uint8Array(before.length)
  for (const at of places) if (at >= 0) met[at] = 1
  for (const [at, { mark }] of before.entries()) if (met[at] === 0) changed.move(boxOfMark(mark), undefined)
  const found = wanted.map((one, at): FoundMark => {
    const known = before[places[at] ?? -1]
    const sized = known?.mark.radius === one.radius ? known : undefined
    const now = sized && holds(sized, changed) ? sized : placeMark(one, ground, sized?.mark)
    if (now.mark !== known?.mark) changed.move(known && boxOfMark(known.mark), boxOfMark(now.mark))
    ground.add(boxOfMark(now.mark), levels.mark)
    return now
  })
  memory.lines = compared ? [] : lines
  memory.found = found
  return found.map(({ mark }) => mark)
}

/** The icon of an actor and the ground of its name; that of a dot may stand anywhere, also over small marks. */
function thingsIn(placed: PlacedActor, factor: number, stage: Frame['stage']): Thing[] {
  const { step, dim } = placed.actor
  const icon = { box: boxAround(placed, placed.radius), level: levels.icon }
  return step > 1 && !dim && !placed.dot
    ? [icon, { box: groundOfName(placed, factor, stage), level: levels.name }]
    : [icon]
}

/** `before` is the same mark where it stood, and the very mark that is found where it stands there still. */
function placeMark(wanted: Wanted, ground: Boxes, before: Mark | undefined): FoundMark {
  const { placed, change, radius, width } = wanted
  // Asked tens of times for each mark of a crowd, and to spread a point takes many times as long.
  const boxAt = (share: number) => {
    const { x, y } = pointAt(placed.curve, share)
    return boxOfMark({ x, y, width, radius })
  }
  const freeShare = (level: number) => alongLine.find((share) => ground.isFree(boxAt(share), level))
  const free = freeShare(levels.mark)
  const over = free ?? freeShare(levels.name) ?? freeShare(levels.icon)
  const at = over ?? 0.5
  const found = { placed, change, radius, width, at, ...pointAt(placed.curve, at) }
  // What is nearer to the middle is taken, and where nothing is free all of it.
  const taken = alongLine.slice(0, free === undefined ? alongLine.length : alongLine.indexOf(free))
  return {
    mark: before?.at === at ? before : found,
    free: over === undefined ? undefined : boxAt(over),
    blocked: taken.length === 0 ? undefined : boxAroundAll(taken.map(boxAt)),
  }
}

/** Where the name stands that a state or an organisation has below it, if it can. */
function groundOfName({ actor, x, y, radius }: PlacedActor, factor: number, stage: Frame['stage']): Box {
  const fontSize = Math.max(leastLetters(stage?.scale), actor.fontSize * factor)
  const { lines, width } = wrapped(actor)
  return {
    x: x - (width * fontSize) / 2,
    y: y + radius + labelGap,
    width: width * fontSize,
    height: lines.length * lineHeight * fontSize,
  }
}

/** Looking a name up by its text for each actor in each frame takes longer than all else here. */
function wrapped(actor: SceneActor): NameLines {
  const known = namesOf.get(actor)
  if (known) return known
  const made = nameLines(actor.label, actor.step)
  namesOf.set(actor, made)
  return made
}

const namesOf = new WeakMap<SceneActor, NameLines>()

type Size = { readonly width: number; readonly height: number }

type Wanted = Omit<Mark, 'x' | 'y' | 'at'>

/** What changed comes first, so that it has the middle; what persisted takes the ground that is left. */
function wantedMarks(marked: readonly PlacedLine[], unit: number): Wanted[] {
  const changed: Wanted[] = []
  const standing: Wanted[] = []
  const plain: Wanted[] = []
  for (const placed of inOrderOfRelations(marked)) {
    const { line } = placed
    const { change } = line
    if (change && !line.dim) {
      const among = isPlain(change) ? plain : changed
      among.push({ placed, change, radius: 7.5 * unit, width: changeWidth(change) * unit })
    }
    // Of two accounts the comparison tells what is denied.
    if (isContested(line) && change?.of !== 'accounts')
      standing.push({ placed, radius: 6.5 * unit, width: 13 * unit })
  }
  return [...changed, ...standing, ...plain]
}

/** In an order of their own, since what fades out stands before all others. */
function inOrderOfRelations(lines: readonly PlacedLine[]): PlacedLine[] {
  const first = new Float64Array(lines.length)
  for (let at = 0; at < lines.length; at++) first[at] = lines[at]?.line.relations[0] ?? -1
  const sorted: PlacedLine[] = []
  for (const at of sortedPlaces(first)) {
    const placed = lines[at]
    if (placed) sorted.push(placed)
  }
  return sorted
}

/** In a crowd marks shrink as icons do, but not below this share of their size at zoom 1. */
const leastUnit = 0.45

/** From the middle outward, shares of a line. */
const alongLine = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85]
