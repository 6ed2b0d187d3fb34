import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { quadClasses } from '../model/vocabulary.ts'
import { Fades } from './fades.ts'
import { createFramer } from './frame.ts'
import { createLinePainter } from './line-sheets.ts'
import { paintLines } from './paint-lines.ts'
import type { Painting } from './painting.ts'
import type { Palette } from './palette.ts'
import type { Scene, SceneLine } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

// The actors of the last column stand beside a picture of 800 × 600, and so do some lines between them.
const places = Array.from({ length: 40 }, (_, at) => ({ x: 60 + (at % 8) * 110, y: 60 + (at >> 3) * 130 }))
const actors = places.map((_, index) => sceneActor({ index }))
const standings = ['reported', 'claimed', 'inferred', 'disputed', 'denied'] as const

/** The line of a relation; `edition` makes it look otherwise. */
function lineOf(relation: number, edition = 0): SceneLine {
  const a = relation % 40
  const b = (a + 1 + Math.floor(relation / 40)) % 40
  return sceneLine({
    key: String(relation),
    a,
    b,
    bend: (relation % 3) * 20,
    width: 1 + (relation % 4),
    quad: quadClasses[(relation + edition) % quadClasses.length] ?? 'structural',
    standing: standings[relation % 7] ?? 'reported',
    dim: relation % 11 === 0,
    selected: relation % 97 === 0,
    ended: relation % 13 === 0,
    forward: relation % 2 === 0,
    relations: [relation],
  })
}

/** Of 300 lines the last 60 are expected to come and go. */
const all = Array.from({ length: 300 }, (_, relation) => lineOf(relation))
const steady = 240
const changing = all.slice(steady).map((_, at) => steady + at)

/** A canvas that keeps a note of each line and each arrowhead on it, and of how it looks. */
function createSheet() {
  const ink: string[] = []
  const style = {
    globalAlpha: 1,
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 1,
    lineCap: 'butt',
    dash: [] as readonly number[],
  }
  const context = Object.assign(style, {
    canvas: { style: { visibility: '' } },
    setLineDash: (dash: readonly number[]) => (style.dash = dash),
    clearRect: () => void ink.splice(0),
    setTransform: () => undefined,
    stroke({ parts }: NotedPath) {
      const { globalAlpha, strokeStyle, lineWidth, lineCap, dash } = style
      for (const part of parts) ink.push([part, globalAlpha, strokeStyle, lineWidth, lineCap, dash].join(' '))
    },
    fill({ parts }: NotedPath) {
      for (const part of parts) ink.push([part, style.globalAlpha, style.fillStyle].join(' '))
    },
  })
  return { ink, context: context as typeof context & CanvasRenderingContext2D }
}

/** A path that keeps a note of its lines, each from where a pen is set down to where it is lifted. */
class NotedPath {
  readonly parts: string[] = []
  moveTo(...to: number[]) {
    this.parts.push('M' + to.join())
  }
  lineTo(...to: number[]) {
    this.goOn('L' + to.join())
  }
  quadraticCurveTo(...to: number[]) {
    this.goOn('Q' + to.join())
  }
  private goOn(how: string) {
    this.parts.push((this.parts.pop() ?? '') + how)
  }
}

const paletteOf = (name: string) =>
  new Proxy({}, { get: (_, colour) => `${name}-${String(colour)}` }) as unknown as Palette

