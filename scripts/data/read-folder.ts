import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readJson } from '../../src/io/read-json.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Issue } from '../../src/model/issue.ts'
import { readDataset } from '../../src/model/read-dataset.ts'

const collections = ['actors', 'relations', 'sources', 'stories', 'positions'] as const
const optional: ReadonlySet<string> = new Set(['stories', 'positions'])

/**
 * Joins the files of a dataset's folder to one document and validates it. Every issue names its file; with an error there is no
 * dataset. Positions of actors that are gone are left out, and a renamed actor keeps the place it had under its old id.
 */
export function readFolder(folder: string, name: string): { dataset: Dataset | undefined; issues: Issue[] } {
  const issues: Issue[] = []
  const read = (file: string): unknown => {
    const answer = readFile(join(folder, file))
    if (answer.ok) return answer.value
    issues.push({ severity: 'error', file, message: answer.message })
    return undefined
  }
  const head = read('dataset.json')
  const parts = new Map<string, unknown>()
  for (const field of collections) {
    const file = `${field}.json`
    if (!optional.has(field) || existsSync(join(folder, file))) parts.set(field, read(file))
  }
  if (issues.length > 0) return { dataset: undefined, issues }
  if (!isObject(head)) {
    issues.push({ severity: 'error', file: 'dataset.json', message: 'Expected one JSON object.' })
    return { dataset: undefined, issues }
  }
  issues.push(...misplaced(head), ...misnamed(head, name), ...[...parts].flatMap(unsorted))
  const document = { ...head, ...Object.fromEntries(parts) }
  const answer = readDataset({ ...document, ...livingPositions(document) }, fileOf)
  const all = [...issues, ...answer.issues]
  return {
    dataset: all.some(({ severity }) => severity === 'error') ? undefined : answer.dataset,
    issues: all,
  }
}

function fileOf(field: string): string {
  return (collections as readonly string[]).includes(field) ? `${field}.json` : 'dataset.json'
}

function readFile(path: string): ReturnType<typeof readJson> {
  if (!existsSync(path)) return { ok: false, message: 'This file is missing.' }
  return readJson(readFileSync(path))
}

function misplaced(head: Readonly<Record<string, unknown>>): Issue[] {
  return collections
    .filter((field) => Object.hasOwn(head, field))
    .map((field) => ({
      severity: 'error',
      file: 'dataset.json',
      path: field,
      message: `In a folder, “${field}” stands in a file of its own, ${field}.json.`,
    }))
}

function misnamed({ id }: Readonly<Record<string, unknown>>, name: string): Issue[] {
  if (typeof id !== 'string' || id === name) return []
  const message = `The dataset’s id is “${id}”, but its folder is called “${name}”; expected the same.`
  return [{ severity: 'error', file: 'dataset.json', path: 'id', message }]
}

/** The first record of a list that stands before one with a smaller id. The order of stories is the curator's. */
function unsorted([field, records]: readonly [string, unknown]): Issue[] {
  if (field === 'stories' || !Array.isArray(records)) return []
  const ids = records.map((record: unknown) => (isObject(record) ? String(record['id']) : ''))
  const index = ids.findIndex((id, at) => at > 0 && id < (ids[at - 1] ?? ''))
  if (index < 0) return []
  const message = `The records are not sorted by id: “${ids[index]}” stands after “${ids[index - 1]}”.`
  return [{ severity: 'warning', file: `${field}.json`, record: ids[index], message }]
}

function livingPositions(document: Readonly<Record<string, unknown>>): { positions?: unknown } {
  const { positions, actors, aliases } = document
  if (!isObject(positions) || !Array.isArray(actors)) return {}
  const present = new Set(actors.map((actor: unknown) => (isObject(actor) ? actor['id'] : undefined)))
  const renamed = isObject(aliases) ? aliases : {}
  const moved = Object.entries(positions).map(
    ([id, place]) => [present.has(id) ? id : renamed[id], place] as const,
  )
  const kept = Object.entries(positions)
  return {
    positions: Object.fromEntries(
      [...moved, ...kept].filter(([id]) => present.has(id)) as [string, unknown][],
    ),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
