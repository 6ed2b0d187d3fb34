import { expect, it } from 'vitest'

import { sha256Hex, shortHash } from './hash.ts'

it('is SHA-256 in hexadecimal digits, as FIPS 180-4 gives it for “abc”', async () => {
  const hash = await sha256Hex(new TextEncoder().encode('abc'))
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(shortHash(hash)).toBe('ba7816bf')
})
