import { expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { exampleDataset as example } from '../model/example-dataset.ts'
import { readDataset } from '../model/read-dataset.ts'
import { compareVersions, type Looked } from './compare-versions.ts'
import { everything, type Filter } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'

const none = { redated: 0, resourced: 0, added: 0, removed: 0 }
const exampleDataset = readExample()
const [first, ...others] = exampleDataset.relations
if (!first) throw new Error('The example has relations.')

test('a version does not differ from itself', () => {
  expect(compared(exampleDataset, exampleDataset)).toEqual(none)
})

test('a relation of the newer alone is added, one of the older alone removed', () => {
  const fewer = { ...exampleDataset, relations: others }
  expect(compared(fewer, exampleDataset)).toEqual({ ...none, added: 1 })
  expect(compared(exampleDataset, fewer)).toEqual({ ...none, removed: 1 })
})

test('a relation with other dates is re-dated, even where that takes it out of the view', () => {
  const later = withFirst({ ...first, when: '2049-01-01' })
  expect(compared(exampleDataset, later)).toEqual({ ...none, redated: 1 })
  const window = { start: 28_000, end: 29_500 }
  expect(compared(exampleDataset, later, { ...everything, undated: false, window })).toEqual({
    ...none,
    redated: 1,
  })
})

test('a relation whose evidence makes it stand otherwise is re-sourced', () => {
  const source = first.evidence[0]?.source ?? ''
  const inferred = withFirst({ ...first, evidence: [{ status: 'inferred', source }] })
  const reported = withFirst({ ...first, evidence: [{ status: 'reported', source }] })
  expect(compared(inferred, reported)).toEqual({ ...none, resourced: 1 })
})

test('a relation that was renamed is the same relation', () => {
  const renamed = { ...withFirst({ ...first, id: 'a-new-name' }), aliases: { [first.id]: 'a-new-name' } }
  expect(compared(exampleDataset, renamed)).toEqual(none)
})

test('what the view does not show does not count', () => {
  const fewer = { ...exampleDataset, relations: others }
  const nothing: Filter = { ...everything, kind: { mode: 'only', values: [] } }
  expect(compared(fewer, exampleDataset, nothing)).toEqual(none)
})

function withFirst(relation: Dataset['relations'][number]): Dataset {
  return { ...exampleDataset, relations: [relation, ...others] }
}

function compared(older: Dataset, newer: Dataset, filter: Filter = everything) {
  return compareVersions(looked(older, filter), looked(newer, filter))
}

function looked(dataset: Dataset, filter: Filter): Looked {
  const index = createIndex(dataset)
  return { index, visible: select(index, filter) }
}

function readExample(): Dataset {
  const { dataset } = readDataset(example)
  if (!dataset) throw new Error('The example is a dataset.')
  return dataset
}
