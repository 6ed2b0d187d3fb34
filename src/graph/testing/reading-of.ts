import type { VisibleGraph } from '../visible-graph.ts'

/** All that an answer says, copied: equal for equal answers, however they were come by. */
export function readingOf(visible: VisibleGraph) {
  const { token: _, change: __, standing, ...rest } = visible
  const shown = [...standing].map((drawn, relation) => (visible.state[relation] === 0 ? undefined : drawn))
  return structuredClone({ ...rest, shown })
}
