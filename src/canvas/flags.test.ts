import { expect, test } from 'vitest'

import { flagAddress } from './flags.ts'

test('a state has the address of its flag, whatever the case of its code', () => {
  expect(flagAddress('AZ')).toBe(`${import.meta.env.BASE_URL}flags/az.svg`)
  expect(flagAddress('eu')).toBe(`${import.meta.env.BASE_URL}flags/eu.svg`)
})

test('what has no code, or none that is known, has no flag', () => {
  expect(flagAddress(undefined)).toBeUndefined()
  expect(flagAddress('zq')).toBeUndefined()
  expect(flagAddress('azeu')).toBeUndefined()
})
