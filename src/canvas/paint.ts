import { actorTraits } from './actor-columns.ts'
import type { Frame } from './frame.ts'
import { createMarkMemory, type Mark, type MarkMemory, placeMarks } from './marks.ts'
import { groundOf, takeLines } from './name-ground.ts'
import { actorPieces } from './paint-actors.ts'
import { createNameMemory, type NameMemory, namePieces } from './paint-labels.ts'
import { lineLabelPieces, linesInFocus, linesPointedAt } from './paint-line-labels.ts'
import { paintLines } from './paint-lines.ts'
import { markPieces } from './paint-marks.ts'
import type { Painting } from './painting.ts'
import type { Piece } from './pieces.ts'
import type { Sprites } from './sprites.ts'

/** Paints a frame onto a canvas whose transform maps CSS pixels to its own. Leaves what is outside the frame as it is. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  context.save()
  context.lineJoin = 'round'
  paintLines(context, painting)
  for (const piece of piecesOver(context, painting)) piece.paint(context)
  context.restore()
}

/** All that is painted over the lines, the lowest first: icons, marks, words. `context` measures words. */
export function piecesOver(context: CanvasRenderingContext2D, painting: Painting): readonly Piece[] {
  const { marks: markMemory, names } = memoryOf(painting)
  const marks = placeMarks(painting.frame, painting.size, markMemory)
  return actorPieces(painting).concat(
    markPieces(painting, marks),
    wordPieces(context, painting, marks, names),
  )
}

/** What is remembered of the picture before. */
interface Memory {
  readonly size: Painting['size']
  readonly marks: MarkMemory
  readonly names: NameMemory
}

const memories = new WeakMap<Sprites, Memory>()

/** One canvas has the same sprites until its colours, or its pixels, are others. */
function memoryOf({ sprites, size }: Painting): Memory {
  const known = memories.get(sprites)
  if (known?.size.width === size.width && known.size.height === size.height) return known
  const made = { size, marks: createMarkMemory(size), names: createNameMemory(size) }
  memories.set(sprites, made)
  return made
}

/** What is selected has its words before names that are not part of it, and what is under the pointer pushes none of them aside. */
function wordPieces(
  context: CanvasRenderingContext2D,
  painting: Painting,
  marks: readonly Mark[],
  memory: NameMemory,
): readonly Piece[] {
  const { actors, actorColumns, focused } = painting.frame
  const ground = groundOf(painting, marks, memory)
  const all = inOrderOfIndex(actorColumns)
  const isDim = (place: number) => ((actorColumns.traits[place] ?? 0) & actorTraits.dim) !== 0
  const near = focused ? all.filter((place) => !isDim(place)) : all
  const back = focused ? all.filter(isDim) : []
  const nearNames = namePieces(context, painting, near, ground, memory, { recalls: true })
  const written = lineLabelPieces(context, painting, linesInFocus(painting), ground)
  if (back.length > 0) takeLines(painting, ground)
  const backNames = namePieces(context, painting, back, ground, memory)
  const isUnnamed = (place: number) => {
    const placed = actorColumns.index[place] === painting.pointed.actor ? actors[place] : undefined
    return placed && !nearNames.has(placed) && !backNames.has(placed)
  }
  const hovered = painting.pointed.actor === undefined ? [] : all.filter(isUnnamed)
  const hoveredName = namePieces(context, painting, hovered, ground, memory, { insists: true })
  const pointedAt = linesPointedAt(painting).filter((placed) => !written.has(placed))
  const pointedWords = lineLabelPieces(context, painting, pointedAt, ground)
  return [nearNames, written, backNames, hoveredName, pointedWords].flatMap((pieces) => [...pieces.values()])
}

/** Places of actors in the order of their indices: those that fade out stand before all others. */
function inOrderOfIndex({ index }: Frame['actorColumns']): number[] {
  const places: number[] = []
  let isInOrder = true
  for (let place = 0; place < index.length; place++) {
    if (place > 0 && (index[place - 1] ?? 0) > (index[place] ?? 0)) isInOrder = false
    places.push(place)
  }
  return isInOrder ? places : places.sort((one, other) => (index[one] ?? 0) - (index[other] ?? 0))
}
