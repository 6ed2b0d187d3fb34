import { expect, it } from 'vitest'

import { nearest } from './nearest.ts'

it.each([
  ['armenai', 'armenia'],
  ['armeniaa', 'armenia'],
  ['georgi', 'georgia'],
  ['iran', 'iraq'],
])('the nearest to %s is %s', (word, expected) => {
  expect(nearest(word, ['georgia', 'armenia', 'iraq'])).toBe(expected)
})

it('takes the one that needs the fewest changes', () => {
  expect(nearest('svr-fs', ['svr-fsbs', 'svr-fsb', 'svr'])).toBe('svr-fsb')
})

it('says nothing where every word is another', () => {
  expect(nearest('turkey', ['georgia', 'armenia'])).toBeUndefined()
  expect(nearest('ab', ['cd'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})
