import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Fades } from './fades.ts'
import { createFramer, frameOf, type Framer } from './frame.ts'
import { forgetWidths } from './letters.ts'
import type { LineChange } from './line-change.ts'
import { piecesOver } from './paint.ts'
import type { Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import type { SceneActor, SceneLine, Stage } from './scene.ts'
import type { Sprites } from './sprites.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

// What lies over the lines is to depend on what is shown, and never on what was shown before, whatever happened in between.

/** What somebody may do between two pictures, `who` being an actor or a line. */
const deeds = [
  'actor comes or goes',
  'line comes or goes',
  'drag',
  'fold',
  'select',
  'select nobody',
  'point at actor',
  'point at line',
  'point at nothing',
  'keyboard',
  'keyboard leaves',
  'stage',
  'compare',
  'flag comes',
  'letters come',
  'theme',
  'resize',
  'pan',
  'zoom',
  'crowd',
  'lose place',
  'other dataset',
] as const

/** Mostly such as change little, since of these most is remembered. */
const what = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...deeds.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constantFrom(...deeds) },
)
const deed = fc.record({ what, who: fc.nat(), wait: fc.constantFrom(0, 60, 200) })
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const changes: readonly LineChange[] = (['both', 'first'] as const).map((outcome) => ({
  of: 'windows',
  parts: [{ outcome, count: 2, sure: true }],
  flipped: false,
}))

/** Icons and marks that tell what they were drawn from. */
function createSprites(flags = new Set<string>()): Sprites {
  return {
    of: ({ actor, radius }) => ({
      picture: picture([actor.id, radius, actor.flag !== undefined && flags.has(actor.flag)].join(' ')),
      half: radius + 2,
    }),
    ofMark: ({ placed, radius }, { paper }) => ({
      picture: picture([placed.line.standing, placed.line.quad, radius, paper].join(' ')),
      half: radius + 2,
    }),
    arrived: (flag) => void flags.add(flag),
    edition: ({ flag }) => (flag !== undefined && flags.has(flag) ? 1 : 0),
    arrivals: () => flags.size,
  }
}

const picture = (name: string) => name as unknown as HTMLCanvasElement

/** How wide letters are: another font may come. */
let letters = 0.5

/** A canvas that measures, and notes what it is told. */
function createNotes() {
  const notes: unknown[] = []
  const state: Record<string, unknown> = { font: '10px' }
  const context = new Proxy(state, {
    get: (_, name: string) => {
      if (name === 'measureText')
        return (text: string) => ({
          width: text.length * letters * Number(/([\d.]+)px/.exec(String(state.font))?.[1]),
        })
      return name in state ? state[name] : (...given: unknown[]) => void notes.push([name, ...given])
    },
    set: (_, name: string, value) => {
      state[name] = value
      notes.push([name, value])
      return true
    },
  })
  return { notes, context: context as unknown as CanvasRenderingContext2D }
}

/** The pieces over the lines of a picture, and what each draws. */
function drawn(painting: Painting) {
  return piecesOver(createNotes().context, painting).map((piece) => {
    const { notes, context } = createNotes()
    piece.paint(context)
    return { piece, ink: { box: piece.box, whole: piece.whole === true, notes } }
  })
}

const paletteOf = (name: string) =>
  new Proxy({}, { get: (_, colour) => `${name}-${String(colour)}` }) as unknown as Palette

