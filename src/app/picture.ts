import type { Canvas } from '../canvas/create-canvas.ts'
import { pngOf } from '../canvas/png.ts'
import { chipWords } from '../features/filters/chip-words.ts'
import { activeChips } from '../view/chips.ts'
import { outcomeLabels, outcomesInWords, toldOutcomes } from '../view/compare-words.ts'
import type { ExplorerState } from '../view/explorer.ts'
import { whenWords } from '../view/when-words.ts'

/** The picture as it stands, with a caption that says what it is, when, what is filtered, from where and under which licence. */
export async function pictureOf(canvas: Canvas, state: ExplorerState): Promise<Blob> {
  const foot = { caption: captionOf(state), changeLabels: changeLabelsOf(state) }
  return pngOf(await canvas.painting(2), foot)
}

function captionOf(state: ExplorerState): string[] {
  const { index, view, visible } = state
  const { dataset } = index
  const outcomes = outcomesInWords(state)
  const filters = activeChips(view)
    .filter(({ part }) => part !== 'time')
    .map((chip) => chipWords(index, chip))
  return [
    `${dataset.title} · ${whenWords(index, view)}`,
    ...(filters.length > 0 ? [`${filters.length > 1 ? 'Filters' : 'Filter'}: ${filters.join(' · ')}`] : []),
    `${visible.actorCount} actors, ${visible.relationCount} relations of ${index.relations.length}${outcomes ? `: ${outcomes}` : ''}`,
    `Source: Entente, “${dataset.title}”, data as of ${dataset.asOf}, ${dataset.license}`,
    // A dataset within the address would fill pages.
    location.href.replace(/#.*$/, ''),
  ]
}

function changeLabelsOf({ index, view, comparison }: ExplorerState) {
  if (!comparison) return []
  const { of } = comparison
  const labels = outcomeLabels(index, view, of)
  return [
    ...toldOutcomes[of].map((outcome) => ({ outcome, label: labels[outcome] })),
    { outcome: 'flipped' as const, label: of === 'windows' ? 'Changed sign' : 'Opposite sign' },
  ]
}
