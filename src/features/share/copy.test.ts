import { expect, it, vi } from 'vitest'

import { copy } from './copy.ts'

it('a text is copied', async () => {
  const writeText = vi.fn<Clipboard['writeText']>(() => Promise.resolve())
  expect(await copy('https://example.org/?v=1', { writeText })).toBe(true)
  expect(writeText).toHaveBeenCalledWith('https://example.org/?v=1')
})

it('a refusal is no error', async () => {
  const writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))
  expect(await copy('x', { writeText })).toBe(false)
})

it('a page without a clipboard says so', async () => {
  expect(await copy('x', undefined)).toBe(false)
})
