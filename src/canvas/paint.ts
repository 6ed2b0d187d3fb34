import { placeMarks } from './marks.ts'
import { paintActors } from './paint-actors.ts'
import { paintLabels } from './paint-labels.ts'
import { paintLineLabels } from './paint-line-labels.ts'
import { paintLines } from './paint-lines.ts'
import { paintMarks } from './paint-marks.ts'
import type { Painting } from './painting.ts'

/** Paints a frame onto a canvas whose transform maps CSS pixels to its own. Leaves what is outside the frame as it is. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  context.save()
  context.lineJoin = 'round'
  paintLines(context, painting)
  paintActors(context, painting)
  const marks = placeMarks(painting.frame)
  paintMarks(context, painting, marks)
  const taken = paintLabels(context, painting, marks)
  paintLineLabels(context, painting, taken)
  context.restore()
}
