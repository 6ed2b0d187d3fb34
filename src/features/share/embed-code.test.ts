// @vitest-environment happy-dom
import { expect, test } from 'vitest'

import { decodeView } from '../../view/address.ts'
import { embedAddress, embedCode } from './embed-code.ts'

const link = 'https://example.org/a/?v=1&d=south-caucasus@5d854cad&when=2024-10&sel=euma#data=abc'

test('the frame shows the same view, of the same data', () => {
  const { hash, pathname, search } = new URL(embedAddress(link, 'bare'))
  expect([pathname, hash]).toEqual(['/a/', '#data=abc'])
  expect(decodeView(search).view).toEqual({
    ...decodeView(new URL(link).search).view,
    embed: true,
    ui: 'bare',
  })
})

test('the code is one frame of that size, whatever the title holds', () => {
  const title = 'War & "peace" <script>alert(1)</script>'
  const page = document.createElement('div')
  page.innerHTML = embedCode(link, { ui: 'min', width: 800, height: 500 }, title)
  expect(page.querySelectorAll('*')).toHaveLength(1)
  const frame = page.querySelector('iframe')
  expect(frame?.getAttribute('src')).toBe(embedAddress(link, 'min'))
  expect(frame?.title).toBe(title)
  expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual(['800', '500'])
})
