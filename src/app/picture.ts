import type { Canvas } from '../canvas/create-canvas.ts'
import type { ExplorerState } from '../view/explorer.ts'
import { datesInWords } from '../view/when-words.ts'

/** The picture as it stands, with a caption that says what it is, when, from where and under which licence. */
export function pictureOf(canvas: Canvas, { index, view, visible }: ExplorerState): Promise<Blob> {
  const { dataset } = index
  const counts = `${visible.actorCount} actors, ${visible.relationCount} relations of ${index.relations.length}`
  return canvas.toPNG({
    scale: 2,
    caption: [
      `${dataset.title}: ${datesInWords(index, view)}`,
      `${counts}. Data as of ${dataset.asOf}, ${dataset.license}.`,
      location.href,
    ],
  })
}
