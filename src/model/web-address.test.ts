import { expect, test } from 'vitest'

import { webAddress } from './web-address.ts'

test.each(['https://example.org/a?b=c', 'http://example.org', 'HTTPS://EXAMPLE.ORG/'])(
  'the address %s may be followed',
  (text) => {
    expect(webAddress(text)).toBe(text)
  },
)

test.each([
  undefined,
  '',
  'javascript:alert(1)',
  ' https://example.org',
  'data:text/html,x',
  '//example.org',
  'https://',
  'ftp://example.org',
])('%j is no address to follow', (text) => {
  expect(webAddress(text)).toBeUndefined()
})
