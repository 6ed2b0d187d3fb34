// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { settled } from './fades.ts'
import { frameOf } from './frame.ts'
import type { Palette } from './palette.ts'
import { pngOf } from './png.ts'
import type { Sprites } from './sprites.ts'
import { fakeContext } from './testing/fake-canvas.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const sizes: { readonly width: number; readonly height: number }[] = []
let context: ReturnType<typeof fakeContext>

beforeEach(() => {
  context = fakeContext()
  sizes.length = 0
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done,
  ) {
    sizes.push({ width: this.width, height: this.height })
    done(new Blob())
  })
})

afterEach(() => vi.restoreAllMocks())

test('caption and legend stand below the whole picture, and take more room the narrower it is', async () => {
  await pngOf(painting(900), foot)
  expect(context.texts).toEqual(
    expect.arrayContaining(['South Caucasus · 2024', 'Material conflict', 'Disputed', 'State']),
  )
  await pngOf(painting(300), foot)
  expect(sizes.map(({ width }) => width)).toEqual([1800, 600])
  const feet = sizes.map(({ height }) => height / 2 - 400)
  expect(feet[0]).toBeGreaterThan(60)
  expect(feet[1]).toBeGreaterThan(feet[0]!)
})

const foot = {
  caption: ['South Caucasus · 2024', '25 actors, 41 relations of 87', 'https://example.org/?when=2024'],
  changeLabels: [],
}

function painting(width: number) {
  const size = { width, height: 400 }
  const scene = {
    actors: [0, 1].map((index) => sceneActor({ index })),
    lines: [
      sceneLine({ quad: 'material-conflict' }),
      sceneLine({ key: 'disputed', standing: 'disputed', bend: 20 }),
      sceneLine({ key: 'denied', standing: 'denied', bend: 40 }),
    ],
  }
  const colours: unknown = new Proxy({}, { get: () => 'rgb(0, 0, 0)', ownKeys: () => [] })
  const sprites: Sprites = {
    of: () => ({ picture: document.createElement('canvas'), half: 10 }),
    ofMark: () => ({ picture: document.createElement('canvas'), half: 10 }),
    arrived: () => undefined,
    edition: () => 0,
    arrivals: () => 0,
  }
  return {
    frame: frameOf(scene, { pan: { x: 0, y: 0 }, zoom: 1, ...size }, (at) => ({ x: 50 + at * 150, y: 90 })),
    size,
    ratio: 2,
    palette: colours as Palette,
    sprites,
    pointed: {},
    fade: settled,
  }
}
