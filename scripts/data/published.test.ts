import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

import { createIndex } from '../../src/graph/graph-index.ts'
import { everything } from '../../src/graph/filter.ts'
import { select } from '../../src/graph/select.ts'
import { readJson } from '../../src/io/read-json.ts'
import { readDataset } from '../../src/model/read-dataset.ts'
import { checkViews } from './check-views.ts'
import { datasetFolders } from './folders.ts'
import { readPublished } from './published.ts'
import { errorsOf, writeIssue } from './report.ts'

describe.each(datasetFolders(resolve('.')))('what was published of data/$name', ({ folder }) => {
  const { editions, issues } = readPublished(folder)

  test('is all there, unchanged', () => {
    expect(issues.map(writeIssue)).toEqual([])
    expect(editions.length).toBeGreaterThan(0)
  })

  test.each(editions)('opens with today’s code: $hash, “$note”', ({ bytes }) => {
    const json = readJson(bytes)
    const answer = readDataset(json.ok ? json.value : json.message)
    expect(errorsOf(answer.issues).map(writeIssue)).toEqual([])
    if (!answer.dataset) throw new Error('It has no error and yet no dataset.')
    expect(checkViews(answer.dataset).map(writeIssue)).toEqual([])
    const index = createIndex(answer.dataset)
    expect(select(index, everything).relations).toHaveLength(answer.dataset.relations.length)
  })
})
