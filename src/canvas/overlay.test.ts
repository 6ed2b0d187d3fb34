import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createOverlay } from './overlay.ts'
import type { Piece } from './pieces.ts'

const size = { width: 320, height: 200 }

/** Says of each pixel which pieces were painted there last, in order: a canvas of whole pixels whose clip is a rectangle. */
function createCanvas() {
  const pixels = new Map<number, string>()
  let path: Rectangle | undefined
  let clip: Rectangle | undefined
  let painted = 0
  const within = (one: Rectangle, x: number, y: number) =>
    x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height
  const inside = (x: number, y: number) => !clip || within(clip, x, y)
  const context = {
    canvas: size,
    lineJoin: 'round',
    save() {},
    restore: () => (clip = undefined),
    setTransform() {},
    beginPath: () => (path = undefined),
    rect: (x: number, y: number, width: number, height: number) => (path = { x, y, width, height }),
    clip: () => (clip = path),
    clearRect(x: number, y: number, width: number, height: number) {
      for (const at of pixels.keys()) {
        const [column, row] = [at % size.width, Math.floor(at / size.width)]
        if (within({ x, y, width, height }, column, row) && inside(column, row)) pixels.delete(at)
      }
    },
    ink(name: string, { x, y, width, height }: Rectangle) {
      painted += 1
      for (let row = Math.max(0, y); row < Math.min(size.height, y + height); row++) {
        for (let column = Math.max(0, x); column < Math.min(size.width, x + width); column++) {
          const at = row * size.width + column
          if (inside(column, row)) pixels.set(at, `${pixels.get(at) ?? ''}${name};`)
        }
      }
    },
  }
  return { context: context as typeof context & CanvasRenderingContext2D, pixels, painted: () => painted }
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const box = fc.record({
  x: fc.integer({ min: -30, max: 330 }),
  y: fc.integer({ min: -30, max: 210 }),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 40 }),
})

function pieceAt(name: string, at: Rectangle): Piece {
  return {
    box: at,
    paint: (context) => (context as ReturnType<typeof createCanvas>['context']).ink(name, at),
  }
}

test('after any changes the canvas is what painting all of it gives', () => {
  const step = fc.array(fc.nat(39), { maxLength: 25 })
  fc.assert(
    fc.property(
      fc.array(box, { minLength: 40, maxLength: 40 }),
      fc.array(step, { minLength: 2, maxLength: 8 }),
      fc.array(fc.nat(7), { maxLength: 3 }),
      fc.array(fc.nat(7), { maxLength: 2 }),
      (boxes, steps, bySomeAt, brokenOffAt) => {
        const all = boxes.map((one, at) => pieceAt(String(at), one))
        const { context, pixels } = createCanvas()
        const overlay = createOverlay()
        for (const [number, chosen] of steps.entries()) {
          const pieces = [...new Set(chosen)].flatMap((at) => all[at] ?? [])
          // Some at a time, now and then, and not always to the end.
          const bySome = overlay.paintBySome(context, pieces, 1, (number % 4) + 1)
          if (bySomeAt.includes(number)) for (const _ of bySome);
          else {
            if (brokenOffAt.includes(number)) bySome.next()
            overlay.paint(context, pieces, 1)
          }
          const whole = createCanvas()
          createOverlay().paint(whole.context, pieces, 1)
          expect(pixels).toEqual(whole.pixels)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('what lies apart from a change is not painted again, and nothing is where nothing changed', () => {
  const far = pieceAt('far', { x: 200, y: 100, width: 20, height: 20 })
  const near = pieceAt('near', { x: 10, y: 10, width: 20, height: 20 })
  const { context, painted } = createCanvas()
  const overlay = createOverlay()
  overlay.paint(context, [far], 1)
  overlay.paint(context, [far, near], 1)
  expect(painted()).toBe(2)
  overlay.paint(context, [far, near], 1)
  expect(painted()).toBe(2)
  overlay.forget()
  overlay.paint(context, [far, near], 1)
  expect(painted()).toBe(4)
})

test('what is raised above all others is painted again, and they are not', () => {
  const all = Array.from({ length: 60 }, (_, at) =>
    pieceAt(String(at), { x: (at % 10) * 32, y: Math.floor(at / 10) * 32, width: 10, height: 10 }),
  )
  const { context, painted } = createCanvas()
  const overlay = createOverlay()
  overlay.paint(context, all, 1)
  expect(painted()).toBe(60)
  overlay.paint(context, [...all.slice(1), ...all.slice(0, 1)], 1)
  expect(painted()).toBe(61)
})

test('painted some at a time, no more come each time than are wanted, and all of them are painted once', () => {
  const pieces = Array.from({ length: 10 }, (_, at) =>
    pieceAt(String(at), { x: at * 20, y: at * 10, width: 30, height: 30 }),
  )
  const { context, painted } = createCanvas()
  const overlay = createOverlay()
  const counts: number[] = []
  for (const _ of overlay.paintBySome(context, pieces, 1, 4)) counts.push(painted())
  expect([...counts, painted()]).toEqual([4, 8, 10])
  overlay.paint(context, pieces, 1)
  expect(painted()).toBe(10)
})
