import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pointAt } from './curve.ts'
import { createFramer, frameOf } from './frame.ts'
import { sizeFactor } from './sizes.ts'
import type { Scene } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const places = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 0, y: 100 },
]
const positionOf = (actor: number) => places[actor]!
const viewport = { pan: { x: 30, y: 40 }, zoom: 1, width: 800, height: 600 }
const actors = [sceneActor({ index: 0 }), sceneActor({ index: 1 })]

describe('frameOf', () => {
  test('puts actors where pan and zoom have them, and sizes by the zoom', () => {
    const { actors: placed, factor } = frameOf({ actors, lines: [] }, { ...viewport, zoom: 2 }, positionOf)
    expect(factor).toBe(sizeFactor(2))
    expect(placed).toEqual([
      { actor: actors[0], x: 30, y: 40, radius: 16 * factor, dot: false },
      { actor: actors[1], x: 430, y: 40, radius: 16 * factor, dot: false },
    ])
  })

  test('draws icons smaller where actors have little room, and nothing else', () => {
    const lines = [sceneLine({ width: 4 })]
    const wide = frameOf({ actors, lines }, viewport, positionOf)
    const crowd = frameOf({ actors, lines }, { ...viewport, room: 20 }, positionOf)
    expect(crowd.factor).toBe(wide.factor)
    expect(crowd.lines[0]?.width).toBe(wide.lines[0]?.width)
    // An icon of radius 11 is to be 8 across.
    for (const { radius, dot } of crowd.actors) {
      expect(radius).toBeCloseTo((16 * 4) / 11)
      expect(dot).toBe(true)
    }
    expect(frameOf({ actors, lines }, { ...viewport, room: 500 }, positionOf)).toEqual(wide)
  })

  test('knows of lines that lie outside the picture, be it that they pass by its corner', () => {
    const at = (x: number, y: number) => ({ x, y })
    const lineBetween = (ends: readonly { x: number; y: number }[], bend = 0) =>
      frameOf(
        { actors, lines: [sceneLine({ bend })] },
        { ...viewport, pan: at(0, 0) },
        (actor) => ends[actor]!,
      ).lines[0]
    expect(lineBetween([at(-500, 200), at(300, -700)])?.outside).toBe(true)
    expect(lineBetween([at(-500, 200), at(500, -700)])?.outside).toBe(true)
    expect(lineBetween([at(-500, 200), at(500, -100)])?.outside).toBe(false)
    expect(lineBetween([at(500, 900), at(1200, 400)])?.outside).toBe(true)
    expect(lineBetween([at(500, 900), at(1200, 400)], 300)?.outside).toBe(false)
    const anywhere = fc.record({
      x: fc.integer({ min: -900, max: 1700 }),
      y: fc.integer({ min: -700, max: 1300 }),
    })
    fc.assert(
      fc.property(anywhere, anywhere, fc.integer({ min: -300, max: 300 }), (a, b, bend) => {
        const line = lineBetween([a, b], bend)
        const seen = Array.from({ length: 101 }, (_, step) => line && pointAt(line.curve, step / 100)).some(
          (point) => point && point.x >= 0 && point.y >= 0 && point.x <= 800 && point.y <= 600,
        )
        if (seen) expect(line?.outside).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('draws everything larger on a stage', () => {
    const lines = [sceneLine({ width: 4 })]
    const plain = frameOf({ actors, lines }, viewport, positionOf)
    const staged = frameOf({ actors, lines, stage: { scale: 2 } }, viewport, positionOf)
    expect(staged.factor).toBe(plain.factor * 2)
    expect(staged.actors[0]!.radius).toBe(plain.actors[0]!.radius * 2)
    expect(staged.lines[0]!.width).toBe(plain.lines[0]!.width * 2)
  })

  test('draws a line from rim to rim with a little air, bent as the scene says', () => {
    const line = sceneLine({ bend: 20 })
    const { lines } = frameOf({ actors, lines: [line] }, viewport, positionOf)
    expect(lines).toHaveLength(1)
    const { start, end } = lines[0]!.curve
    expect(Math.hypot(start.x - 30, start.y - 40)).toBeCloseTo(18)
    expect(Math.hypot(end.x - 230, end.y - 40)).toBeCloseTo(18)
    expect(start.y).toBeLessThan(40)
  })

  test('leaves out lines to actors that are not drawn, and between icons that touch', () => {
    const lines = [sceneLine({ key: 'gone', b: 2 }), sceneLine({ key: 'there' })]
    const drawn = frameOf({ actors, lines }, viewport, positionOf).lines
    expect(drawn.map(({ line }) => line.key)).toEqual(['there'])
    expect(frameOf({ actors, lines }, viewport, () => ({ x: 5, y: 5 })).lines).toHaveLength(1)
    expect(frameOf({ actors, lines }, viewport, (actor) => ({ x: actor * 20, y: 0 })).lines).toEqual([])
  })

  test('draws an actor’s line to itself as a loop', () => {
    const loop = sceneLine({ a: 0, b: 0 })
    const { lines } = frameOf({ actors, lines: [loop] }, viewport, positionOf)
    expect(lines[0]!.curve.control.y).toBeLessThan(40 - 16)
  })

  test('keeps lines between one pixel and what stays legible, whatever the zoom', () => {
    const widthAt = (zoom: number, width: number) =>
      frameOf({ actors, lines: [sceneLine({ width })] }, { ...viewport, zoom }, positionOf).lines[0]!.width
    expect(widthAt(0.3, 1.1)).toBe(1)
    expect(widthAt(6, 2)).toBeCloseTo(3.2)
    expect(widthAt(1, 2)).toBe(2)
  })
})

describe('a framer', () => {
  const all: Scene = {
    actors: [0, 1, 2].map((index) => sceneActor({ index })),
    lines: [
      sceneLine({ key: 'plain' }),
      sceneLine({ key: 'disputed', b: 2, standing: 'disputed' }),
      sceneLine({ key: 'dim', a: 1, b: 2, dim: true }),
      sceneLine({ key: 'denied', a: 1, b: 2, bend: 20, standing: 'denied' }),
      sceneLine({ key: 'loop', a: 2, b: 2 }),
    ],
  }
  const some = <T>(list: readonly T[]) => fc.subarray([...list])
  const moment = fc.record({
    actors: some(all.actors),
    lines: some(all.lines),
    // Some of them lie where their icons touch.
    moved: fc.constantFrom(0, 0, 0, 195),
    zoom: fc.constantFrom(1, 1, 1, 2),
    x: fc.constantFrom(30, 30, 30, -400),
    width: fc.constantFrom(800, 800, 200),
  })

  test('that has put other scenes on screen puts one there as if it were the first', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2, maxLength: 8 }), (moments) => {
        const framer = createFramer()
        for (const { actors: those, lines, moved, zoom, x, width } of moments) {
          const scene = { actors: those, lines }
          const seen = { pan: { x, y: 40 }, zoom, width, height: 600 }
          const where = (actor: number) => (actor === 0 ? { x: moved, y: 0 } : positionOf(actor))
          expect(framer(scene, seen, where)).toEqual(frameOf(scene, seen, where))
        }
      }),
    )
  })

  test('takes over what lies where it lay, and the whole frame where nothing has changed', () => {
    const framer = createFramer()
    const first = framer(all, viewport, positionOf)
    const fewer = { actors: all.actors, lines: all.lines.slice(1) }
    const second = framer(fewer, viewport, positionOf)
    expect(second.lines).toHaveLength(4)
    second.lines.forEach((placed, at) => expect(placed).toBe(first.lines[at + 1]))
    expect(second.marked).toEqual([second.lines[0], second.lines[2]])
    expect(framer(fewer, viewport, positionOf)).toBe(second)
  })
})
