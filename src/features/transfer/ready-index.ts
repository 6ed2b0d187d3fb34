import { importanceOf } from '../../canvas/layouts/importance.ts'
import { nextTask } from '../../canvas/next-task.ts'
import { toScene } from '../../canvas/to-scene.ts'
import { absentActors } from '../../graph/alive.ts'
import { bundle, bundleBySome } from '../../graph/bundles.ts'
import { foldedHomes } from '../../graph/fold.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { laidIndex, type Laid } from '../../graph/laid.ts'
import { select } from '../../graph/select.ts'
import { strongest } from '../../graph/strongest.ts'
import { windowOf } from '../../graph/time-verdict.ts'
import type { VisibleGraph } from '../../graph/visible-graph.ts'
import { warmUp } from '../../graph/warm-up.ts'
import type { Dataset } from '../../model/dataset.ts'
import { defaultView } from '../../view/view.ts'

/**
 * The index of a large dataset, asked already for what the page is going to ask it first, in portions between which the page answers:
 * everything that is asked once and kept.
 * @throws the signal's reason where it is aborted.
 */
export async function readyIndex(dataset: Dataset, laid: Laid, signal: AbortSignal): Promise<GraphIndex> {
  await nextTask()
  const index = laidIndex(dataset, laid)
  await nextTask()
  for (const _ of warmUp(index, defaultView)) {
    await nextTask()
    signal.throwIfAborted()
  }
  const drawn = strongest(index, select(index, defaultView))
  await nextTask()
  for (const _ of drawnLines(index, drawn)) {
    await nextTask()
    signal.throwIfAborted()
  }
  return index
}

/** So many lines are made at once. */
const portion = 2500

/** Makes the lines and actors of the first picture, which the page finds again. */
function* drawnLines(index: GraphIndex, drawn: VisibleGraph): Generator<void> {
  const homeOf = foldedHomes(index, defaultView)
  yield* bundleBySome(index, drawn, homeOf, portion)
  const { bundles } = bundle(index, drawn, homeOf)
  const options = {
    importance: importanceOf(index.dataset),
    homeOf,
    fan: false,
    selectedActor: undefined,
    selectedRelation: undefined,
    ghosts: absentActors(index, windowOf(index, defaultView)),
  }
  // The actors come with none.
  for (let count = 0; count < bundles.length + portion; count += portion) {
    toScene(index, drawn, { ...options, bundles: bundles.slice(0, count) })
    yield
  }
}
