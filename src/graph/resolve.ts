import { kindsOf } from '../model/kinds.ts'
import type { RelationKind } from '../model/vocabulary.ts'
import type { Dataset, Story } from '../model/dataset.ts'

/** Where each record of a dataset stands in its array, and the ids that records had before. */
export interface Places {
  readonly actors: ReadonlyMap<string, number>
  /** Whoever keeps a million of them has no list of their ids. */
  readonly relations: Found
  readonly sources: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
  readonly aliases: ReadonlyMap<string, string>
}

type Found = Pick<ReadonlyMap<string, number>, 'get' | 'has'>

interface Placed {
  readonly places: Places
}

/** The index of the actor with this id or former id; undefined where nobody answers to it. */
export const resolveActor = (index: Placed, id: string) =>
  resolve(index.places.actors, index.places.aliases, id)

/** The index of the relation with this id or former id; undefined where none answers to it. */
export const resolveRelation = (index: Placed, id: string) =>
  resolve(index.places.relations, index.places.aliases, id)

/** The index of the source with this id or former id; undefined where none answers to it. */
export const resolveSource = (index: Placed, id: string) =>
  resolve(index.places.sources, index.places.aliases, id)

/** The index (into `GraphIndex.kinds`) of the relation kind with this id or former id; undefined where no relation has it. */
export const resolveKind = (index: Placed, id: string) =>
  resolve(index.places.kinds, index.places.aliases, id)

/** The story with this id or former id; undefined where none answers to it. */
export function resolveStory({ stories = [], aliases = {} }: Dataset, id: string): Story | undefined {
  const place = resolve(placesOf(stories), new Map(Object.entries(aliases)), id)
  return place === undefined ? undefined : stories[place]
}

/** The indices of these actors, each once, in the order given; ids that nobody answers to are left out. */
export function resolveActors(index: Placed, ids: readonly string[]): number[] {
  const found = ids.map((id) => resolveActor(index, id)).filter((actor) => actor !== undefined)
  return [...new Set(found)]
}

/** The relation kinds that occur, in the order of the vocabulary, the dataset's own last. */
export function occurringKinds(dataset: Dataset): RelationKind[] {
  return kindsNamed(
    dataset,
    dataset.relations.map(({ kind }) => kind),
  )
}

/** The relation kinds with these ids, in the order of the vocabulary, the dataset's own last. */
export function kindsNamed(dataset: Dataset, ids: readonly string[]): RelationKind[] {
  const named = new Set(ids)
  return [...kindsOf(dataset).values()].filter(({ id }) => named.has(id))
}

/** @param relations where they stand, where that is known already. */
export function createPlaces(
  dataset: Dataset,
  kinds: readonly { readonly id: string }[],
  relations?: Found,
): Places {
  return {
    actors: placesOf(dataset.actors),
    // A million of them weigh a hundred megabytes, and only links to one relation ask for them.
    get relations() {
      return (relations ??= placesOf(dataset.relations))
    },
    sources: placesOf(dataset.sources),
    kinds: placesOf(kinds),
    aliases: new Map(Object.entries(dataset.aliases ?? {})),
  }
}

function placesOf(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, place) => [record.id, place]))
}

/** An id in use wins over an alias of the same spelling; a chain of aliases that bites its tail leads nowhere. */
function resolve(places: Found, aliases: ReadonlyMap<string, string>, id: string): number | undefined {
  const present = places.get(id)
  if (present !== undefined || !aliases.has(id)) return present
  const seen = new Set<string>()
  let current: string | undefined = id
  while (current !== undefined && !seen.has(current)) {
    const place = places.get(current)
    if (place !== undefined) return place
    seen.add(current)
    current = aliases.get(current)
  }
  return undefined
}
