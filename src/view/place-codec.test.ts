import fc from 'fast-check'
import { expect, test } from 'vitest'

import { camera, roundedCamera } from './place-codec.ts'

const anyCamera = fc.record({
  x: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  y: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
})
const unheard = () => {
  throw new Error('A camera that was written is understood.')
}

test('a rounded camera comes back from its writing as it is, and is rounded no further', () => {
  fc.assert(
    fc.property(anyCamera, (seen) => {
      const rounded = roundedCamera(seen)
      const written = camera.write(seen)
      expect(roundedCamera(rounded)).toEqual(rounded)
      expect(camera.write(rounded)).toBe(written)
      expect(camera.read(written ?? '', unheard)).toEqual(rounded)
    }),
  )
})

test('rounding moves nothing in a picture as wide as a 4K screen by a fifth of a pixel', () => {
  const fromTheMiddle = fc.record({
    x: fc.double({ min: -1920, max: 1920, noNaN: true }),
    y: fc.double({ min: -1080, max: 1080, noNaN: true }),
  })
  fc.assert(
    fc.property(anyCamera, fromTheMiddle, (seen, pixel) => {
      const rounded = roundedCamera(seen)
      const place = { x: seen.x + pixel.x / seen.zoom, y: seen.y + pixel.y / seen.zoom }
      expect(Math.abs((place.x - rounded.x) * rounded.zoom - pixel.x)).toBeLessThan(0.2)
      expect(Math.abs((place.y - rounded.y) * rounded.zoom - pixel.y)).toBeLessThan(0.2)
    }),
  )
})

test('a written camera is short', () => {
  fc.assert(
    fc.property(anyCamera, (seen) => {
      expect(camera.write(seen)?.length).toBeLessThanOrEqual('-20000.123,-20000.123,99.999'.length)
    }),
  )
})
