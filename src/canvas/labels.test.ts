import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { boxAround, Boxes, type Box } from './boxes.ts'
import { placeLabels, type LabelRequest } from './labels.ts'

const size = { width: 400, height: 300 }

const request = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  radius: fc.integer({ min: 5, max: 25 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.integer({ min: 8, max: 50 }),
  priority: fc.integer({ min: 0, max: 4000 }),
  level: fc.integer({ min: -2, max: 1 }),
  always: fc.constant(false),
})
const crowd = fc.array(request, { maxLength: 25, size: 'max' })
const crowdWithSome = fc.array(
  fc.tuple(request, fc.nat(5)).map(([one, dice]): LabelRequest => ({ ...one, always: dice === 0 })),
  { maxLength: 25, size: 'max' },
)

describe('placeLabels', () => {
  test('puts a lone label centred below its icon', () => {
    expect(place([one({ x: 100, y: 100, radius: 10, width: 60, height: 16 })], size)).toEqual([
      { align: 'center', x: 70, y: 113 },
    ])
  })

  test('takes the corners below, the right, the left and the top in turn, and leaves a label out where nothing is free', () => {
    const label = one({ x: 100, y: 100, radius: 10, width: 40, height: 16 })
    const at = (x: number, y: number) => one({ x, y, radius: 2, width: 0, height: 0 })
    const placeAmong = (...others: LabelRequest[]) => place([label, ...others], size)[0]
    const below = at(100, 121)
    const right = at(128, 100)
    const left = at(72, 100)
    const above = at(100, 79)
    expect(placeAmong(at(85, 121))).toEqual({ align: 'left', x: 96, y: 113 })
    expect(placeAmong(at(115, 121))).toEqual({ align: 'right', x: 64, y: 113 })
    expect(placeAmong(below)).toEqual({ align: 'left', x: 114, y: 92 })
    expect(placeAmong(below, right)).toEqual({ align: 'right', x: 46, y: 92 })
    expect(placeAmong(below, right, left)).toEqual({ align: 'center', x: 80, y: 71 })
    expect(placeAmong(below, right, left, at(85, 79))).toEqual({ align: 'left', x: 96, y: 71 })
    expect(placeAmong(below, right, left, at(115, 79))).toEqual({ align: 'right', x: 64, y: 71 })
    const around = [below, right, left, above]
    expect(placeAmong(...around)).toBeUndefined()
    expect(place([{ ...label, always: true }, ...around], size)[0]).toBeDefined()
  })

  test('a name that nothing is free for covers what is of a lower level, and as little of it as may be', () => {
    const state = one({ x: 100, y: 100, width: 40, level: 1 })
    const satellite = (x: number, y: number) => one({ x, y, radius: 5, width: 0, height: 0, level: 0 })
    const around = [satellite(100, 120), satellite(130, 100), satellite(70, 100), satellite(100, 72)]
    expect(place([state, ...around], size)[0]).toEqual({ align: 'left', x: 114, y: 100 })
    const peers = around.map((peer) => ({ ...peer, level: 1 }))
    expect(place([state, ...peers], size)[0]).toBeUndefined()
    expect(place([state, ...around.slice(1)], size)[0]).toEqual({ align: 'center', x: 80, y: 113 })
  })

  test('no name covers the dot of another that is shown, and only the foremost cover any dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1008 }), (turn) => {
        const dots = Array.from({ length: 40 * 30 }, (_, at) => {
          const place = { x: 5 + (at % 40) * 10, y: 5 + Math.floor(at / 40) * 10 }
          return one({ ...place, radius: 1, width: 30, level: 2, dot: true, priority: (at * turn) % 1009 })
        })
        const taken = new Boxes(size)
        for (const dot of dots) taken.add(boxAround(dot, dot.radius), 1)
        const named = placeLabels(dots, size, taken).flatMap((place, at) => {
          const dot = dots[at]
          return place && dot
            ? { dot, left: place.x, right: place.x + 30, top: place.y, bottom: place.y + 16 }
            : []
        })
        // Of a few that follow on one another all ground may be taken.
        expect(named.length).toBeLessThanOrEqual(40)
        expect(named.length).toBeGreaterThan(30)
        for (const name of named) for (const { dot } of named) expect(covers(name, iconOf(dot))).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  test('a name goes out of the way of a thick line where it can, and stays on it where it cannot', () => {
    const label = one({ x: 100, y: 100, radius: 10, width: 60, height: 16 })
    const heavy = new Boxes(size)
    heavy.add({ x: 60, y: 118, width: 80, height: 4 })
    const around = (reach: number) => [one({ x: 100, y: 70, radius: reach, width: 0, height: 0 })]
    const placed = (others: LabelRequest[]) =>
      placeLabels([label], size, groundUnder([label, ...others]), heavy)
    expect(placed(around(1))).toEqual([{ align: 'left', x: 114, y: 92 }])
    const beside = [-1, 1].map((side) => one({ x: 100 + side * 25, y: 100, radius: 3, width: 0, height: 0 }))
    expect(placed([...around(19), ...beside])).toEqual([{ align: 'center', x: 70, y: 113 }])
  })

  test('a name without room is written compact where it may, and then anywhere around', () => {
    const label = one({ x: 100, y: 100, radius: 10, width: 90, height: 16, level: 1 })
    const at = (x: number, y: number) => one({ x, y, radius: 2, width: 0, height: 0, level: 1 })
    const crowd = [at(100, 121), at(85, 115), at(115, 115), at(128, 100), at(72, 100), at(100, 79)]
    const compact = () => ({ width: 24, height: 10 })
    const [without] = place([label, ...crowd], size)
    const [small] = place([{ ...label, compact }, ...crowd], size)
    expect(without).toBeUndefined()
    expect(small?.compact).toBe(true)
    const box = { ...small!, ...compact() }
    expect(groundUnder([label, ...crowd]).isFree(box)).toBe(true)
  })

  test('never lets a name cover an obstacle', () => {
    fc.assert(
      fc.property(crowd, crowd, (requests, marks) => {
        const obstacles = marks.map((mark) => boxAround(mark, mark.radius))
        for (const [at, placed] of place(requests, size, obstacles).entries()) {
          if (!placed) continue
          const name = new Boxes(size)
          name.add({ ...placed, width: requests[at]!.width, height: requests[at]!.height })
          for (const obstacle of obstacles) expect(name.isFree(obstacle)).toBe(true)
        }
      }),
    )
  })

  test('never lets a label cover another or an icon that matters as much, unless both must always show', () => {
    fc.assert(
      fc.property(crowdWithSome, (requests) => {
        const boxes = boxesOf(requests)
        for (const [at, box] of boxes.entries()) {
          if (!box) continue
          if (!requests[at]!.always) {
            for (const icon of requests.filter(({ level }) => level >= requests[at]!.level))
              expect(covers(box, iconOf(icon))).toBe(false)
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
        const places = place(requests, size)
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
        const alone = place([...important, ...icons], size).slice(0, important.length)
        const among = place(requests, size).filter((_, at) => requests[at]!.priority >= bar)
        expect(among).toEqual(alone)
      }),
    )
  })

  test('leaves out labels of what is far outside the picture', () => {
    expect(place([one({ x: -200, y: 50 }), one({ x: 200, y: 900 }), one({ x: -10, y: 50 })], size)).toEqual([
      undefined,
      undefined,
      expect.objectContaining({ align: 'center' }),
    ])
  })
})

function place(requests: readonly LabelRequest[], picture: typeof size, obstacles: readonly Box[] = []) {
  return placeLabels(requests, picture, groundUnder(requests, obstacles))
}

function groundUnder(requests: readonly LabelRequest[], obstacles: readonly Box[] = []): Boxes {
  const taken = new Boxes(size)
  for (const obstacle of obstacles) taken.add(obstacle)
  for (const request of requests) taken.add(boxAround(request, request.radius), request.level)
  return taken
}

function one(request: Partial<LabelRequest>): LabelRequest {
  return { x: 0, y: 0, radius: 10, width: 40, height: 16, priority: 1, level: 0, always: false, ...request }
}

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxesOf(requests: readonly LabelRequest[]): (Edges | undefined)[] {
  return place(requests, size).map((place, at) => {
    const { width, height } = requests[at]!
    return place && { left: place.x, right: place.x + width, top: place.y, bottom: place.y + height }
  })
}

function iconOf({ x, y, radius }: LabelRequest): Edges {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function covers(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
