import {
  actorSchema,
  datasetSchema,
  evidenceSchema,
  relationKindSchema,
  relationSchema,
  sourceSchema,
  storySchema,
  type Dataset,
} from '../model/dataset.ts'
import type { Issue } from '../model/issue.ts'
import { readDataset } from '../model/read-dataset.ts'
import { readJson } from './read-json.ts'

/**
 * Reads a file in format `entente/1` (UTF-8, with or without a byte order mark) as a dataset. Whatever keeps it from being
 * one comes back as issues, never as an exception: too large, not UTF-8, not JSON, or anything `readDataset` names.
 */
export function readEntente(file: Uint8Array | string): { dataset: Dataset | undefined; issues: Issue[] } {
  const json = readJson(file)
  if (!json.ok) return { dataset: undefined, issues: [{ severity: 'error', message: json.message }] }
  return readDataset(json.value)
}

/**
 * Writes a dataset so that `readEntente` gives it back. The order of fields is the schema's, whatever order the dataset has
 * them in, and keys the schema does not order are sorted: equal datasets give equal texts. `indent` is the spaces per level.
 */
export function writeEntente(dataset: Dataset, indent = 0): string {
  return JSON.stringify(inOrder(dataset, ''), undefined, indent)
}

const orders: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(datasetSchema.shape),
  relationKinds: Object.keys(relationKindSchema.shape),
  actors: Object.keys(actorSchema.shape),
  relations: Object.keys(relationSchema.shape),
  'relations.evidence': Object.keys(evidenceSchema.shape),
  sources: Object.keys(sourceSchema.shape),
  stories: Object.keys(storySchema.shape),
  'stories.steps': Object.keys(storySchema.shape.steps._zod.def.element.shape),
}

/** The same value with its fields in order; `place` is the way to it through fields, without the indices of lists. */
function inOrder(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inOrder(item, place))
  if (typeof value !== 'object' || value === null) return value
  const order = orders[place] ?? []
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const fields = Object.entries(value).toSorted(
    ([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1),
  )
  return Object.fromEntries(
    fields.map(([key, inside]) => [key, inOrder(inside, place === '' ? key : `${place}.${key}`)]),
  )
}
