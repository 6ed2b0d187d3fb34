import { expect, test } from 'vitest'

import { comparedWords } from './compared-words.ts'

test('a relation between two windows is told with what its dates say of each', () => {
  const years = ['2019', '2024'] as const
  expect(comparedWords('windows', { first: 'never', second: 'certain' }, 'Formed', years)).toBe(
    'Formed: by its dates not in 2019, certainly in 2024.',
  )
  expect(comparedWords('windows', { first: 'possible', second: 'never' }, 'Possibly ended', years)).toBe(
    'Possibly ended: by its dates possibly in 2019, not in 2024.',
  )
})

test('a relation in two accounts is told with what each has to say', () => {
  const names = ['Russia', 'the sources'] as const
  const told = (sides: Parameters<typeof comparedWords>[1]) =>
    comparedWords('accounts', sides, 'Words', names)
  expect(told({ first: 'certain', second: 'never' })).toBe(
    'Words. The account of Russia says so; that of the sources does not speak of it.',
  )
  expect(told({ first: 'never', second: 'certain', denies: 'first' })).toBe(
    'Words. The account of Russia denies it; that of the sources says so.',
  )
  expect(told({ first: 'certain', second: 'never', denies: 'both' })).toBe(
    'Words. The account of Russia both says and denies it; that of the sources denies it.',
  )
})
