// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Palette } from './palette.ts'
import { createPictures } from './pictures.ts'
import { createSprites } from './sprites.ts'
import { fakeContext } from './testing/fake-canvas.ts'
import { sceneActor } from './testing/scene.ts'

beforeEach(() => void fakeContext())
afterEach(() => vi.restoreAllMocks())

const placed = (index: number, flag?: string) => ({
  actor: sceneActor({ index, flag }),
  x: 0,
  y: 0,
  radius: 10,
  dot: false,
})

test('a flag that comes has its own icons drawn anew and no others', () => {
  const sprites = createSprites(
    {} as Palette,
    createPictures(() => undefined),
    1,
  )
  const [az, am, none] = [placed(0, 'az.svg'), placed(1, 'am.svg'), placed(2)]
  const before = [az, am, none].map((one) => sprites.of(one))
  sprites.arrived('az.svg')
  expect(sprites.edition(az.actor)).not.toBe(sprites.edition(am.actor))
  expect(sprites.of(az)).not.toBe(before[0])
  expect(sprites.of(am)).toBe(before[1])
  expect(sprites.of(none)).toBe(before[2])
  expect(sprites.of(az)).toBe(sprites.of(az))
})
