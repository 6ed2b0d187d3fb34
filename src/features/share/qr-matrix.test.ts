import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'

import { qrMatrix, type QrMatrix } from './qr-matrix.ts'

const address = 'https://example.org/entente/?v=1&d=south-caucasus@5d854cad&when=2024-10&sel=euma'

test.each([
  ['a short link', address],
  [
    'a long one',
    `${address}&moved=${Array.from({ length: 40 }, (_, at) => `actor-${at}.${at}.-90`).join('~')}`,
  ],
  ['one with letters beyond ASCII', `${address}&q=Հայաստան`],
])('another reader reads %s from the code', (_, text) => {
  const matrix = qrMatrix(text)
  expect(matrix && decodeQR(pictureOf(matrix))).toBe(text)
})

test('what is too long for a code gives none', () => {
  expect(qrMatrix('x'.repeat(2953))).toBeDefined()
  expect(qrMatrix('x'.repeat(2954))).toBeUndefined()
  expect(qrMatrix('Հ'.repeat(1477))).toBeUndefined()
})

/** Four pixels to a square, as a camera would see it. */
function pictureOf(matrix: QrMatrix) {
  const scale = 4
  const width = matrix.length * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let at = 0; at < width * width; at++) {
    const dark = matrix[Math.floor(at / width / scale)]?.[Math.floor((at % width) / scale)]
    if (dark) data.fill(0, at * 4, at * 4 + 3)
  }
  return { width, height: width, data }
}
