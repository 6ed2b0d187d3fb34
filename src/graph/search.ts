import MiniSearch from 'minisearch'

import type { Actor, Dataset, Source } from '../model/dataset.ts'
import { kindsOf } from '../model/kinds.ts'
import { sentenceOf } from '../model/sentence.ts'
import { foldedWords } from './folded-text.ts'
import { mostSearched } from './most-searched.ts'

/** One thing a search finds. */
export interface Hit {
  readonly type: 'actor' | 'relation' | 'source'
  readonly id: string
  /** An actor's name, the sentence a relation makes, a source's title. */
  readonly label: string
  /** An actor's summary, a relation's kind and dates, a source's publisher; empty where there is none. */
  readonly detail: string
}

/** Finds up to `limit` records for what somebody typed, best first; nothing for a query without a letter or digit. */
export type Search = (query: string, limit: number) => readonly Hit[]

/**
 * Builds a search over actors (by all their names), relations and sources. All words must occur, the last letters of each may be
 * missing, words of five letters or more may be off by a fifth; accents and case never matter, scripts are kept.
 * Import this file lazily: nothing else needs its library.
 */
export function createSearch(dataset: Dataset): Search {
  const relations = dataset.relations.length > mostSearched ? [] : relationEntries(dataset)
  const entries = [...actorEntries(dataset), ...relations, ...sourceEntries(dataset)]
  const engine = new MiniSearch<Document>({
    fields: ['name', 'otherNames', 'sentence', 'title', 'about'],
    tokenize: foldedWords,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length >= 5 ? 0.2 : false),
      boost: { name: 4, otherNames: 3, title: 1.5, about: 0.3 },
    },
  })
  engine.addAll(entries.map(({ document }, id) => ({ id, ...document })))
  return (query, limit) =>
    engine
      .search(query)
      .sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id))
      .slice(0, limit)
      .flatMap(({ id }) => entries[Number(id)]?.hit ?? [])
}

interface Document {
  readonly id: number
  readonly name?: string
  readonly otherNames?: string
  readonly sentence?: string
  readonly title?: string
  /** What is said about the record in passing: weighs little. */
  readonly about?: string
}

/** Entries stand in the order of types, which settles equal scores. */
interface Entry {
  readonly hit: Hit
  readonly document: Omit<Document, 'id'>
}

function actorEntries({ actors }: Dataset): Entry[] {
  return actors.map((actor) => ({
    hit: { type: 'actor', id: actor.id, label: actor.name, detail: actor.summary ?? '' },
    document: {
      name: actor.name,
      otherNames: [actor.short ?? '', ...Object.values(actor.names ?? {})].join(' '),
      about: actor.summary ?? '',
    },
  }))
}

function relationEntries(dataset: Dataset): Entry[] {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]))
  const kinds = kindsOf(dataset)
  const actorOf = (id: string): Pick<Actor, 'name'> => actors.get(id) ?? { name: id }
  return dataset.relations.map((relation) => {
    const label = sentenceOf(actorOf(relation.from), relation, actorOf(relation.to))
    const kind = kinds.get(relation.kind)?.label ?? relation.kind
    const when = [relation.when ?? []].flat().join(', ')
    return {
      hit: { type: 'relation', id: relation.id, label, detail: [kind, when].filter(Boolean).join(' · ') },
      document: { sentence: label, about: `${kind} ${relation.summary ?? ''}` },
    }
  })
}

function sourceEntries({ sources }: Dataset): Entry[] {
  return sources.map((source) => ({
    hit: { type: 'source', id: source.id, label: source.title ?? source.id, detail: publisherOf(source) },
    document: { title: source.title ?? source.id, about: publisherOf(source) },
  }))
}

function publisherOf(source: Source): string {
  return source.publisher ?? source['container-title'] ?? ''
}
