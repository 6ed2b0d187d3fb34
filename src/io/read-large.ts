import type { Dataset, Relation } from '../model/dataset.ts'
import { isDraft, type Draft } from '../model/draft.ts'
import type { Issue } from '../model/issue.ts'
import { readDataset } from '../model/read-dataset.ts'
import { isSoundRelation } from '../model/sound-relation.ts'
import { relationKinds } from '../model/vocabulary.ts'
import { jsonFault } from './json-fault.ts'
import { createSharing } from './share-texts.ts'
import { createSplitter } from './split-relations.ts'

/** Some hundred relations: what the page can take over at once without a pause that anyone would notice. */
const batchBytes = 100_000

/** At most so many records with errors are named. */
const mostNamed = 200

/**
 * Reads a file in format `entente/1` that is too large to be read at once, part by part; `onBatch` is given its relations as texts of
 * JSON lists, in order, as soon as each is known to be in order for itself. What comes back holds all of them, too.
 * Answers as `readEntente` does, save that only errors are named, that an error of JSON is placed by the number of a relation, and
 * that relations in order are left out of the suggestions and numbers in messages.
 */
export async function readLarge(
  parts: AsyncIterable<Uint8Array>,
  onBatch: (list: Uint8Array<ArrayBuffer>) => void,
): Promise<{ dataset: Dataset } | { issues: Issue[] }> {
  const relations: unknown[] = []
  const faulty = new Set<number>()
  const share = createSharing()
  try {
    const splitter = createSplitter(batchBytes, (list) => {
      const records = parse(list, `after relation ${relations.length.toLocaleString('en')}`)
      if (!Array.isArray(records)) return
      for (const record of records as unknown[]) {
        if (isSoundRelation(record)) share(record as Relation)
        else faulty.add(relations.length)
        relations.push(record)
      }
      if (faulty.size === 0) onBatch(list)
    })
    for await (const part of parts) splitter.push(part)
    const { rest, lists } = splitter.end()
    if (lists > 1)
      throw new Unreadable('The field “relations” stands in this file more than once; expected it once.')
    const document = parse(rest, 'outside its relations')
    // Without a list of relations there is nothing large about it.
    if (lists === 0 || !isDraft(document)) return withErrors(readDataset(document))
    return readJoined(document, relations, faulty)
  } catch (error) {
    if (error instanceof Unreadable) return { issues: [{ severity: 'error', message: error.message }] }
    throw error
  }
}

/** Checks what no relation can be asked alone: the rest of the document, and what relations say of it and of each other. */
function readJoined(document: Draft, relations: readonly unknown[], faulty: Set<number>) {
  const places = noteReferences(document, relations, faulty)
  const rest = { ...document, ...aliasesToRecords(document, places, faulty) }
  const wrong = [...faulty].toSorted((a, b) => a - b)
  const named = wrong.slice(0, mostNamed).map((at) => relations[at])
  const answer = withErrors(readDataset({ ...rest, relations: named }))
  if ('issues' in answer) {
    const more = wrong.length - named.length
    const message = `And ${more.toLocaleString('en')} more relations with errors.`
    return { issues: more > 0 ? [...answer.issues, { severity: 'error' as const, message }] : answer.issues }
  }
  if (wrong.length > 0) throw new Error('Relations were found wrong that are in order.')
  const { aliases } = document as Pick<Dataset, 'aliases'>
  return {
    dataset: { ...answer.dataset, ...(aliases && { aliases }), relations: relations as readonly Relation[] },
  }
}

/** Adds to `faulty` every relation that names something unknown, or has another's id; answers with where each id stands first. */
function noteReferences(
  document: Draft,
  relations: readonly unknown[],
  faulty: Set<number>,
): ReadonlyMap<unknown, number> {
  const actors = idsIn(document['actors'])
  const sources = idsIn(document['sources'])
  const kinds = new Set<unknown>([...relationKinds.map(({ id }) => id), ...idsIn(document['relationKinds'])])
  const first = new Map<unknown, number>()
  relations.forEach((record, at) => {
    if (faulty.has(at)) return
    const { id, from, to, kind, evidence } = record as Relation
    const known =
      actors.has(from) &&
      actors.has(to) &&
      kinds.has(kind) &&
      evidence.every(({ by, source }) => sources.has(source) && (by === undefined || actors.has(by)))
    const before = first.get(id)
    if (before === undefined) first.set(id, at)
    else faulty.add(before)
    if (!known || before !== undefined) faulty.add(at)
  })
  return first
}

function idsIn(records: unknown): Set<unknown> {
  if (!Array.isArray(records)) return new Set()
  return new Set(records.map((record: unknown) => (isDraft(record) ? record['id'] : undefined)))
}

/**
 * Without the aliases of relations that are there, which the rest of the document alone does not show; a relation that an alias
 * hides is added to `faulty`, so that the alias is named.
 */
function aliasesToRecords(document: Draft, places: ReadonlyMap<unknown, number>, faulty: Set<number>): Draft {
  const { aliases } = document
  if (!isDraft(aliases)) return {}
  for (const old of Object.keys(aliases)) {
    const hidden = places.get(old)
    if (hidden !== undefined) faulty.add(hidden)
  }
  const others = Object.entries(aliases).filter(([old, present]) => places.has(old) || !places.has(present))
  return { aliases: Object.fromEntries(others) }
}

function withErrors({ dataset, issues }: ReturnType<typeof readDataset>) {
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
