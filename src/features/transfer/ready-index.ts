import { bundle } from '../../graph/bundles.ts'
import { foldedHomes } from '../../graph/fold.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { laidIndex, type Laid } from '../../graph/laid.ts'
import { select } from '../../graph/select.ts'
import { strongest } from '../../graph/strongest.ts'
import { warmUp } from '../../graph/warm-up.ts'
import type { Dataset } from '../../model/dataset.ts'
import { defaultView } from '../../view/view.ts'

/**
 * The index of a large dataset, asked already for what the page is going to ask it first, in portions between which the page answers:
 * everything that is asked once and kept.
 * @throws the signal's reason where it is aborted.
 */
export async function readyIndex(dataset: Dataset, laid: Laid, signal: AbortSignal): Promise<GraphIndex> {
  await nextTurn()
  const index = laidIndex(dataset, laid)
  for (const _ of warmUp(index, defaultView)) {
    await nextTurn()
    signal.throwIfAborted()
  }
  const drawn = strongest(index, select(index, defaultView))
  await nextTurn()
  bundle(index, drawn, foldedHomes(index, defaultView))
  await nextTurn()
  return index
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
