import { paintActors } from './paint-actors.ts'
import { paintLabels, paintLineLabels } from './paint-labels.ts'
import { paintLines } from './paint-lines.ts'
import type { Painting } from './painting.ts'

/** Paints a frame onto a canvas whose transform maps CSS pixels to its own. Leaves what is outside the frame as it is. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  context.save()
  context.lineJoin = 'round'
  paintLines(context, painting)
  paintActors(context, painting)
  const taken = paintLabels(context, painting)
  paintLineLabels(context, painting, taken)
  context.restore()
}
