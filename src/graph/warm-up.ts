import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'
import { growProfiles } from './profiles.ts'
import { growRejections } from './rejections.ts'
import { prepareSelect, select } from './select.ts'
import { windowOf } from './time-verdict.ts'
import type { VisibleGraph } from './visible-graph.ts'

/** How many relations an answer takes in at once: few enough to be walked to from the one before, see `createWalker`. */
const stride = 25_000

/**
 * Brings a large dataset to its first answer in portions of some hundredths of a second each, one for each `next()`; what it yields is
 * the answer so far. An answer depends on nothing but its filter, but comes the quicker the less it differs from the one before: so the
 * window is widened from its beginning until all of it is there. Small datasets need one portion.
 */
export function* warmUp(
  index: GraphIndex,
  filter: Filter,
  portion = stride,
): Generator<VisibleGraph | undefined> {
  const { earliestStarts: days } = index
  const { start, end } = windowOf(index, filter)
  const { mask } = yield* growRejections(index, filter, 10 * portion)
  yield
  yield* growProfiles(index, mask)
  yield
  prepareSelect(index, filter)
  yield
  if (filter.secondWindow === undefined && filter.mode !== 'throughout') {
    // The first answer looks at every relation, and the first ones after it are made before engines know how to be quick about it.
    for (let place = Math.ceil(portion / 16); place < days.length; place += Math.min(place, portion)) {
      const day = days[place] ?? end
      if (day > start && day < end) yield select(index, { ...filter, window: { start, end: day } })
    }
  }
  yield select(index, filter)
}
