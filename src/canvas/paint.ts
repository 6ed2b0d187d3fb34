import { actorTraits } from './actor-columns.ts'
import { type Mark, placeMarks } from './marks.ts'
import { actorPieces } from './paint-actors.ts'
import { groundOf, namePieces, takeLines } from './paint-labels.ts'
import { lineLabelPieces, linesInFocus, linesPointedAt } from './paint-line-labels.ts'
import { paintLines } from './paint-lines.ts'
import { markPieces } from './paint-marks.ts'
import type { Painting } from './painting.ts'
import type { Piece } from './pieces.ts'

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
  const marks = placeMarks(painting.frame, painting.size)
  return [...actorPieces(painting), ...markPieces(painting, marks), ...wordPieces(context, painting, marks)]
}

/** What is selected has its words before names that are not part of it, and what is under the pointer pushes none of them aside. */
function wordPieces(
  context: CanvasRenderingContext2D,
  painting: Painting,
  marks: readonly Mark[],
): readonly Piece[] {
  const { actors, actorColumns, focused } = painting.frame
  const ground = groundOf(painting, marks)
  const all = [...actors.keys()]
  const isDim = (place: number) => ((actorColumns.traits[place] ?? 0) & actorTraits.dim) !== 0
  const near = focused ? all.filter((place) => !isDim(place)) : all
  const back = focused ? all.filter(isDim) : []
  const nearNames = namePieces(context, painting, near, ground)
  const written = lineLabelPieces(context, painting, linesInFocus(painting), ground)
  if (back.length > 0) takeLines(painting, ground)
  const backNames = namePieces(context, painting, back, ground)
  const hovered = all.filter((place) => {
    const placed = actorColumns.index[place] === painting.pointed.actor ? actors[place] : undefined
    return placed && !nearNames.has(placed) && !backNames.has(placed)
  })
  const hoveredName = namePieces(context, painting, hovered, ground, true)
  const pointedAt = linesPointedAt(painting).filter((placed) => !written.has(placed))
  const pointedWords = lineLabelPieces(context, painting, pointedAt, ground)
  ground.release()
  return [nearNames, written, backNames, hoveredName, pointedWords].flatMap((pieces) => [...pieces.values()])
}
