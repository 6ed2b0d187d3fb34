import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { curveBetween } from './curve.ts'
import type { PlacedActor, PlacedLine } from './frame.ts'
import { lineBatches } from './line-batches.ts'
import { columnsOf } from './line-columns.ts'
import { lookOf } from './line-look.ts'
import type { SceneLine } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

/** A path that keeps a note of where it goes to. */
class NotedPath {
  readonly to: number[][] = []
  moveTo(...to: number[]) {
    this.to.push(to)
  }
  lineTo(...to: number[]) {
    this.to.push(to)
  }
}

beforeEach(() => void vi.stubGlobal('Path2D', NotedPath))
afterEach(() => void vi.unstubAllGlobals())

const size = { width: 800, height: 600 }

function placed(own: Partial<SceneLine>, width: number): PlacedLine {
  const line = sceneLine({ width, ...own })
  const [a, b] = [0, 100].map((x, index): PlacedActor => ({
    actor: sceneActor({ index }),
    x,
    y: 0,
    radius: 8,
    dot: false,
  }))
  const curve = a && b && curveBetween(a, b, 0, 10, 10)
  if (!a || !b || !curve) throw new Error('There is room for it.')
  return { line, a, b, curve, width, look: lookOf(line, width), outside: false }
}

/** The paths of one line: its stroke, its heads and its halo. */
function pathsOf(own: Partial<SceneLine>, width: number) {
  const lines = [placed(own, width)]
  const [batch] = lineBatches({ lines, columns: columnsOf(lines), factor: 1, size }, 1, () => 'stays')
  const noted = (paths: readonly Path2D[] = []) => paths.map((path) => (path as unknown as NotedPath).to)
  return { strokes: noted(batch?.strokes), heads: noted(batch?.heads), halos: noted(batch?.halos) }
}

const whole = [
  [10, 0],
  [90, 0],
]

test('a line of one pixel is stroked to its tip', () => {
  expect(pathsOf({ forward: true }, 1).strokes).toEqual([whole])
})

test('a wide line is stroked from rim to rim but for its arrowheads, which end at the rims', () => {
  expect(pathsOf({}, 6)).toEqual({ strokes: [whole], heads: [], halos: [] })
  const { strokes, heads } = pathsOf({ forward: true, backward: true }, 6)
  const [[from = [], to = []] = []] = strokes
  expect(from[0]).toBeGreaterThan(15)
  expect(to[0]).toBeLessThan(85)
  expect(heads[0]).toContainEqual([90, 0])
  expect(heads[0]).toContainEqual([10, 0])
})

test('what is selected has its halo from rim to rim, and nothing else has one', () => {
  expect(pathsOf({ forward: true, selected: true }, 6).halos).toEqual([whole])
  expect(pathsOf({ forward: true, selected: true }, 1).halos).toEqual([whole])
  expect(pathsOf({ forward: true }, 6).halos).toEqual([])
})

test('lines of one pixel of the canvas share a stroke, and wider ones, as on a sharper screen, have one each', () => {
  const lines = [placed({ relations: [1] }, 1), placed({ relations: [2] }, 1)]
  const strokesAt = (ratio: number) =>
    lineBatches({ lines, columns: columnsOf(lines), factor: 1, size }, ratio, () => 'stays')[0]?.strokes
  expect(strokesAt(1)).toHaveLength(1)
  expect(strokesAt(2)).toHaveLength(2)
  expect(strokesAt(1)).toHaveLength(1)
})