/** Sheets, and what paints scene after scene on them as the easel does. */
function createFilm(many = 0) {
  const [one, other, lines] = [createSheet(), createSheet(), createSheet()]
  const sheets = { lasting: [one.context, other.context], lines: lines.context } as const
  const painter = createLinePainter(many)
  const framer = createFramer()
  let now = 1000
  const fades = new Fades(() => now)
  let scene: Scene = { actors: [], lines: [] }
  const setting = {
    palette: paletteOf('day'),
    ratio: 1,
    size: { width: 800, height: 600 },
    pan: { x: 0, y: 0 },
    pointed: {} as Painting['pointed'],
  }

  function painting(): Painting {
    const fade = fades.moment(scene)
    const { palette, ratio, size, pan, pointed } = setting
    const frame = framer(fade.scene, { pan, zoom: 1, ...size }, (actor) => places[actor] ?? pan)
    return { frame, palette, ratio, size, pointed, fade } as Partial<Painting> as Painting
  }

  return {
    setting,
    lines: lines.ink,
    forget: () => painter.forget(),
    /** Shows some lines; `lasts` tells which relations are expected to stay, where that is known. */
    show(shown: readonly SceneLine[], lasts?: (relation: number) => boolean) {
      const next: Scene = { actors, lines: shown, lasting: lasts && (() => lasts) }
      fades.begin(scene, next, false)
      scene = next
    },
    wait: (milliseconds: number) => void (now += milliseconds),
    /** Paints one frame some lines at a time, and tells how much ink each time has brought. */
    paintBySome(atOnce: number) {
      const steps = painter.paintBySome(sheets, painting(), atOnce)
      const brought: number[] = []
      let done = false
      let before = 0
      while (!done) {
        done = steps.next().done === true
        brought.push(lines.ink.length - before)
        before = lines.ink.length
      }
      return brought
    },
    /** Begins that, and breaks it off after so many times. */
    begin(atOnce: number, times: number) {
      const steps = painter.paintBySome(sheets, painting(), atOnce)
      for (let at = 0; at < times; at++) steps.next()
    },
    /** Paints one frame. */
    paint: (inOrder = false) => painter.paint(sheets, painting(), inOrder),
    /** Between two steps the browser has time. */
    ahead: () => painter.paintAhead(),
    lastingInk: () => [one, other].map(({ ink }) => ink.length),
    /** A sheet of lasting lines that is not seen. */
    hidden: () => [one, other].find(({ context }) => context.canvas.style.visibility === 'hidden'),
    /** The sheet of lasting lines that is seen. */
    lasting() {
      const seen = [one, other].filter(({ context }) => context.canvas.style.visibility !== 'hidden')
      expect(seen.length).toBeLessThan(2)
      return seen[0]
    },
    /** All that is seen of the lines, and what is seen of them where they are painted at once and in order. */
    seen() {
      return [...(this.lasting()?.ink ?? []), ...lines.ink]
    },
    plain() {
      const sheet = createSheet()
      paintLines(sheet.context, painting())
      return sheet.ink
    },
    /** Paints one frame, in which every line has to be seen once and as it should. */
    check(inOrder = false) {
      const ordered = this.paint(inOrder)
      if (inOrder) expect(ordered).toBe(true)
      expect(this.lasting() === undefined).toBe(ordered)
      if (ordered) expect(this.seen()).toEqual(this.plain())
      else expect(this.seen().sort()).toEqual(this.plain().sort())
    },
  }
}

type Film = ReturnType<typeof createFilm>

const lasts = (relation: number) => relation < steady

beforeEach(() => {
  vi.stubGlobal('Path2D', NotedPath)
})

test('however lines come and go, each of a frame is seen once and as it looks, and no other', () => {
  let inUse = 0
  let frames = 0
  /** Lines as they are shown, and the film they are shown in. */
  type Action = (lines: Map<number, SceneLine>, film: Film) => void
  const toggle = (relations: readonly number[]) => (lines: Map<number, SceneLine>) => {
    for (const relation of relations) {
      if (!lines.delete(relation)) lines.set(relation, all[relation] ?? lineOf(relation))
    }
  }
  const asExpected = fc.subarray(changing, { maxLength: 6 }).map(toggle)
  const action: fc.Arbitrary<Action> = fc.oneof(
    { weight: 20, arbitrary: asExpected },
    // The guess is wrong: a lasting line goes, or comes back, or changes its looks.
    { weight: 3, arbitrary: fc.constantFrom(0, 1, 120, steady - 1).map((relation) => toggle([relation])) },
    {
      weight: 1,
      arbitrary: fc.nat(steady - 1).map((relation) => (lines: Map<number, SceneLine>) => {
        if (lines.has(relation)) lines.set(relation, lineOf(relation, 1))
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Action>(
        // Nearly all go.
        toggle(all.slice(100).map((_, at) => 100 + at)),
        (_, { setting }) => (setting.palette = paletteOf(setting.palette.paper + '-')),
        (_, { setting }) => (setting.ratio = 3 - setting.ratio),
        (_, { setting }) => (setting.size = { width: setting.size.width === 800 ? 400 : 800, height: 600 }),
        (_, { setting }) => (setting.pan = { x: setting.pan.x + 50, y: 0 }),
        (_, { setting }) => (setting.pointed = setting.pointed.line === undefined ? { line: '7' } : {}),
        (_, { forget }) => forget(),
      ),
    },
  )
  const step = fc.record({
    actions: fc.array(action, { minLength: 1, maxLength: 3 }),
    known: fc.integer({ min: 0, max: 15 }).map((chance) => chance > 0),
    waits: fc.array(fc.constantFrom(0, 40, 200), { minLength: 1, maxLength: 3 }),
    rests: fc.integer({ min: 0, max: 15 }).map((chance) => chance === 0),
    ahead: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }), fc.boolean(), (steps, few) => {
      const film = createFilm(few ? Infinity : 0)
      const lines = new Map(all.map((line, relation) => [relation, line]))
      for (const { actions, known, waits, rests, ahead } of steps) {
        for (const act of actions) act(lines, film)
        const shown = all.flatMap((_, relation) => lines.get(relation) ?? [])
        film.show(shown, known ? (relation) => lasts(relation) : undefined)
        for (const wait of waits) {
          film.wait(wait)
          film.check()
          frames += 1
          if (film.lasting()) inUse += 1
        }
        if (rests) film.check(true)
        if (ahead) film.ahead()
      }
    }),
    { numRuns: 60 },
  )
  expect(inUse).toBeGreaterThan(frames / 4)
})

