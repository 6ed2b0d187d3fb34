import type { Actor, Dataset, Relation, Source } from '../model/dataset.ts'
import { kindsOf } from '../model/kinds.ts'
import { standingOf } from '../model/standing.ts'
import { actorKinds, quadClasses, standings, type RelationKind } from '../model/vocabulary.ts'
import type { Day, Spell, Window } from '../time/spell.ts'
import { endOfDate, toSpell } from '../time/to-spell.ts'
import { createPlaces, resolveActor, resolveSource, type Places } from './resolve.ts'
import { spanOf } from './span.ts'
import { speakersOf, type Speaker } from './speakers.ts'

/**
 * A dataset laid out for questions: actors, relations and sources are known by their place in the dataset's arrays, and what is
 * filtered on stands in typed columns beside them. Built once per dataset, in time linear in its size.
 */
export interface GraphIndex {
  readonly dataset: Dataset
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  readonly sources: readonly Source[]
  /** The relation kinds that occur, in the order of the vocabulary. */
  readonly kinds: readonly RelationKind[]
  readonly places: Places

  /** Per relation: its ends, as indices into `actors`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Per relation: index into `quadClasses`, into `kinds`, into `standings`. */
  readonly quad: Uint8Array
  readonly kind: Uint16Array
  readonly standing: Uint8Array
  /** Per relation: its spells; none where it is undated. */
  readonly spells: readonly (readonly Spell[])[]
  /** Per relation, over all its spells: the first day it may have been on, and the day it was surely over. See `toInt32`. */
  readonly earliestStart: Int32Array
  readonly latestEnd: Int32Array
  /** Per relation: the sources its evidence cites, each once. */
  readonly cited: readonly (readonly number[])[]

  /** Per actor: index into `actorKinds`. */
  readonly actorKind: Uint8Array
  /** Per actor: the relations that touch it, ascending, each once. */
  readonly incident: readonly (readonly number[])[]

  readonly speakers: readonly Speaker[]
  /** From the first day any relation names to the last; undefined where no relation has a date. */
  readonly span: Window | undefined
}

/**
 * Lays out a dataset that has passed the checks of `model`.
 * @throws where it has not: an end, a kind or a speaker that does not exist, or a date that does not parse.
 */
export function createIndex(dataset: Dataset): GraphIndex {
  const { actors, relations, sources } = dataset
  const known = kindsOf(dataset)
  const occurring = new Set(relations.map((relation) => relation.kind))
  const kinds = [...known.values()].filter((kind) => occurring.has(kind.id))
  const places = createPlaces(dataset, kinds)
  const placed = { places }

  const from = Int32Array.from(relations, (relation) => end(placed, relation, relation.from))
  const to = Int32Array.from(relations, (relation) => end(placed, relation, relation.to))
  const kind = Uint16Array.from(relations, (relation) => kindPlace(placed, relation))
  const quadOfKind = kinds.map(({ quad }) => quadClasses.indexOf(quad))
  const asOf = endOfDate(dataset.asOf)
  const spells = relations.map((relation) => spellsOf(relation, asOf))

  return {
    dataset,
    actors,
    relations,
    sources,
    kinds,
    places,
    from,
    to,
    quad: Uint8Array.from(kind, (place) => quadOfKind[place] ?? 0),
    kind,
    standing: Uint8Array.from(relations, (relation) => standings.indexOf(standingOf(relation.evidence))),
    spells,
    earliestStart: Int32Array.from(spells, (all) =>
      toInt32(Math.min(...all.map((one) => one.earliestStart))),
    ),
    latestEnd: Int32Array.from(spells, (all) => toInt32(Math.max(...all.map((one) => one.latestEnd)))),
    cited: relations.map((relation) => citedBy(placed, relation)),
    actorKind: Uint8Array.from(actors, (actor) => actorKinds.indexOf(actor.kind)),
    incident: incidence(actors.length, from, to),
    speakers: speakersOf(dataset, places),
    span: spanOf(spells),
  }
}

/** An open bound (±Infinity) becomes the least or greatest number of the column: some 5.8 million years away from 1970. */
export function toInt32(day: Day): number {
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, day))
}

function spellsOf({ when }: Relation, asOf: Day): readonly Spell[] {
  if (when === undefined) return []
  return typeof when === 'string' ? [toSpell(when, asOf)] : when.map((text) => toSpell(text, asOf))
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

function citedBy(placed: { places: Places }, relation: Relation): number[] {
  const cited = relation.evidence.map((evidence) => resolveSource(placed, evidence.source))
  return [...new Set(cited.filter((source) => source !== undefined))]
}

function incidence(actors: number, from: Int32Array, to: Int32Array): number[][] {
  const incident: number[][] = Array.from({ length: actors }, () => [])
  from.forEach((actor, relation) => {
    incident[actor]?.push(relation)
    const other = to[relation]
    if (other !== undefined && other !== actor) incident[other]?.push(relation)
  })
  return incident
}
