import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor } from '../../graph/resolve.ts'
import type { Actor, Dataset, Relation } from '../../model/dataset.ts'
import { encodeView } from '../../view/address.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { storiesWithin } from './stories-within.ts'

/**
 * What is visible as a dataset of its own, which opens again and then shows the same: the visible relations and actors, whoever
 * speaks in their evidence or is their home, the sources that are cited and the own kinds that are used. Actors placed by hand
 * stay where they were put. A story stays when all it shows is there. The dataset's opening goes, since it would hide some of what
 * was taken along; and where something was left out, the description says so and names the view.
 */
export function visibleDataset({
  index,
  view,
  visible,
}: Pick<ExplorerState, 'index' | 'view' | 'visible'>): Dataset {
  const { dataset } = index
  const shown = new Set(visible.relations.map((relation) => relation.index))
  const relations = index.relations.filter((_, at) => shown.has(at))
  const actors = actorsWith(index, visible.actors, relations)
  const cited = new Set(relations.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  const kinds = new Set(relations.map(({ kind }) => kind))
  const { opening: _opening, description, relationKinds, aliases, stories, positions, ...rest } = dataset
  const ownKinds = (relationKinds ?? []).filter(({ id }) => kinds.has(id))
  const places = Object.entries({ ...positions, ...view.moved }).filter(([id]) =>
    actors.some((actor) => actor.id === id),
  )
  const excerpt: Dataset = {
    ...rest,
    description:
      relations.length === dataset.relations.length
        ? description
        : `${description} [Excerpt: ${relations.length} of ${dataset.relations.length} relations, as the view “${encodeView(view)}” shows them.]`,
    ...(ownKinds.length > 0 && { relationKinds: ownKinds }),
    actors,
    relations,
    sources: index.sources.filter(({ id }) => cited.has(id)),
    ...(places.length > 0 && { positions: Object.fromEntries(places) }),
  }
  const told = storiesWithin(index, stories ?? [], withAliases(excerpt, aliases))
  return withAliases({ ...excerpt, ...(told.length > 0 && { stories: told }) }, aliases)
}

/** The visible actors, and those without whom their relations and places would not make sense; in the dataset's order. */
function actorsWith(
  index: GraphIndex,
  visible: readonly number[],
  relations: readonly Relation[],
): readonly Actor[] {
  const kept = new Set<number>()
  const keep = (id: string | undefined) => {
    let actor = id === undefined ? undefined : resolveActor(index, id)
    while (actor !== undefined && !kept.has(actor)) {
      kept.add(actor)
      const home: string | undefined = index.actors[actor]?.home
      actor = home === undefined ? undefined : resolveActor(index, home)
    }
  }
  for (const actor of visible) keep(index.actors[actor]?.id)
  for (const { from, to, evidence } of relations) {
    keep(from)
    keep(to)
    for (const { by } of evidence) keep(by)
  }
  return index.actors.filter((_, at) => kept.has(at))
}

/** Old ids go on answering for the records that are still there. */
function withAliases(dataset: Dataset, aliases: Dataset['aliases']): Dataset {
  const { relationKinds = [], actors, relations, sources, stories = [] } = dataset
  const ids = new Set([relationKinds, actors, relations, sources, stories].flat().map(({ id }) => id))
  const kept = Object.entries(aliases ?? {}).filter(([, present]) => ids.has(present))
  return kept.length > 0 ? { ...dataset, aliases: Object.fromEntries(kept) } : dataset
}
