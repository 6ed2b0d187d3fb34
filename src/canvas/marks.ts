import { actorTraits } from './actor-columns.ts'
import { Boxes, type Box } from './boxes.ts'
import { pointAt, type Point } from './curve.ts'
import type { Frame, PlacedActor, PlacedLine } from './frame.ts'
import { isContested } from './line-columns.ts'
import { labelGap, lineHeight } from './layouts/label-box.ts'
import { changeWidth, isPlain, type LineChange } from './line-change.ts'
import { nameLines, type NameLines } from './name-lines.ts'
import type { SceneActor } from './scene.ts'
import { leastLetters } from './sizes.ts'

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

/**
 * Puts the marks of disputed and denied lines, and of what is compared: at the middle, or where an icon, the name of a state or an
 * organisation or another mark stands there, as little along the line as leads to free ground. Where there is none a mark covers
 * another one, else a name, and the middle after all. `size` is the picture's, CSS pixels.
 */
export function placeMarks(frame: Frame, size: Size): Mark[] {
  const { actors, marked, factor, stage } = frame
  const unit = Math.min(1.6, Math.max(1, factor))
  const wanted = wantedMarks(marked, unit)
  if (wanted.length === 0) return []
  const taken = new Boxes(size)
  const { x, y, radius, step, traits } = frame.actorColumns
  for (let place = 0; place < actors.length; place++) {
    taken.addAround(x[place] ?? 0, y[place] ?? 0, radius[place] ?? 0, levels.icon)
    const isDim = ((traits[place] ?? 0) & actorTraits.dim) !== 0
    const named = (step[place] ?? 0) > 1 && !isDim ? actors[place] : undefined
    if (named) taken.add(groundOfName(named, factor, stage), levels.name)
  }
  const marks = wanted.map((mark): Mark => {
    const at =
      freeShare(mark, taken, levels.mark) ??
      freeShare(mark, taken, levels.name) ??
      freeShare(mark, taken, levels.icon) ??
      0.5
    const { x, y } = pointAt(mark.placed.curve, at)
    const { placed, change, radius, width } = mark
    const placedMark = { placed, change, radius, width, at, x, y }
    taken.add(boxOfMark(placedMark), levels.mark)
    return placedMark
  })
  taken.release()
  return marks
}

/** The share of a line nearest to its middle where nothing of a level stands in the way of a mark. */
function freeShare({ placed, width, radius }: Wanted, taken: Boxes, level: number): number | undefined {
  return alongLine.find((share) => {
    const { x, y } = pointAt(placed.curve, share)
    return taken.isFree(boxOfMark({ x, y, width, radius }), level)
  })
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
function wantedMarks(lines: readonly PlacedLine[], unit: number): Wanted[] {
  const changed: Wanted[] = []
  const standing: Wanted[] = []
  const plain: Wanted[] = []
  for (const placed of lines) {
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

/** From the middle outward, shares of a line. */
const alongLine = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85]
