import type { Dataset, Relation } from '../model/dataset.ts'
import { standingOf } from '../model/standing.ts'
import { actorKinds, quadClasses, standings, type RelationKind } from '../model/vocabulary.ts'
import { endOfDate } from '../time/to-spell.ts'
import { followColumns, type FollowColumns } from './follow-columns.ts'
import { growing } from './growing.ts'
import { incidence, type Lists } from './lists.ts'
import { atOnce } from './portions.ts'
import { createPlaces, occurringKinds, resolveActor, resolveSource, type Places } from './resolve.ts'
import { rowColumns, type RowColumns } from './row-columns.ts'
import { gatherVoices, type VoiceColumns } from './speakers.ts'
import { gatherSpells, type SpellColumns } from './spell-columns.ts'
import { weaknessOf } from './weakness.ts'

/**
 * What is asked of the records of a dataset, in numbers: some 130 bytes for a relation. All of it is typed arrays and plain objects,
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
  /** What \`kind\` points to: the ids of the kinds that occur, in the order of the vocabulary. */
  readonly kindIds: readonly string[]
  /** Per relation: how weak it is, see \`weaknessOf\`; and how many pieces of evidence it has, 255 for more. */
  readonly weakness: Uint16Array
  readonly pieces: Uint8Array
  /** Per relation: the sources its evidence cites, each once. */
  readonly cited: Lists
  /** Per actor: index into `actorKinds`. */
  readonly actorKind: Uint8Array
  /** Per actor: the relations that touch it, ascending, each once. */
  readonly incident: Lists
}

/** As many relations are read at once where the page is to answer meanwhile: some milliseconds on a phone. */
const portion = 80

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
  return atOnce(layColumns(dataset, kinds, places))
}

/** What `createColumns` does, in portions, one for each `next()`. */
export function* layColumns(
  dataset: Dataset,
  kinds: readonly RelationKind[],
  places: Places,
): Generator<void, Columns> {
  const { actors, relations } = dataset
  const count = relations.length
  const placed = { places }
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  const kind = new Uint16Array(count)
  const standing = new Uint8Array(count)
  const weakness = new Uint16Array(count)
  const pieces = new Uint8Array(count)
  const citedStarts = new Int32Array(count + 1)
  const cited = growing(count)
  const voices = gatherVoices(dataset, places)
  const spells = gatherSpells(count, endOfDate(dataset.asOf))

  // Once and in order, for the records of a large file are read from its bytes each time they are asked for.
  let at = 0
  for (const relation of relations) {
    const own = standingOf(relation.evidence)
    from[at] = end(placed, relation, relation.from)
    to[at] = end(placed, relation, relation.to)
    kind[at] = kindPlace(placed, relation)
    standing[at] = standings.indexOf(own)
    weakness[at] = weaknessOf(relation, own)
    pieces[at] = Math.min(255, relation.evidence.length)
    for (const source of citedBy(placed, relation)) cited.push(source)
    citedStarts[at + 1] = cited.length()
    voices.add(relation)
    spells.add(relation)
    at += 1
    if (at % portion === 0) yield
  }

  const quadOfKind = kinds.map(({ quad }) => quadClasses.indexOf(quad))
  const quad = Uint8Array.from(kind, (place) => quadOfKind[place] ?? 0)
  yield
  const voiced = voices.done()
  const dated = spells.done()
  yield
  const citing = { starts: citedStarts, items: cited.done() }
  const incident = incidence(actors.length, from, to)
  const rows = rowColumns({ from, to, cited: citing, ...voiced, ...dated })
  yield
  return {
    from,
    to,
    quad,
    kind,
    kindIds: kinds.map(({ id }) => id),
    standing,
    weakness,
    pieces,
    cited: citing,
    actorKind: Uint8Array.from(actors, (actor) => actorKinds.indexOf(actor.kind)),
    incident,
    ...dated,
    ...voiced,
    ...rows,
    ...followColumns(actors.length, { from, to, quad, standing, ...voiced }),
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

function citedBy(placed: { places: Places }, { evidence }: Relation): Iterable<number> {
  const cited = new Set<number>()
  for (const { source } of evidence) {
    const place = resolveSource(placed, source)
    if (place !== undefined) cited.add(place)
  }
  return cited
}