/** A film of `count` actors; each of them is the same object for as long as it looks the same. */
function createFilm(count: number, width: number, height: number) {
  let now = 1000
  const fades = new Fades(() => now)
  const flags = new Set<string>()
  let sprites = createSprites(flags)
  let palette = paletteOf('day')
  let size = { width, height }
  let stage: Stage | undefined
  let pan = { x: 0, y: 0 }
  let zoom = 1
  let room = 200
  let pointed: Painting['pointed'] = {}
  let selected: number | undefined
  let compared = false
  const ids = Array.from({ length: count }, (_, at) => at)
  const stands = ids.map((at) => ({ x: (at * 7919) % width, y: (at * 104729) % height }))
  const folded = ids.map((at): number => (at % 9 === 0 ? 2 : 0))
  const actorThere = ids.map((at) => at % 5 !== 0)
  const lineThere = ids.map((at) => at % 3 !== 0)
  const actors = new Map<string, SceneActor>()
  const lines = new Map<string, SceneLine>()
  const once = <T>(known: Map<string, T>, key: string, make: () => T): T => {
    const one = known.get(key) ?? make()
    known.set(key, one)
    return one
  }
  const endsOf = (at: number) => [at, (at + 1 + (at % 7)) % count] as const
  const isNear = (at: number) =>
    at === selected ||
    ids.some((line) => lineThere[line] && endsOf(line).includes(at) && endsOf(line).includes(selected ?? -1))
  function scene() {
    const focus = selected !== undefined
    return {
      stage,
      actors: ids.flatMap((index) => {
        if (!actorThere[index]) return []
        const dim = focus && !isNear(index)
        const key = [index, dim, index === selected, folded[index]].join()
        return once(actors, key, () =>
          sceneActor({
            index,
            step: index % 13 === 0 ? 3 : index % 4 === 0 ? 2 : 1,
            radius: 6 + (index % 5) * 2,
            priority: (index % 13) * 10,
            folded: folded[index] ?? 0,
            flag: index % 6 === 0 ? `flag-${index % 12}` : undefined,
            label: index % 2 === 0 ? `Union of republics ${index}` : `Actor ${index}`,
            selected: index === selected,
            dim,
          }),
        )
      }),
      lines: ids.flatMap((at) => {
        const [a, b] = endsOf(at)
        if (!lineThere[at] || !actorThere[a] || !actorThere[b]) return []
        const dim = focus && a !== selected && b !== selected
        const change = compared ? changes[at % 2] : undefined
        const key = [at, dim, change !== undefined].join()
        return once(lines, key, () =>
          sceneLine({
            key: `line-${at}`,
            a,
            b,
            dim,
            change,
            standing: at % 4 < 2 ? 'disputed' : at % 4 === 2 ? 'denied' : 'reported',
            width: at % 5 === 0 ? 5 : 1,
            relations: [at],
            label: at % 5 === 0 ? 'supplies arms' : undefined,
          }),
        )
      }),
    }
  }
  const doers: Record<(typeof deeds)[number], (who: number) => void> = {
    'actor comes or goes': (who) => (actorThere[who] = !actorThere[who]),
    'line comes or goes': (who) => (lineThere[who] = !lineThere[who]),
    drag: (who) => (stands[who] = { x: (stands[who]?.x ?? 0) + 9.5, y: (stands[who]?.y ?? 0) + 4 }),
    fold: (who) => (folded[who] = ((folded[who] ?? 0) + 1) % 3),
    select: (who) => (selected = who),
    'select nobody': () => (selected = undefined),
    'point at actor': (who) => (pointed = { ...pointed, actor: who, line: undefined }),
    'point at line': (who) => (pointed = { ...pointed, actor: undefined, line: `line-${who}` }),
    'point at nothing': () => (pointed = { cursor: pointed.cursor }),
    keyboard: (who) => (pointed = { ...pointed, cursor: who }),
    'keyboard leaves': () => (pointed = { ...pointed, cursor: undefined }),
    stage: () => (stage = stage ? undefined : { scale: 1.4 }),
    compare: () => (compared = !compared),
    'flag comes': (who) => sprites.arrived(`flag-${who % 12}`),
    'letters come': () => {
      letters = letters === 0.5 ? 0.6 : 0.5
      forgetWidths()
    },
    theme: () => {
      palette = paletteOf(palette.paper + '-')
      sprites = createSprites(flags)
    },
    resize: () => (size = { width: size.width === width ? width * 0.7 : width, height }),
    pan: () => (pan = { x: pan.x + 13.25, y: pan.y }),
    zoom: (who) => (zoom = who % 2 === 0 ? 1 : 1.2),
    crowd: (who) => (room = who % 2 === 0 ? 200 : 15),
    'lose place': (who) => (stands[who] = { x: NaN, y: who }),
    'other dataset': (who) => {
      actors.clear()
      lines.clear()
      for (const at of ids) stands[at] = { x: (at * 7919 + who) % width, y: (at * 104729 + who * 3) % height }
    },
  }
  let shown = scene()
  const framer = createFramer()
  return {
    act({ what, who, wait }: Deed) {
      doers[what](who % count)
      const next = scene()
      fades.begin(shown, next, what === 'other dataset')
      shown = next
      now += wait
    },
    /** What is painted by whoever remembers what was painted before, and by whoever does not. */
    paintings() {
      const fade = fades.moment(shown)
      const paintingOf = (framed: Framer, own: Sprites): Painting => ({
        frame: framed(fade.scene, { pan, zoom, room, ...size }, (actor) => stands[actor] ?? pan),
        size,
        ratio: 1,
        palette,
        sprites: own,
        pointed,
        fade,
      })
      return [paintingOf(framer, sprites), paintingOf(frameOf, createSprites(new Set(flags)))] as const
    },
  }
}

test.each([
  { count: 40, width: 300, height: 200, numRuns: 40, length: 25 },
  { count: 420, width: 1400, height: 900, numRuns: 6, length: 15 },
])(
  '$count actors, and all that lies over lines, are painted as if they were the first',
  ({ count, width, height, numRuns, length }) => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 2, maxLength: length, size: 'max' }), (deeds) => {
        const film = createFilm(count, width, height)
        const known = new WeakMap<object, unknown>()
        for (const one of deeds) {
          film.act(one)
          const [painting, alone] = film.paintings()
          expect(painting.frame).toEqual(alone.frame)
          const pieces = drawn(painting)
          expect(pieces.map(({ ink }) => ink)).toEqual(drawn(alone).map(({ ink }) => ink))
          // What is the same piece as before is not painted again.
          for (const { piece, ink } of pieces) {
            expect(ink).toEqual(known.get(piece) ?? ink)
            known.set(piece, ink)
          }
        }
      }),
      { numRuns },
    )
  },
)
