import { type Mark, placeMarks } from './marks.ts'
import { paintActors } from './paint-actors.ts'
import { groundOf, paintNames, takeLines } from './paint-labels.ts'
import { linesInFocus, linesPointedAt, paintLineLabels } from './paint-line-labels.ts'
import { paintLines } from './paint-lines.ts'
import { paintMarks } from './paint-marks.ts'
import type { Painting } from './painting.ts'

/** Paints a frame onto a canvas whose transform maps CSS pixels to its own. Leaves what is outside the frame as it is. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  context.save()
  context.lineJoin = 'round'
  paintLines(context, painting)
  paintActors(context, painting)
  const marks = placeMarks(painting.frame, painting.size)
  paintMarks(context, painting, marks)
  paintWords(context, painting, marks)
  context.restore()
}

/** What is selected has its words before names that are not part of it, and what is under the pointer pushes none of them aside. */
function paintWords(context: CanvasRenderingContext2D, painting: Painting, marks: readonly Mark[]): void {
  const { actors } = painting.frame
  const ground = groundOf(painting, marks)
  const near = actors.filter(({ actor }) => !actor.dim)
  const back = actors.filter(({ actor }) => actor.dim)
  const named = new Set(paintNames(context, painting, near, ground))
  const written = paintLineLabels(context, painting, linesInFocus(painting), ground)
  if (back.length > 0) {
    takeLines(painting, ground)
    for (const placed of paintNames(context, painting, back, ground)) named.add(placed)
  }
  const hovered = actors.filter(
    (placed) => placed.actor.index === painting.pointed.actor && !named.has(placed),
  )
  paintNames(context, painting, hovered, ground, true)
  const pointedAt = linesPointedAt(painting).filter((placed) => !written.has(placed))
  paintLineLabels(context, painting, pointedAt, ground)
  ground.release()
}
