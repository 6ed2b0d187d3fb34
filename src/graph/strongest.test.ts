import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changesBetween, compareColumns } from './changes-between.ts'
import { everything } from './filter.ts'
import { createIndex } from './graph-index.ts'
import { select } from './select.ts'
import { strongest } from './strongest.ts'
import { generatedDataset, generatedFilter } from './testing/generated.ts'
import { small } from './testing/small.ts'

const said = (status: 'reported' | 'inferred', pieces = 1) =>
  Array.from({ length: pieces }, () => ({ status, source: 'book' }))
const relation = (id: string, rest: object) => ({ id, from: 'a', to: 'b', when: '2020/2022', ...rest })
const index = createIndex(
  small({
    actors: ['a', 'b'],
    relations: [
      relation('guess', { evidence: said('inferred', 9), weight: 9 }),
      relation('plain', { evidence: said('reported') }),
      relation('double', { evidence: said('reported', 2) }),
      relation('weighty', { evidence: said('reported'), weight: 2 }),
      relation('half', { evidence: said('reported', 5), weight: 0.5 }),
      relation('plain-too', { evidence: said('reported'), when: '2023/2024' }),
    ],
  }),
)
const all = select(index, everything)
const idsOf = (visible: typeof all) => visible.relations.map((one) => index.relations[one.index]?.id)

test('what fits is drawn as it is', () => {
  expect(strongest(index, all, 6)).toBe(all)
})

test('of more, standing decides, then weight, then how much evidence there is, then the order of the dataset', () => {
  expect(idsOf(strongest(index, select(index, everything), 1))).toEqual(['weighty'])
  expect(idsOf(strongest(index, select(index, everything), 2))).toEqual(['double', 'weighty'])
  expect(idsOf(strongest(index, select(index, everything), 3))).toEqual(['plain', 'double', 'weighty'])
  expect(idsOf(strongest(index, select(index, everything), 5))).not.toContain('guess')
})

test('only what is visible is drawn, with the counts of the whole answer, and says what it changes', () => {
  const before = strongest(index, select(index, everything), 4)
  const kinds = { ...everything, window: { start: 18_262, end: 18_628 } }
  const visible = select(index, kinds)
  const drawn = strongest(index, visible, 4)
  expect(idsOf(drawn)).toEqual(['plain', 'double', 'weighty', 'half'])
  expect(drawn.counts).toEqual(visible.counts)
  expect(drawn.relationCount).toBe(4)
  const changed = [...changesBetween(before, drawn).relations].toSorted((a, b) => a - b)
  expect(changed.map((at) => index.relations[at]?.id)).toEqual(['half', 'plain-too'])
})

test('what is asked again and has not changed is drawn again, and changes nothing', () => {
  const first = strongest(index, select(index, everything), 3)
  const again = select(index, everything)
  expect(again).not.toBe(all)
  const second = strongest(index, again, 3)
  expect(second.state).toEqual(first.state)
  const { relations, actors } = changesBetween(first, second)
  expect([...relations, ...actors]).toEqual([])
  expect(idsOf(strongest(index, select(index, everything), 2))).toEqual(['double', 'weighty'])
})

test('a walk through filters draws what is drawn afresh, and tells all that it changes and nothing else', () => {
  fc.assert(
    fc.property(generatedDataset, fc.array(generatedFilter, { minLength: 2 }), (dataset, filters) => {
      const walked = createIndex(dataset)
      let before: ReturnType<typeof strongest> | undefined
      for (const filter of filters) {
        const drawn = strongest(walked, select(walked, filter), 4)
        const fresh = createIndex(dataset)
        expect(drawn.state).toEqual(strongest(fresh, select(fresh, filter), 4).state)
        const { relations, actors } = changesBetween(before, drawn)
        const all = compareColumns(before, drawn)
        expect(relations.toSorted()).toEqual(all.relations)
        expect(actors.toSorted()).toEqual(all.actors)
        before = drawn
      }
    }),
    { numRuns: 200 },
  )
})
