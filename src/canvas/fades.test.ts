import { beforeEach, describe, expect, test } from 'vitest'

import { Fades } from './fades.ts'
import { opacityOf } from './painting.ts'
import { emptyScene, type Scene } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const stays = sceneActor({ index: 0, id: 'stays' })
const goes = sceneActor({ index: 1, id: 'goes' })
const comes = sceneActor({ index: 2, id: 'comes' })
const before: Scene = { actors: [stays, goes], lines: [sceneLine({ key: 'line' })] }
const after: Scene = { actors: [stays, comes], lines: [] }

let now = 0
let fades = new Fades(() => now)

beforeEach(() => {
  now = 1000
  fades = new Fades(() => now)
})

describe('Fades', () => {
  test('keeps what goes in the picture for 150 ms, and then not a moment longer', () => {
    fades.begin(before, after, false)
    now = 1149
    expect(fades.moment(after).running).toBe(true)
    expect(fades.moment(after).scene.actors.map(({ id }) => id)).toEqual(['goes', 'stays', 'comes'])
    expect(fades.moment(after).scene.lines.map(({ key }) => key)).toEqual(['line'])
    now = 1150
    expect(fades.moment(after).running).toBe(false)
    expect(fades.moment(after).scene).toBe(after)
  })

  test('turns what goes down and what comes up, and leaves the rest alone', () => {
    fades.begin(before, after, false)
    const opacities = () =>
      ['goes', 'line', 'comes', 'stays'].map(
        (key) => Math.round(opacityOf({ fade: fades.moment(after) }, key) * 10) / 10,
      )
    expect(opacities()).toEqual([1, 1, 0, 1])
    now = 1075
    expect(opacities()).toEqual([0.5, 0.5, 0.5, 1])
    now = 1160
    expect(opacities()).toEqual([1, 1, 1, 1])
  })

  test('tells the same of lines by their places in the scene', () => {
    const [kept, gone, come] = ['kept', 'gone', 'come'].map((key) => sceneLine({ key }))
    const next = { ...after, lines: [come!, kept!] }
    fades.begin({ ...before, lines: [kept!, gone!] }, next, false)
    const { scene, phaseOf, phaseOfLine } = fades.moment(next)
    expect(scene.lines.map(({ key }, place) => [key, phaseOfLine(place)])).toEqual([
      ['gone', 'goes'],
      ['come', 'comes'],
      ['kept', 'stays'],
    ])
    for (const [place, { key }] of scene.lines.entries()) expect(phaseOfLine(place)).toBe(phaseOf(key))
  })

  test('cuts where motion is not wanted, and when the first scene comes', () => {
    fades.begin(before, after, true)
    expect(fades.moment(after).running).toBe(false)
    fades.begin(emptyScene, after, false)
    expect(fades.moment(after).running).toBe(false)
    expect(opacityOf({ fade: fades.moment(after) }, 'comes')).toBe(1)
  })

  test('gives one scene from the beginning of a fade to its end, so that what was made of it can be kept', () => {
    fades.begin(before, after, false)
    const { scene } = fades.moment(after)
    now = 1100
    expect(fades.moment(after).scene).toBe(scene)
  })

  test('takes what has only changed its look for staying, and finds the rest among hundreds', () => {
    const many = Array.from({ length: 300 }, (_, index) => sceneActor({ index, id: `many-${index}` }))
    const looked = many.map((actor, at) => (at % 7 === 0 ? { ...actor, ghost: true } : actor))
    fades.begin({ actors: many.slice(0, 200), lines: [] }, { actors: looked.slice(150), lines: [] }, false)
    const fade = fades.moment({ actors: looked.slice(150), lines: [] })
    const phases = many.map(({ id }) => fade.phaseOf(id))
    expect(phases).toEqual(many.map((_, at) => (at < 150 ? 'goes' : at < 200 ? 'stays' : 'comes')))
  })

  test('forgets the last change when the next one comes', () => {
    fades.begin(before, after, false)
    now = 1050
    fades.begin(after, before, false)
    now = 1125
    expect(opacityOf({ fade: fades.moment(after) }, 'comes')).toBeCloseTo(0.5)
    expect(fades.moment(before).scene.actors.map(({ id }) => id)).toEqual(['comes', 'stays', 'goes'])
  })

  test('gives moments of a piece, however slow the clock’s reader is', () => {
    let ticking = 1000
    const slow = new Fades(() => (ticking += 10))
    slow.begin(before, after, false)
    for (let frame = 0; frame < 30; frame++) {
      const moment = slow.moment(after)
      const { scene, running } = moment
      expect(scene !== after).toBe(running)
      if (running)
        expect(opacityOf({ fade: moment }, 'goes') + opacityOf({ fade: moment }, 'comes')).toBeCloseTo(1)
    }
    expect(slow.moment(after).scene).toBe(after)
  })

  test('is at rest before anything has changed', () => {
    expect(fades.moment(after).running).toBe(false)
    expect(fades.moment(before).scene).toBe(before)
  })
})