describe('while a window moves', () => {
  const without = (...relations: number[]) => all.filter((_, relation) => !relations.includes(relation))
  /** Step `number` of a film in which one line after the other goes that was expected to. */
  const step = (film: Film, number: number, guess: ((relation: number) => boolean) | undefined = lasts) => {
    film.show(
      all.filter((_, relation) => relation < steady || relation >= steady + number),
      guess && ((relation) => guess(relation)),
    )
    // What fades is not what is looked at here.
    film.wait(1000)
  }

  test('only lines that may change are painted again', () => {
    const film = createFilm()
    for (let number = 0; number < 6; number++) {
      step(film, number)
      film.check()
    }
    const kept = [...(film.lasting()?.ink ?? [])]
    expect(film.lines.length).toBeLessThan(kept.length / 2)
    step(film, 6)
    film.check()
    expect(film.lasting()?.ink).toEqual(kept)
  })

  test('lines that are wanted in order are all on the uppermost sheet, and those that last are hidden', () => {
    const film = createFilm()
    step(film, 0)
    film.check()
    expect(film.lasting()).toBeDefined()
    expect(film.paint(true)).toBe(true)
    expect(film.lasting()).toBeUndefined()
    expect(film.lines).toEqual(film.plain())
    step(film, 1)
    film.check()
    expect(film.lasting()).toBeDefined()
  })

  test('a line that goes against the guess makes them painted anew', () => {
    const film = createFilm()
    step(film, 0)
    film.check()
    const before = film.lasting()?.ink.length ?? 0
    film.show(without(8), (relation) => lasts(relation))
    film.wait(1000)
    film.check()
    // The line and its arrowhead.
    expect(film.lasting()?.ink).toHaveLength(before - 2)
  })

  test.each([
    ['nothing is known of what lasts', all, undefined],
    ['there are few lines', all.slice(0, 199), lasts],
    ['most lines may change', all, (relation: number) => relation < 100],
  ])('all are on one sheet where %s', (_, lines, guess) => {
    const film = createFilm()
    for (let number = 0; number < 3; number++) {
      film.show(lines.slice(number), guess && ((relation) => guess(relation)))
      film.wait(1000)
      expect(film.paint()).toBe(true)
      expect(film.lasting()).toBeUndefined()
      expect(film.lines).toEqual(film.plain())
    }
  })

  test('all are painted anew once nothing is on the sheets any more', () => {
    const film = createFilm()
    step(film, 0)
    film.check()
    film.lasting()?.ink.splice(0)
    film.lines.splice(0)
    film.forget()
    film.check()
    expect(film.lasting()?.ink).not.toEqual([])
  })

  test.each<[string, (film: Film) => void]>([
    ['palette', ({ setting }) => (setting.palette = paletteOf('night'))],
    ['ratio', ({ setting }) => (setting.ratio = 2)],
    ['size', ({ setting }) => (setting.size = { width: 600, height: 500 })],
  ])('all are painted anew for another %s', (_, change) => {
    const film = createFilm()
    step(film, 0)
    film.check()
    film.lasting()?.ink.splice(0)
    change(film)
    film.check()
    expect(film.lasting()?.ink).not.toEqual([])
  })

  test.each([
    ['few', Infinity, 4, 11],
    ['many', 0, 8, 8],
  ])(
    'of %s lines the next ones to last take over when those that are seen have lasted, however many frames a step takes',
    (_, many, portions, period) => {
      for (const frames of [1, 2, 20]) {
        const film = createFilm(many)
        const ofStep = Array.from({ length: 50 }, (_step, number) => {
          step(film, number)
          for (let frame = 0; frame < frames; frame++) film.check()
          return film.lasting()
        })
        const changes = ofStep.flatMap((sheet, number) =>
          number > 0 && sheet !== ofStep[number - 1] ? [number] : [],
        )
        const begun = ofStep.findIndex((sheet) => sheet !== undefined)
        const [first = 0, ...others] = changes.filter((number) => number > begun)
        // What is painted in the last frame of a step is seen in the next.
        expect(first - begun).toBeGreaterThanOrEqual(16 - portions)
        expect(first - begun).toBeLessThanOrEqual(16)
        for (const [at, number] of others.entries()) expect(number - (others[at - 1] ?? first)).toBe(period)
      }
    },
  )
})

