import type { Dataset, Relation } from '../model/dataset.ts'
import { isDraft, type Draft } from '../model/draft.ts'
import { createIdTable, placesIn, type IdTable } from '../model/id-table.ts'
import type { Issue } from '../model/issue.ts'
import { readDataset } from '../model/read-dataset.ts'
import { isSoundRelation } from '../model/sound-relation.ts'
import { relationKinds } from '../model/vocabulary.ts'
import { jsonFault } from './json-fault.ts'
import { createPacker, unpacked, type PackedRelations } from './packed-relations.ts'
import { createSplitter } from './split-relations.ts'

/** What is parsed at once. */
const batchBytes = 500_000

/** At most so many records with errors are named. */
const mostNamed = 200

/** A dataset as it was read, and what was learned of its relations on the way. */
export interface ReadLarge {
  /** Its relations are those in `packed`, see `unpacked`. */
  readonly dataset: Dataset
  readonly packed: PackedRelations
  readonly relationIds: IdTable
  /** The relation kinds that occur. */
  readonly kindIds: readonly string[]
}

/**
 * Reads a file in format `entente/1` that is too large to be read at once, part by part. Its relations stay bytes: of a million objects
 * nobody asks for more than some thousand at a time.
 * Answers as `readEntente` does, save that only errors are named, that an error of JSON is placed by the number of a relation, and
 * that relations in order are left out of the suggestions and numbers in messages.
 */
export async function readLarge(parts: AsyncIterable<Uint8Array>): Promise<ReadLarge | { issues: Issue[] }> {
  const packer = createPacker()
  const ids = createIdTable((place) => (packer.recordAt(place) as Relation).id)
  const faulty = new Set<number>()
  const named: Named = { actors: new Set(), kinds: new Set(), sources: new Set() }
  let count = 0
  try {
    const splitter = createSplitter(batchBytes, (list, begins) => {
      const records = parse(list, `after relation ${count.toLocaleString('en')}`)
      if (!Array.isArray(records)) return
      packer.add(list, begins)
      for (const record of records as unknown[]) {
        if (isSoundRelation(record)) {
          noteNames(named, record as Relation)
          const before = ids.add((record as Relation).id, count)
          if (before !== undefined) faulty.add(before).add(count)
        } else faulty.add(count)
        count += 1
      }
    })
    for await (const part of parts) splitter.push(part)
    const { rest, lists } = splitter.end()
    if (lists > 1)
      throw new Unreadable('The field “relations” stands in this file more than once; expected it once.')
    const document = parse(rest, 'outside its relations')
    // Without a list of relations there is nothing large about it, unless its name is written with escapes.
    if (lists === 0 || !isDraft(document)) {
      const plain = withErrors(readDataset(document))
      return 'issues' in plain ? plain : packedAnew(plain.dataset)
    }
    const packed = packer.packed()
    const relationIds = ids.table()
    const relations = unpacked(packed)
    const places = placesIn(relationIds, (place) => relations[place]?.id)
    const answer = readJoined(document, relations, { faulty, named, places })
    return 'issues' in answer ? answer : { ...answer, packed, relationIds, kindIds: [...named.kinds] }
  } catch (error) {
    if (error instanceof Unreadable) return { issues: [{ severity: 'error', message: error.message }] }
    throw error
  }
}

function packedAnew(dataset: Dataset): ReadLarge {
  const { relations } = dataset
  const packer = createPacker()
  const ids = createIdTable((place) => relations[place]?.id)
  relations.forEach((relation, place) => {
    packer.add(new TextEncoder().encode(JSON.stringify([relation])), [1])
    ids.add(relation.id, place)
  })
  const kindIds = [...new Set(relations.map(({ kind }) => kind))]
  return { dataset, packed: packer.packed(), relationIds: ids.table(), kindIds }
}

/** The ids that relations name. */
interface Named {
  readonly actors: Set<string>
  readonly kinds: Set<string>
  readonly sources: Set<string>
}

function noteNames({ actors, kinds, sources }: Named, { from, to, kind, evidence }: Relation): void {
  actors.add(from).add(to)
  kinds.add(kind)
  for (const { source, by } of evidence) {
    sources.add(source)
    if (by !== undefined) actors.add(by)
  }
}

