import type { Actor, Dataset, Relation, Source } from '../model/dataset.ts'
import type { RelationKind } from '../model/vocabulary.ts'
import { layColumns, type Columns } from './columns.ts'
import { atOnce } from './portions.ts'
import { createPlaces, kindsNamed, occurringKinds, type Places } from './resolve.ts'
import { speakersOf, type Speaker } from './speakers.ts'

/**
 * A dataset laid out for questions: actors, relations and sources are known by their place in the dataset's arrays, and what is
 * filtered on stands in typed columns beside them.
 */
export interface GraphIndex extends Columns {
  readonly dataset: Dataset
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  readonly sources: readonly Source[]
  /** The relation kinds that occur, in the order of the vocabulary. */
  readonly kinds: readonly RelationKind[]
  readonly places: Places
  readonly speakers: readonly Speaker[]
}

/**
 * Lays out a dataset that has passed the checks of `model`, once per dataset, in time linear in its size.
 * @param columns the dataset's, where a worker has made them with `createColumns`; else they are made here.
 * @param relationPlaces where relations stand, by id, where that is known already.
 * @throws what `createColumns` throws.
 */
export function createIndex(
  dataset: Dataset,
  columns?: Columns,
  relationPlaces?: Places['relations'],
): GraphIndex {
  if (!columns) return atOnce(layIndex(dataset))
  const kinds = kindsNamed(dataset, columns.kindIds)
  return indexOf(dataset, columns, kinds, createPlaces(dataset, kinds, relationPlaces))
}

/** What `createIndex` does, in portions, one for each `next()`: some milliseconds each on a phone. */
export function* layIndex(dataset: Dataset): Generator<void, GraphIndex> {
  const kinds = occurringKinds(dataset)
  const places = createPlaces(dataset, kinds)
  const columns = yield* layColumns(dataset, kinds, places)
  return indexOf(dataset, columns, kinds, places)
}

function indexOf(
  dataset: Dataset,
  columns: Columns,
  kinds: readonly RelationKind[],
  places: Places,
): GraphIndex {
  const { actors, relations, sources } = dataset
  return {
    ...columns,
    dataset,
    actors,
    relations,
    sources,
    kinds,
    places,
    speakers: speakersOf(dataset, columns),
  }
}
