import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { hasTexts } from '../../graph/relation-text.ts'
import { small } from '../../graph/testing/small.ts'
import { prepareTexts } from './prepare-texts.ts'

test('reads the words of a dataset once, whoever asks', async () => {
  const index = createIndex(small({ actors: ['a', 'b'], relations: [{ from: 'a', to: 'b' }] }))
  const reading = prepareTexts(index)
  expect(prepareTexts(index)).toBe(reading)
  expect(hasTexts(index)).toBe(false)
  await reading
  expect(hasTexts(index)).toBe(true)
})
