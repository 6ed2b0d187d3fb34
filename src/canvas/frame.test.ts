import { describe, expect, test } from 'vitest'

import { frameOf } from './frame.ts'
import { sizeFactor } from './sizes.ts'
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
      { actor: actors[0], x: 30, y: 40, radius: 16 * factor },
      { actor: actors[1], x: 430, y: 40, radius: 16 * factor },
    ])
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
