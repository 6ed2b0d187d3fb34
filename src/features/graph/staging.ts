import type { Stage } from '../../canvas/scene.ts'
import { bothSides } from '../../graph/comparison.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import type { VisibleGraph } from '../../graph/visible-graph.ts'
import type { View } from '../../view/view.ts'

/** How a picture is shown to a room while a story is told. */
export interface Staging {
  /** Changes with the step, which is then fitted anew. */
  readonly occasion: string
  /** Factor of all sizes, for the back row. */
  readonly scale: number
  /** Whether all that the view holds is spoken of; else what is selected is. */
  readonly whole: boolean
  /** Escape was pressed on the picture. */
  readonly onLeave: () => void
}

interface Staged {
  readonly shown: VisibleGraph
  /** Indices of the relations that are spoken of. */
  readonly focus?: ReadonlySet<number>
  readonly stage?: Stage
}

/** What is drawn: on a stage the neighbourhood that a step speaks of stands out from all else of its window. */
export function staged(index: GraphIndex, view: View, visible: VisibleGraph, staging?: Staging): Staged {
  if (!staging) return { shown: visible }
  const shown = view.around.length === 0 ? visible : select(index, bothSides({ ...view, around: [] }))
  return {
    shown,
    stage: { scale: staging.scale },
    ...(staging.whole && { focus: new Set(visible.relations.map((relation) => relation.index)) }),
  }
}
