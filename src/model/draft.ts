import type { Path } from './finding.ts'

/** A record as it was read, before anything is known about its fields. */
export type Draft = Readonly<Record<string, unknown>>

export interface Entry {
  readonly record: Draft
  readonly path: Path
}

export type Collection = 'relationKinds' | 'actors' | 'relations' | 'sources' | 'stories'

/**
 * The records of a list that are objects at all. The checks read drafts instead of a validated dataset so that every
 * problem is named in one pass, also in a record that has another.
 */
export function entriesOf(parent: Draft, list: string, path: Path = []): Entry[] {
  const records = parent[list]
  if (!Array.isArray(records)) return []
  return records.flatMap((record: unknown, index) =>
    isDraft(record) ? [{ record, path: [...path, list, index] }] : [],
  )
}

/** A field's text; undefined where there is none or it is of another type, which the schema names. */
export function textOf(record: Draft, field: string): string | undefined {
  const value = record[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The ids of a collection, and where each stands first. */
export function idsOf(document: Draft, collection: Collection): Map<string, Path> {
  const ids = new Map<string, Path>()
  for (const { record, path } of entriesOf(document, collection)) {
    const id = textOf(record, 'id')
    if (id !== undefined && !ids.has(id)) ids.set(id, path)
  }
  return ids
}
