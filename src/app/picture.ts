import type { Canvas } from '../canvas/create-canvas.ts'
import { windowOf } from '../graph/time-verdict.ts'
import { formatWindow } from '../time/format.ts'
import type { ExplorerState } from '../view/explorer.ts'

/** The picture as it stands, with a caption that says what it is, when, from where and under which licence. */
export function pictureOf(canvas: Canvas, { index, view, visible }: ExplorerState): Promise<Blob> {
  const { dataset } = index
  const counts = `${visible.actorCount} actors, ${visible.relationCount} relations of ${index.relations.length}`
  return canvas.toPNG({
    scale: 2,
    caption: [
      `${dataset.title}: ${formatWindow(windowOf(index, view))}`,
      `${counts}. Data as of ${dataset.asOf}, ${dataset.license}.`,
      location.href,
    ],
  })
}
