import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { readEntente } from '../../src/io/entente-format.ts'
import { shortHash } from '../../src/io/hash.ts'
import { readJson } from '../../src/io/read-json.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Issue } from '../../src/model/issue.ts'
import { sha256Of, type Edition } from './prepare.ts'

/** A line of `published/index.json`. */
interface Publication {
  readonly hash: string
  /** The day of publication, ISO 8601. */
  readonly date: string
  readonly note: string
}

export interface PublishedEdition extends Publication {
  readonly sha256: string
  readonly dataset: Dataset
  readonly bytes: Uint8Array
}

/** Every version of a dataset that was ever published, newest first, each checked to be the very bytes it was then. */
export function readPublished(folder: string): { editions: PublishedEdition[]; issues: Issue[] } {
  const { publications, issues } = readIndex(folder)
  const editions: PublishedEdition[] = []
  for (const publication of publications) {
    const answer = readEdition(folder, publication)
    if ('message' in answer) issues.push(error(`${publication.hash}.json`, answer.message))
    else editions.push(answer)
  }
  return { editions, issues: [...issues, ...unlisted(folder, publications)] }
}

/** Keeps an edition for good. Does nothing where its bytes are published already, and says so with false. */
export function publish(folder: string, edition: Edition, date: string, note: string): boolean {
  const { publications } = readIndex(folder)
  if (publications.some(({ hash }) => hash === edition.hash)) return false
  mkdirSync(join(folder, 'published'), { recursive: true })
  writeFileSync(join(folder, 'published', `${edition.hash}.json`), edition.text)
  const index = [{ hash: edition.hash, date, note }, ...publications]
  writeFileSync(join(folder, 'published', 'index.json'), `${JSON.stringify(index, undefined, 2)}\n`)
  return true
}

function readIndex(folder: string): { publications: readonly Publication[]; issues: Issue[] } {
  const path = join(folder, 'published', 'index.json')
  if (!existsSync(path)) return { publications: [], issues: [] }
  const json = readJson(readFileSync(path))
  if (!json.ok) return { publications: [], issues: [error('index.json', json.message)] }
  if (Array.isArray(json.value) && json.value.every(isPublication))
    return { publications: json.value, issues: [] }
  const message =
    'Expected a list of objects with “hash” (eight hexadecimal digits), “date” (a day) and “note” (text).'
  return { publications: [], issues: [error('index.json', message)] }
}

function readEdition(
  folder: string,
  publication: Publication,
): PublishedEdition | { readonly message: string } {
  const path = join(folder, 'published', `${publication.hash}.json`)
  if (!existsSync(path)) return { message: 'This published version is missing; links to it would break.' }
  const bytes = readFileSync(path)
  const sha256 = sha256Of(bytes)
  if (shortHash(sha256) !== publication.hash) {
    return {
      message: `This published version was changed: its SHA-256 begins with ${shortHash(sha256)} now.`,
    }
  }
  const { dataset, issues } = readEntente(bytes)
  if (dataset) return { ...publication, sha256, dataset, bytes }
  return { message: issues.find(({ severity }) => severity === 'error')?.message ?? 'It cannot be read.' }
}

function unlisted(folder: string, publications: readonly Publication[]): Issue[] {
  const directory = join(folder, 'published')
  if (!existsSync(directory)) return []
  const listed = new Set(['index.json', ...publications.map(({ hash }) => `${hash}.json`)])
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json') && !listed.has(file))
    .map((file) => error(file, 'This file is not listed in published/index.json.'))
}

function isPublication(value: unknown): value is Publication {
  if (typeof value !== 'object' || value === null) return false
  const { hash, date, note } = value as Readonly<Record<string, unknown>>
  return (
    typeof hash === 'string' &&
    /^[0-9a-f]{8}$/.test(hash) &&
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    typeof note === 'string'
  )
}

function error(file: string, message: string): Issue {
  return { severity: 'error', file: `published/${file}`, message }
}