describe('between two steps', () => {
  const step = (film: Film, number: number) => {
    film.show(
      all.filter((_, relation) => relation < steady || relation >= steady + number),
      lasts,
    )
    film.wait(1000)
    film.check()
  }
  /** How much ink a step of a film and the time before it bring on the sheet that is not seen. */
  const film = (many: number, hasTime: (number: number) => boolean) => {
    const made = createFilm(many)
    const hiddenInk = () => [...(made.hidden()?.ink ?? [])]
    step(made, 0)
    step(made, 1)
    return Array.from({ length: 50 }, (_, at) => {
      const number = at + 2
      const [before, seen] = [hiddenInk(), made.lasting()]
      if (hasTime(number)) made.ahead()
      const [ahead, hidden] = [hiddenInk(), made.hidden()]
      step(made, number)
      const takesOver = made.lasting() !== seen
      const after = takesOver ? [...(made.lasting()?.ink ?? [])] : hiddenInk()
      expect(takesOver ? made.lasting() : made.hidden()).toBe(hidden)
      return { takesOver, ahead: ahead.length - before.length, inStep: after.length - ahead.length }
    })
  }

  test.each([
    ['few', Infinity, 11],
    ['many', 0, 8],
  ])('of %s lines the next ones to last are painted, so that no step has to', (_, many, period) => {
    const steps = film(many, () => true)
    for (const { inStep } of steps) expect(inStep).toBe(0)
    const [first = 0, ...others] = steps.flatMap(({ takesOver }, at) => (takesOver ? [at] : []))
    expect(others.length).toBeGreaterThan(2)
    for (const [at, number] of others.entries()) expect(number - (others[at - 1] ?? first)).toBe(period)
    // A portion at a time, and arrowheads of half of the lines.
    const portion = (steady * 1.5) / (many === 0 ? 8 : 4)
    for (const { ahead } of steps) expect(ahead).toBeLessThan(portion * 1.1)
  })

  test('what there was no time for is painted by the next step, and no more', () => {
    const timely = film(0, () => true)
    const some = film(0, (number) => number % 3 === 0)
    expect(some.map(({ takesOver }) => takesOver)).toEqual(timely.map(({ takesOver }) => takesOver))
    expect(some.some(({ inStep }) => inStep > 0)).toBe(true)
    for (const { ahead, inStep } of some) expect(ahead > 0 && inStep > 0).toBe(false)
  })

  test('nothing is painted where all lines lie in order', () => {
    const made = createFilm()
    for (let number = 0; number < 12; number++) step(made, number)
    made.check(true)
    const before = made.lastingInk()
    made.ahead()
    expect(made.lastingInk()).toEqual(before)
  })
})

describe('painting some lines at a time', () => {
  test('leaves what painting them at once leaves, each over and under the same others', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(undefined, '7', '97', 'nothing'),
        (shown, atOnce, line) => {
          const film = createFilm()
          film.setting.pointed = { line }
          film.show(shown)
          film.wait(1000)
          film.paintBySome(atOnce)
          expect(film.lasting()).toBeUndefined()
          expect(film.lines).toEqual(film.plain())
        },
      ),
      { numRuns: 100 },
    )
  })

  test('brings few each time, and none before all have been gathered', () => {
    const film = createFilm()
    // What is selected is painted in one go with its halo.
    film.show(all.map((line) => ({ ...line, selected: false })))
    film.wait(1000)
    film.lines.push('of another picture')
    const brought = film.paintBySome(20)
    expect(brought.slice(1, 7)).toEqual([0, 0, 0, 0, 0, 0])
    expect(brought.length).toBeGreaterThan(20)
    // A batch is not cut within a path, which has some 16 lines.
    for (const count of brought) expect(count).toBeLessThan(20 + 2 * 16)
    expect(film.lines).toEqual(film.plain())
  })

  test('is begun anew with nothing on the sheet, wherever it was broken off', () => {
    const film = createFilm()
    step(film)
    film.check()
    expect(film.lasting()).toBeDefined()
    film.begin(20, 12)
    film.paintBySome(50)
    expect(film.lines).toEqual(film.plain())
    film.begin(20, 12)
    film.check(true)
  })

  function step(film: Film): void {
    film.show(all, (relation) => lasts(relation))
    film.wait(1000)
  }
})
