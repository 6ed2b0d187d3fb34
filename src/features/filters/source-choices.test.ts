import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { sourceChoices } from './source-choices.ts'

test('sources that carry most come first, then by name whatever the quotation marks', () => {
  const source = (id: string, title: string) => ({ id, type: 'article', title }) as const
  const cites = (id: string) => ({ status: 'reported', source: id }) as const
  const index = createIndex(
    small({
      actors: [{ id: 'a' }, { id: 'b' }],
      sources: [source('z', 'Zeal'), source('m', '“Mine”'), source('l', 'Late'), source('n', 'Nine')],
      relations: [
        { from: 'a', to: 'b', evidence: [cites('z'), cites('l')] },
        { from: 'b', to: 'a', evidence: [cites('z'), cites('z'), cites('m'), cites('n')] },
      ],
    }),
  )
  expect(sourceChoices(index)).toEqual([
    { value: 'z', label: 'Zeal' },
    { value: 'l', label: 'Late' },
    { value: 'm', label: '“Mine”' },
    { value: 'n', label: 'Nine' },
  ])
})
