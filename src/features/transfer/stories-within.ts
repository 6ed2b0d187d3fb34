import { createIndex, type GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveKind, resolveRelation, resolveSource } from '../../graph/resolve.ts'
import { select } from '../../graph/select.ts'
import type { Dataset, Story } from '../../model/dataset.ts'
import { decodeView } from '../../view/address.ts'
import { resolveView, type KnownIds } from '../../view/resolve-view.ts'

/**
 * The stories of a dataset that an excerpt of it can still tell: every step's view names only what the excerpt has, and shows no
 * relation that it lacks.
 */
export function storiesWithin(
  whole: GraphIndex,
  stories: readonly Story[],
  excerpt: Dataset,
): readonly Story[] {
  if (stories.length === 0) return []
  const index = createIndex(excerpt)
  const known = knownTo(index)
  const canShow = (address: string): boolean => {
    const { view } = decodeView(address)
    if (resolveView(view, known).issues.length > 0) return false
    const { relations } = select(whole, view)
    return relations.every(({ index: at }) => index.places.relations.has(whole.relations[at]?.id ?? ''))
  }
  return stories.filter(({ steps }) => steps.every((step) => canShow(step.view)))
}

function knownTo(index: GraphIndex): KnownIds {
  const asItIs = (look: typeof resolveActor) => (id: string) =>
    look(index, id) === undefined ? undefined : id
  return {
    actor: asItIs(resolveActor),
    relation: asItIs(resolveRelation),
    kind: asItIs(resolveKind),
    source: asItIs(resolveSource),
    story: () => undefined,
  }
}