interface Noted {
  /** Places of relations with errors. */
  readonly faulty: Set<number>
  readonly named: Named
  /** Where relations stand, by id. */
  readonly places: Pick<ReadonlyMap<string, number>, 'get' | 'has'>
}

/** Checks what no relation can be asked alone: the rest of the document, and what relations say of it and of each other. */
function readJoined(
  document: Draft,
  relations: readonly Relation[],
  { faulty, named, places }: Noted,
): { dataset: Dataset } | { issues: Issue[] } {
  noteUnknown(document, relations, named, faulty)
  const rest = { ...document, ...aliasesToRecords(document, places, faulty) }
  const wrong = [...faulty].toSorted((a, b) => a - b)
  const told = wrong.slice(0, mostNamed).map((at) => relations[at])
  const answer = withErrors(readDataset({ ...rest, relations: told }))
  if ('issues' in answer) {
    const more = wrong.length - told.length
    const message = `And ${more.toLocaleString('en')} more relations with errors.`
    return { issues: more > 0 ? [...answer.issues, { severity: 'error' as const, message }] : answer.issues }
  }
  if (wrong.length > 0) throw new Error('Relations were found wrong that are in order.')
  const { aliases } = document as Pick<Dataset, 'aliases'>
  return {
    dataset: { ...answer.dataset, ...(aliases && { aliases }), relations },
  }
}

/** Adds to `faulty` every relation that names something unknown. */
function noteUnknown(
  document: Draft,
  relations: readonly Relation[],
  named: Named,
  faulty: Set<number>,
): void {
  const actors = idsIn(document['actors'])
  const sources = idsIn(document['sources'])
  const kinds = new Set<unknown>([...relationKinds.map(({ id }) => id), ...idsIn(document['relationKinds'])])
  // Nearly always there is none, and nobody has to look for it.
  if (isWithin(named.actors, actors) && isWithin(named.kinds, kinds) && isWithin(named.sources, sources))
    return
  let at = -1
  for (const { from, to, kind, evidence } of relations) {
    at += 1
    if (faulty.has(at)) continue
    const known =
      actors.has(from) &&
      actors.has(to) &&
      kinds.has(kind) &&
      evidence.every(({ by, source }) => sources.has(source) && (by === undefined || actors.has(by)))
    if (!known) faulty.add(at)
  }
}

function isWithin(some: ReadonlySet<unknown>, all: ReadonlySet<unknown>): boolean {
  for (const one of some) if (!all.has(one)) return false
  return true
}

function idsIn(records: unknown): Set<unknown> {
  if (!Array.isArray(records)) return new Set()
  return new Set(records.map((record: unknown) => (isDraft(record) ? record['id'] : undefined)))
}

/**
 * Without the aliases of relations that are there, which the rest of the document alone does not show; a relation that an alias
 * hides is added to `faulty`, so that the alias is named.
 */
function aliasesToRecords(document: Draft, places: Noted['places'], faulty: Set<number>): Draft {
  const { aliases } = document
  if (!isDraft(aliases)) return {}
  for (const old of Object.keys(aliases)) {
    const hidden = places.get(old)
    if (hidden !== undefined) faulty.add(hidden)
  }
  const others = Object.entries(aliases).filter(
    ([old, present]) => places.has(old) || typeof present !== 'string' || !places.has(present),
  )
  return { aliases: Object.fromEntries(others) }
}

function withErrors({
  dataset,
  issues,
}: ReturnType<typeof readDataset>): { dataset: Dataset } | { issues: Issue[] } {
  return dataset ? { dataset } : { issues: issues.filter(({ severity }) => severity === 'error') }
}

/** What is to be said about a file of which nothing more can be read. */
class Unreadable extends Error {}

function parse(bytes: Uint8Array, where: string): unknown {
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('This file is not text in UTF-8, so it cannot be read; save it as UTF-8.')
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    const fault = jsonFault(text)
    if (!fault) throw new Unreadable('This is nested too deeply to be a dataset.')
    throw new Unreadable(
      `This is not JSON: ${where} it has ${fault.found} where ${fault.expected} was expected.`,
    )
  }
}
