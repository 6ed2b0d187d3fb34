import { entriesOf, idsOf, isDraft, textOf, type Collection, type Draft, type Entry } from './draft.ts'
import { writePath, type Finding, type Path } from './finding.ts'
import { nearest } from './nearest.ts'
import { relationKinds } from './vocabulary.ts'

const nouns: Readonly<Record<Collection, string>> = {
  relationKinds: 'relation kind',
  actors: 'actor',
  relations: 'relation',
  sources: 'source',
  stories: 'story',
}
const collections = Object.keys(nouns) as Collection[]

/** Every id that stands twice, is taken by the built-in vocabulary, or points at nothing; and homes that form a circle. */
export function checkReferences(document: Draft): Finding[] {
  const ids = {
    actors: idsOf(document, 'actors'),
    relations: idsOf(document, 'relations'),
    sources: idsOf(document, 'sources'),
    kinds: new Set([...relationKinds.map((kind) => kind.id), ...idsOf(document, 'relationKinds').keys()]),
  }
  return [
    ...collections.flatMap((collection) => duplicates(document, collection)),
    ...builtInKinds(document),
    ...entriesOf(document, 'actors').flatMap((actor) => pointer(actor, 'home', ids.actors, 'actor')),
    ...entriesOf(document, 'relations').flatMap((relation) => [
      ...pointer(relation, 'from', ids.actors, 'actor'),
      ...pointer(relation, 'to', ids.actors, 'actor'),
      ...pointer(relation, 'kind', ids.kinds, 'relation kind'),
      ...entriesOf(relation.record, 'evidence', relation.path).flatMap((piece) => [
        ...pointer(piece, 'by', ids.actors, 'actor'),
        ...pointer(piece, 'source', ids.sources, 'source'),
      ]),
    ]),
    ...checkAliases(document),
    ...checkPositions(document, ids.actors),
    ...homeCircles(document),
  ]
}

interface Ids {
  has(id: string): boolean
  keys(): Iterable<string>
}

function error(path: Path, message: Finding['message']): Finding {
  return { severity: 'error', path, message }
}

function pointer({ record, path }: Entry, field: string, ids: Ids, noun: string): Finding[] {
  const id = textOf(record, field)
  if (id === undefined || ids.has(id)) return []
  return [error([...path, field], () => noSuch(noun, id, ids))]
}

function noSuch(noun: string, id: string, ids: Ids): string {
  const meant = nearest(id, ids.keys())
  return `There is no ${noun} with the id “${id}”${meant === undefined ? '.' : `; did you mean “${meant}”?`}`
}

function duplicates(document: Draft, collection: Collection): Finding[] {
  const first = idsOf(document, collection)
  return entriesOf(document, collection).flatMap(({ record, path }) => {
    const id = textOf(record, 'id')
    const taken = id === undefined ? undefined : first.get(id)
    if (taken === undefined || taken[1] === path[1]) return []
    return [
      error(
        [...path, 'id'],
        `The id “${id}” is taken by ${writePath(taken)}; expected another id for each ${nouns[collection]}.`,
      ),
    ]
  })
}

function builtInKinds(document: Draft): Finding[] {
  const builtIn = new Set(relationKinds.map((kind) => kind.id))
  return entriesOf(document, 'relationKinds').flatMap(({ record, path }) => {
    const id = textOf(record, 'id')
    if (id === undefined || !builtIn.has(id)) return []
    return [
      error(
        [...path, 'id'],
        `“${id}” is a built-in relation kind; expected another id for a kind of your own.`,
      ),
    ]
  })
}

/** An alias must lead to a record, and may not hide one. */
function checkAliases(document: Draft): Finding[] {
  const aliases = document['aliases']
  if (!isDraft(aliases)) return []
  const known = new Set(collections.flatMap((collection) => [...idsOf(document, collection).keys()]))
  return Object.entries(aliases).flatMap(([old, present]) => [
    ...(known.has(old)
      ? [
          error(
            ['aliases', old],
            `“${old}” is the id of a record; expected an old id that no record has any more.`,
          ),
        ]
      : []),
    ...(typeof present === 'string' && present !== '' && !known.has(present)
      ? [error(['aliases', old], () => noSuch('record', present, known))]
      : []),
  ])
}

function checkPositions(document: Draft, actors: Ids): Finding[] {
  const positions = document['positions']
  if (!isDraft(positions)) return []
  return Object.keys(positions)
    .filter((id) => !actors.has(id))
    .map((id) => error(['positions', id], () => noSuch('actor', id, actors)))
}

/** Each circle of homes once, at the actor that stands first in the document. */
function homeCircles(document: Draft): Finding[] {
  const actors = entriesOf(document, 'actors')
  const homes = new Map(actors.map(({ record }) => [textOf(record, 'id'), textOf(record, 'home')]))
  const settled = new Set<string>()
  return actors.flatMap(({ record, path }) => {
    const way: string[] = []
    const passed = new Set<string>()
    let id = textOf(record, 'id')
    while (id !== undefined && !settled.has(id) && !passed.has(id)) {
      way.push(id)
      passed.add(id)
      id = homes.get(id)
    }
    way.forEach((step) => settled.add(step))
    if (id === undefined || !passed.has(id)) return []
    const circle = [...way.slice(way.indexOf(id)), id].map((step) => `“${step}”`)
    const shown = circle.length > 8 ? [...circle.slice(0, 6), '…', circle.at(-1)] : circle
    return [
      error(
        [...path, 'home'],
        `The homes form a circle: ${shown.join(' → ')}. Expected a home that leads to an actor without one.`,
      ),
    ]
  })
}
