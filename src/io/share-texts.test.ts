import { expect, test } from 'vitest'

import { exampleDataset } from '../model/example-dataset.ts'
import type { Relation } from '../model/dataset.ts'
import { createSharing } from './share-texts.ts'

test('leaves every record as it reads', () => {
  const relations = JSON.parse(JSON.stringify(exampleDataset.relations)) as Relation[]
  const share = createSharing()
  for (const relation of relations) share(relation)
  expect(relations).toEqual(exampleDataset.relations)
  expect(relations.flatMap(({ evidence }) => evidence.map((piece) => Object.keys(piece)))).toEqual(
    exampleDataset.relations.flatMap(({ evidence }) => evidence.map((piece) => Object.keys(piece))),
  )
})
