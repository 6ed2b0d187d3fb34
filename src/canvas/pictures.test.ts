// @vitest-environment happy-dom
import type { IconNode } from 'lucide'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { actorLook } from './actor-look.ts'
import { createPictures, iconPath } from './pictures.ts'

/** Notes what is drawn into it, in words. */
class FakePath {
  readonly parts: string[]
  constructor(data?: string) {
    this.parts = data === undefined ? [] : [data]
  }
  addPath(other: FakePath) {
    this.parts.push(...other.parts)
  }
  ellipse(...numbers: number[]) {
    this.parts.push(`ellipse ${numbers.slice(0, 4).join(' ')}`)
  }
  roundRect(...numbers: number[]) {
    this.parts.push(`rect ${numbers.join(' ')}`)
  }
}

beforeEach(() => {
  vi.stubGlobal('Path2D', FakePath)
  return () => vi.unstubAllGlobals()
})

const partsOf = (node: IconNode) => (iconPath(node) as unknown as FakePath).parts

describe('iconPath', () => {
  test('knows every shape that lucide draws with', () => {
    expect(
      partsOf([
        ['path', { d: 'M1 2h3' }],
        ['circle', { cx: 12, cy: '11', r: 3 }],
        ['ellipse', { cx: 1, cy: 2, rx: 3, ry: 4 }],
        ['line', { x1: 1, y1: 2, x2: 3, y2: 4 }],
        ['polyline', { points: '1 2 3 4' }],
        ['polygon', { points: '1 2 3 4 5 6' }],
        ['rect', { x: 1, y: 2, width: 3, height: 4, rx: 1 }],
        ['rect', { x: 1, y: 2, width: 3, height: 4 }],
      ]),
    ).toEqual([
      'M1 2h3',
      'ellipse 12 11 3 3',
      'ellipse 1 2 3 4',
      'M1 2L3 4',
      'M1 2 3 4',
      'M1 2 3 4 5 6Z',
      'rect 1 2 3 4 1',
      'rect 1 2 3 4 0',
    ])
  })

  test.each(Object.entries(actorLook))('draws every part of the icon of %s', (_, { icon }) => {
    expect(partsOf(icon)).toHaveLength(icon.length)
    expect(partsOf(icon).join(' ')).not.toMatch(/NaN|undefined/u)
  })
})

describe('createPictures', () => {
  test('makes the path of an icon once', () => {
    const pictures = createPictures(() => undefined)
    expect(pictures.icon(actorLook.state.icon)).toBe(pictures.icon(actorLook.state.icon))
  })

  test('has a picture from when it has loaded, says so, and asks for it once', async () => {
    const asked: FakeImage[] = []
    class FakeImage extends EventTarget {
      complete = false
      naturalWidth = 0
      src = ''
      constructor() {
        super()
        asked.push(this)
      }
    }
    vi.stubGlobal('Image', FakeImage)
    const onLoad = vi.fn()
    const pictures = createPictures(onLoad)
    expect(pictures.image('am.svg')).toBeUndefined()
    expect(pictures.image('am.svg')).toBeUndefined()
    expect(pictures.image('missing.svg')).toBeUndefined()
    expect(asked.map(({ src }) => src)).toEqual(['am.svg', 'missing.svg'])
    Object.assign(asked[0]!, { complete: true, naturalWidth: 512 }).dispatchEvent(new Event('load'))
    Object.assign(asked[1]!, { complete: true }).dispatchEvent(new Event('error'))
    await pictures.ready()
    expect(pictures.image('am.svg')).toBe(asked[0])
    expect(pictures.image('missing.svg')).toBeUndefined()
    expect(onLoad).toHaveBeenCalledTimes(1)
  })
})
