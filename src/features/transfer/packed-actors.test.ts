import { expect, test } from 'vitest'

import { exampleDataset } from '../../model/example-dataset.ts'
import { importanceIn, packActors, positionsOf } from './packed-actors.ts'

test('what is packed comes out as it was, whatever order it was in', () => {
  const ids = exampleDataset.actors.map(({ id }) => id)
  const positions = Object.fromEntries(
    ids.map((id, at) => [id, [at * 7 - 3, -at] as [number, number]]).reverse() as [
      string,
      [number, number],
    ][],
  )
  const importance = Object.fromEntries(ids.map((id, at) => [id, ((at % 3) + 1) as 1 | 2 | 3]))
  const packed = structuredClone(packActors(exampleDataset, positions, importance))
  expect(positionsOf(exampleDataset, packed)).toEqual(positions)
  expect(importanceIn(exampleDataset, packed)).toEqual(importance)
})
