import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Boxes } from './boxes.ts'
import { curveBetween } from './curve.ts'
import { groundLevels } from './ground-levels.ts'
import { placeLineLabels, type LineLabelRequest } from './line-labels.ts'

const size = { width: 400, height: 300 }
const height = 12

describe('placeLineLabels', () => {
  test('writes at the middle of a line, slides where something lies there, and gives up where all is taken', () => {
    const request = [along({ x: 50, y: 100 }, { x: 350, y: 100 }, 60)]
    expect(placeLineLabels(request, height, new Boxes(size), size)[0]).toMatchObject({
      x: 200,
      y: 100,
      angle: 0,
    })
    const icon = { x: 190, y: 90, width: 20, height: 20 }
    const [slid] = placeLineLabels(request, height, ground(icon), size)
    expect(Math.abs((slid?.x ?? 200) - 200)).toBeGreaterThan(40)
    expect(slid?.y).toBeCloseTo(100)
    const wall = { x: 0, y: 95, width: 400, height: 10 }
    expect(placeLineLabels(request, height, ground(wall), size)).toEqual([undefined])
  })

  test('neighbours in a fan keep apart, and of those that cannot the first stays', () => {
    const fan = [0, 6, 12, 18].map((bend) => along({ x: 60, y: 100 }, { x: 340, y: 100 }, 120, bend))
    const places = placeLineLabels(fan, height, new Boxes(size), size)
    expect(places[0]).toMatchObject({ x: 200 })
    const shown = places.filter((place) => place !== undefined)
    expect(shown.length).toBeLessThan(4)
    for (const [at, a] of shown.entries())
      for (const b of shown.slice(at + 1))
        expect(Math.abs(a.y - b.y) >= height - 1 || Math.abs(a.x - b.x) >= 120).toBe(true)
  })

  test('what must show covers what lies behind rather than leave its line, and nothing else', () => {
    const wall = { x: 0, y: 95, width: 400, height: 10 }
    const request = { ...along({ x: 50, y: 100 }, { x: 350, y: 100 }, 60), always: true }
    const heightOver = (level: number) => {
      const taken = new Boxes(size)
      taken.add(wall, level)
      return placeLineLabels([request], height, taken, size)[0]?.y
    }
    const { dotBehind, iconBehind, dot, smallMark, icon } = groundLevels
    for (const level of [dotBehind, iconBehind]) expect(heightOver(level)).toBeCloseTo(100)
    for (const level of [dot, smallMark, icon]) expect(heightOver(level)).not.toBeCloseTo(100)
  })

  test('the short form stands where the long one has no room', () => {
    const request = {
      ...along({ x: 150, y: 100 }, { x: 250, y: 100 }, 300),
      texts: [
        { text: 'long', width: 300 },
        { text: 'short', width: 40 },
      ],
    }
    expect(placeLineLabels([request], height, new Boxes(size), size)[0]?.text).toBe('short')
  })

  test('what must show always does, inside the picture, and on free ground beside its line if there is any', () => {
    const point = fc.record({ x: fc.integer({ min: 10, max: 390 }), y: fc.integer({ min: 10, max: 290 }) })
    const icons = fc.array(
      point.map(({ x, y }) => ({ x, y, width: 30, height: 30 })),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(point, point, icons, (a, b, boxes) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 12)
        const [place] = placeLineLabels(
          [{ ...along(a, b, 90), always: true }],
          height,
          ground(...boxes),
          size,
        )
        expect(place).toBeDefined()
        expect(place!.x > 0 && place!.x < size.width && place!.y > 0 && place!.y < size.height).toBe(true)
      }),
    )
    const short = { ...along({ x: 200, y: 100 }, { x: 220, y: 100 }, 90), always: true }
    const [beside] = placeLineLabels([short], height, ground({ x: 180, y: 80, width: 60, height: 25 }), size)
    expect(beside).toMatchObject({ angle: 0, y: 112 })
  })
})

function along(
  a: { x: number; y: number },
  b: { x: number; y: number },
  width: number,
  bend = 0,
): LineLabelRequest {
  return { curve: curveBetween(a, b, bend, 0, 0)!, texts: [{ text: 'words', width }], always: false }
}

function ground(...boxes: { x: number; y: number; width: number; height: number }[]): Boxes {
  const taken = new Boxes(size)
  for (const box of boxes) taken.add(box)
  return taken
}
