import { bundle } from '../../graph/bundles.ts'
import { foldedHomes } from '../../graph/fold.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { strongest } from '../../graph/strongest.ts'
import { warmUp } from '../../graph/warm-up.ts'
import { defaultView } from '../../view/view.ts'

/**
 * Asks a large dataset for what the page is going to ask it first, in portions between which the page answers: everything that is asked
 * once and kept. Ends early where the signal is aborted.
 */
export async function makeReady(index: GraphIndex, signal: AbortSignal): Promise<void> {
  for (const _ of warmUp(index, defaultView)) {
    await nextTurn()
    if (signal.aborted) return
  }
  const drawn = strongest(index, select(index, defaultView))
  await nextTurn()
  bundle(index, drawn, foldedHomes(index, defaultView))
  await nextTurn()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
