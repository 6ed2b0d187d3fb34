import { describe, expect, test } from 'vitest'

import { portionOf } from './portions.ts'
import type { Scene } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

function sceneOf(actors: number, lines: number): Scene {
  return {
    actors: Array.from({ length: actors }, (_, index) =>
      sceneActor({ index, priority: (index * 7919) % actors }),
    ),
    lines: Array.from({ length: lines }, (_, at) => sceneLine({ key: String(at), a: at % actors })),
  }
}

function portionsOf(scene: Scene): readonly Scene[] {
  const portions: Scene[] = []
  for (let more = true; more;) {
    const portion = portionOf(scene, portions.length)
    portions.push(portion.scene)
    more = portion.more
  }
  return portions
}

describe('portions of a scene', () => {
  test('are the scene itself where it is not large, or is empty', () => {
    const small = sceneOf(3000, 10_000)
    expect(portionsOf(small)).toEqual([small])
    expect(portionsOf(sceneOf(0, 0))).toHaveLength(1)
  })

  test.each([
    ['many actors with many lines', sceneOf(20_000, 20_000)],
    ['many actors alone', sceneOf(8000, 0)],
    ['few actors with many lines', sceneOf(40, 20_000)],
  ])('show more and more of %s, at last the scene itself', (_, scene) => {
    const portions = portionsOf(scene)
    expect(portions.length).toBeGreaterThan(1)
    expect(portions.at(-1)).toBe(scene)
    portions.slice(1).forEach((portion, at) => {
      const before = portions[at] ?? scene
      const come = portion.actors.length + portion.lines.length - before.actors.length - before.lines.length
      expect(come).toBeGreaterThan(0)
      expect(come).toBeLessThan(3001)
      expect(portion.actors).toEqual(expect.arrayContaining([before.actors[0], before.actors.at(-1)]))
    })
  })

  test('begin with the actors that are labelled first, and have lines once all actors are there', () => {
    const scene = sceneOf(20_000, 20_000)
    const [first, ...others] = portionsOf(scene)
    expect(first?.actors).toHaveLength(500)
    expect(Math.min(...(first?.actors ?? []).map(({ priority }) => priority))).toBe(19_500)
    for (const { actors, lines } of others) if (lines.length > 0) expect(actors).toBe(scene.actors)
  })

  test('begin with no more actors where all are labelled alike', () => {
    const scene = sceneOf(20_000, 20_000)
    const alike = { ...scene, actors: scene.actors.map((actor) => ({ ...actor, priority: 1000 })) }
    expect(portionsOf(alike)[0]?.actors).toEqual(alike.actors.slice(0, 500))
  })

  test('keep the order of the scene, so that what is there stays what it is', () => {
    for (const { actors, lines } of portionsOf(sceneOf(20_000, 20_000))) {
      expect(actors.every(({ index }, at) => at === 0 || index > (actors[at - 1]?.index ?? 0))).toBe(true)
      expect(lines.every(({ key }, at) => at === 0 || Number(key) > Number(lines[at - 1]?.key))).toBe(true)
    }
  })
})
