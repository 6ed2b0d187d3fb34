import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { placeLabels, type LabelRequest } from './labels.ts'

const size = { width: 400, height: 300 }

const request = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  radius: fc.integer({ min: 5, max: 25 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.integer({ min: 8, max: 50 }),
  priority: fc.integer({ min: 0, max: 4000 }),
  always: fc.constant(false),
})
const crowd = fc.array(request, { maxLength: 25, size: 'max' })
const crowdWithSome = fc.array(
  fc.tuple(request, fc.nat(5)).map(([one, dice]): LabelRequest => ({ ...one, always: dice === 0 })),
  { maxLength: 25, size: 'max' },
)

describe('placeLabels', () => {
  test('puts a lone label centred below its icon', () => {
    expect(placeLabels([one({ x: 100, y: 100, radius: 10, width: 60, height: 16 })], size)).toEqual([
      { side: 'below', x: 70, y: 113 },
    ])
  })

  test('takes the right, the left and the top in turn, and leaves a label out where nothing is free', () => {
    const label = one({ x: 100, y: 100, radius: 10, width: 40, height: 16 })
    const below = one({ x: 100, y: 121, width: 0, height: 0 })
    const right = one({ x: 134, y: 100, width: 0, height: 0 })
    const left = one({ x: 66, y: 100, width: 0, height: 0 })
    const above = one({ x: 100, y: 79, width: 0, height: 0 })
    const sideAmong = (...others: LabelRequest[]) => placeLabels([label, ...others], size)[0]?.side
    expect(sideAmong(below)).toBe('right')
    expect(sideAmong(below, right)).toBe('left')
    expect(sideAmong(below, right, left)).toBe('above')
    expect(sideAmong(below, right, left, above)).toBeUndefined()
    expect(placeLabels([{ ...label, always: true }, below, right, left, above], size)[0]?.side).toBe('below')
  })

  test('never lets a label cover another or an icon, unless both must always show', () => {
    fc.assert(
      fc.property(crowdWithSome, (requests) => {
        const boxes = boxesOf(requests)
        for (const [at, box] of boxes.entries()) {
          if (!box) continue
          if (!requests[at]!.always) {
            for (const icon of requests) expect(covers(box, iconOf(icon))).toBe(false)
          }
          for (const [other, second] of boxes.entries()) {
            if (other <= at || !second) continue
            if (requests[at]!.always && requests[other]!.always) continue
            expect(covers(box, second)).toBe(false)
          }
        }
      }),
    )
  })

  test('shows whatever must always show', () => {
    fc.assert(
      fc.property(crowdWithSome, (requests) => {
        const places = placeLabels(requests, size)
        for (const [at, { always }] of requests.entries()) if (always) expect(places[at]).toBeDefined()
      }),
    )
  })

  test('never lets a label of less priority stand in the way of one with more', () => {
    fc.assert(
      fc.property(crowd, fc.nat(4000), (requests, bar) => {
        const important = requests.filter(({ priority }) => priority >= bar)
        const icons = requests
          .filter(({ priority }) => priority < bar)
          .map((icon) => ({ ...icon, width: 0, height: 0 }))
        const alone = placeLabels([...important, ...icons], size).slice(0, important.length)
        const among = placeLabels(requests, size).filter((_, at) => requests[at]!.priority >= bar)
        expect(among).toEqual(alone)
      }),
    )
  })

  test('leaves out labels of what is far outside the picture', () => {
    expect(
      placeLabels([one({ x: -200, y: 50 }), one({ x: 200, y: 900 }), one({ x: -10, y: 50 })], size),
    ).toEqual([undefined, undefined, expect.objectContaining({ side: 'below' })])
  })
})

function one(request: Partial<LabelRequest>): LabelRequest {
  return { x: 0, y: 0, radius: 10, width: 40, height: 16, priority: 1, always: false, ...request }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxesOf(requests: readonly LabelRequest[]): (Box | undefined)[] {
  return placeLabels(requests, size).map((place, at) => {
    const { width, height } = requests[at]!
    return place && { left: place.x, right: place.x + width, top: place.y, bottom: place.y + height }
  })
}

function iconOf({ x, y, radius }: LabelRequest): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function covers(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
