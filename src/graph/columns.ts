import type { Dataset, Relation } from '../model/dataset.ts'
import { standingOf } from '../model/standing.ts'
import { actorKinds, quadClasses, standings, type RelationKind } from '../model/vocabulary.ts'
import { endOfDate } from '../time/to-spell.ts'
import { followColumns, type FollowColumns } from './follow-columns.ts'
import { incidence, toLists, type Lists } from './lists.ts'
import { createPlaces, occurringKinds, resolveActor, resolveSource, type Places } from './resolve.ts'
import { rowColumns, type RowColumns } from './row-columns.ts'
import { voiceColumns, type VoiceColumns } from './speakers.ts'
import { spellColumns, type SpellColumns } from './spell-columns.ts'

/**
 * What is asked of the records of a dataset, in numbers: some 120 bytes for a relation. All of it is typed arrays and plain objects,
 * so that a worker can make it and hand it over (`buffersOf`).
 */
export interface Columns extends SpellColumns, VoiceColumns, FollowColumns, RowColumns {
  /** Per relation: its ends, as indices into `actors`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Per relation: index into `quadClasses`, into `kinds`, into `standings`. */
  readonly quad: Uint8Array
  readonly kind: Uint16Array
  readonly standing: Uint8Array
  /** Per relation: the sources its evidence cites, each once. */
  readonly cited: Lists
  /** Per actor: index into `actorKinds`. */
  readonly actorKind: Uint8Array
  /** Per actor: the relations that touch it, ascending, each once. */
  readonly incident: Lists
}

/**
 * Lays the records of a dataset out in columns, in time linear in its size; needs nothing of the page.
 * @throws where the dataset has not passed the checks of `model`: an end, a kind or a speaker that does not exist, or a date that
 * does not parse.
 */
export function createColumns(
  dataset: Dataset,
  kinds: readonly RelationKind[] = occurringKinds(dataset),
  places: Places = createPlaces(dataset, kinds),
): Columns {
  const { actors, relations } = dataset
  const placed = { places }
  const from = Int32Array.from(relations, (relation) => end(placed, relation, relation.from))
  const to = Int32Array.from(relations, (relation) => end(placed, relation, relation.to))
  const kind = Uint16Array.from(relations, (relation) => kindPlace(placed, relation))
  const quadOfKind = kinds.map(({ quad }) => quadClasses.indexOf(quad))
  const voices = voiceColumns(dataset, places)
  const quad = Uint8Array.from(kind, (place) => quadOfKind[place] ?? 0)
  const standing = Uint8Array.from(relations, (relation) => standings.indexOf(standingOf(relation.evidence)))
  const cited = toLists(relations.length, (relation) => citedBy(placed, relations[relation]))
  const spells = spellColumns(relations, endOfDate(dataset.asOf))
  return {
    from,
    to,
    quad,
    kind,
    standing,
    cited,
    actorKind: Uint8Array.from(actors, (actor) => actorKinds.indexOf(actor.kind)),
    incident: incidence(actors.length, from, to),
    ...spells,
    ...voices,
    ...rowColumns({ from, to, cited, ...voices, ...spells }),
    ...followColumns(actors.length, { from, to, quad, standing, ...voices }),
  }
}

/** The memory that columns lie in, to be handed to another thread with them. */
export function buffersOf(columns: Columns): ArrayBuffer[] {
  return Object.values(columns).flatMap(buffersIn)
}

/** Those of a typed array, or of the typed arrays that an object has. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}

function end(placed: { places: Places }, relation: Relation, id: string): number {
  const actor = resolveActor(placed, id)
  if (actor === undefined) throw new Error(`Relation "${relation.id}" ends at "${id}", which is no actor.`)
  return actor
}

function kindPlace({ places }: { places: Places }, relation: Relation): number {
  const place = places.kinds.get(relation.kind)
  if (place === undefined)
    throw new Error(`Relation "${relation.id}" is of kind "${relation.kind}", which is unknown.`)
  return place
}

function citedBy(placed: { places: Places }, relation: Relation | undefined): Iterable<number> {
  const cited = new Set<number>()
  for (const { source } of relation?.evidence ?? []) {
    const place = resolveSource(placed, source)
    if (place !== undefined) cited.add(place)
  }
  return cited
}
