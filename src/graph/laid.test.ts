import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createIdTable } from '../model/id-table.ts'
import { bundle } from './bundles.ts'
import { foldedHomes } from './fold.ts'
import { createIndex } from './graph-index.ts'
import { buffersOfLaid, laidIndex, layOut } from './laid.ts'
import { resolveRelation } from './resolve.ts'
import { select } from './select.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { readingOf } from './testing/reading-of.ts'

test('what a worker has laid out and handed over answers as what the page lays out', () => {
  fc.assert(
    fc.property(generatedDataset, generatedFilter, fc.boolean(), (dataset, filter, fold) => {
      const ids = createIdTable((place) => dataset.relations[place]?.id)
      dataset.relations.forEach(({ id }, place) => ids.add(id, place))
      const made = layOut(dataset, ids.table(), [...new Set(dataset.relations.map(({ kind }) => kind))])
      const index = laidIndex(dataset, structuredClone(made, { transfer: buffersOfLaid(made) }))
      const plain = createIndex(dataset)
      const visible = select(index, filter)
      expect(readingOf(visible)).toEqual(readingOf(select(plain, filter)))
      const folding = { fold, unfolded: [] }
      expect(bundle(index, visible, foldedHomes(index, folding))).toEqual(
        bundle(plain, select(plain, filter), foldedHomes(plain, folding)),
      )
      for (const [place, { id }] of dataset.relations.entries())
        expect(resolveRelation(index, id)).toBe(place)
      expect(resolveRelation(index, 'nobody')).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})
