import fc from 'fast-check'
import { expect, test } from 'vitest'

import { foldText } from './folded-text.ts'
import { createIndex } from './graph-index.ts'
import { listAt } from './lists.ts'
import { hasTexts, readTexts, textMatcher } from './relation-text.ts'
import { generatedDataset } from './testing/generated.ts'

const word = fc.constantFrom(
  'grosse',
  'erik',
  'ada',
  'name',
  'артем',
  'bridge',
  'visit',
  'of',
  'a',
  'nowhere',
)

test('finds the words in what is said of a relation, its ends and its sources', () => {
  fc.assert(
    fc.property(generatedDataset, fc.array(word, { maxLength: 3 }), (dataset, words) => {
      const index = createIndex(dataset)
      const matches = textMatcher(index, words)
      dataset.relations.forEach((relation, at) => {
        const ends = [index.from[at], index.to[at]].map((end) => index.actors[end ?? -1])
        const said = [
          relation.title,
          relation.summary,
          index.kinds[index.kind[at] ?? -1]?.label,
          ...relation.evidence.map(({ note }) => note),
          ...ends.flatMap((end) => [end?.name, end?.short, ...Object.values(end?.names ?? {})]),
          ...Array.from(listAt(index.cited, at), (source) => index.sources[source]?.title),
        ]
        const text = foldText(said.filter((part) => part !== undefined).join('\n'))
        expect(matches(at)).toBe(words.every((one) => text.includes(one)))
      })
    }),
    { numRuns: 200 },
  )
})

test('can be prepared in portions', () => {
  fc.assert(
    fc.property(generatedDataset, (dataset) => {
      const index = createIndex(dataset)
      for (const _ of readTexts(index)) expect(hasTexts(index)).toBe(false)
      expect(hasTexts(index)).toBe(true)
    }),
    { numRuns: 20 },
  )
})
