// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { CanvasCamera } from './camera.ts'
import { createCanvas, type Canvas, type CanvasEvents } from './create-canvas.ts'
import { emptyScene, type Scene } from './scene.ts'
import { fakeContext, frames, mouse, sizedContainer } from './testing/fake-canvas.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

// A picture of 800 × 600 with graph point 0, 0 in its top left corner: graph units are CSS pixels.
const places = [
  { x: 100, y: 100 },
  { x: 500, y: 100 },
  { x: 300, y: 400 },
]
const both: Scene = {
  actors: [sceneActor({ index: 0 }), sceneActor({ index: 1 })],
  lines: [sceneLine({ key: 'line' })],
}
const atOne = { x: 400, y: 300, zoom: 1 }

let context: ReturnType<typeof fakeContext>
let container: HTMLElement
let canvas: Canvas
let destroyed: boolean
let events: { [Name in keyof CanvasEvents]: ReturnType<typeof vi.fn<CanvasEvents[Name]>> }

beforeEach(async () => {
  context = fakeContext()
  container = sizedContainer()
  events = {
    onShown: vi.fn(),
    onBroken: vi.fn(),
    onTap: vi.fn(),
    onHover: vi.fn(),
    onMove: vi.fn(),
    onCamera: vi.fn(),
  }
  canvas = createCanvas(container, events)
  destroyed = false
  canvas.setActors(places)
  canvas.setScene(() => both)
  canvas.look(atOne, true)
  await frames()
})

afterEach(() => {
  if (!destroyed) canvas.destroy()
  container.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const tap = (x: number, y: number) => {
  mouse(container, 'mousemove', x, y)
  mouse(container, 'mousedown', x, y)
  mouse(container, 'mouseup', x, y)
}

const drag = (fromX: number, fromY: number, ...way: (readonly [number, number])[]) => {
  mouse(container, 'mousemove', fromX, fromY)
  mouse(container, 'mousedown', fromX, fromY)
  for (const [x, y] of way) mouse(container, 'mousemove', x, y)
  const [x, y] = way.at(-1)!
  mouse(container, 'mouseup', x, y)
}

describe('the first picture', () => {
  const many: Scene = {
    actors: Array.from({ length: 30 }, (_, index) => sceneActor({ index, label: `Actor ${index}` })),
    lines: [],
  }
  const theirs = many.actors.map((_, at) => ({ x: at * 20, y: at * 15 }))

  /** Another canvas, whose pace goes on when it is told to. */
  function paced() {
    const waiting: (() => void)[] = []
    canvas.destroy()
    vi.mocked(events.onShown).mockClear()
    canvas = createCanvas(container, events, () => new Promise((resolve) => void waiting.push(resolve)))
    canvas.setActors(theirs)
    canvas.setScene(() => many)
    canvas.look(atOne, true)
    context.texts.length = 0
    return {
      waits: () => waiting.length > 0,
      goOn: () => waiting.shift()?.(),
    }
  }

  test('is told of once, when it is there', async () => {
    expect(events.onShown).toHaveBeenCalledTimes(1)
    canvas.setScene(() => many)
    await frames()
    expect(events.onShown).toHaveBeenCalledTimes(1)
  })

  test('is prepared at the pace that is given, and comes whole after that', async () => {
    const pace = paced()
    await vi.waitFor(() => expect(pace.waits()).toBe(true))
    await frames()
    expect(context.texts).toEqual([])
    expect(events.onShown).not.toHaveBeenCalled()
    await vi.waitFor(() => {
      pace.goOn()
      expect(events.onShown).toHaveBeenCalledTimes(1)
    })
    expect(context.texts).toContain('Actor 29')
  })

  test('does not come once the canvas is gone', async () => {
    const pace = paced()
    await vi.waitFor(() => expect(pace.waits()).toBe(true))
    canvas.destroy()
    destroyed = true
    pace.goOn()
    await frames()
    expect(pace.waits()).toBe(false)
    expect(events.onShown).not.toHaveBeenCalled()
  })
})

describe('pointing', () => {
  test('tells of a tap on an actor, on a line and on nothing', () => {
    tap(102, 98)
    expect(events.onTap).toHaveBeenLastCalledWith({ type: 'actor', actor: 0 })
    tap(300, 103)
    expect(events.onTap).toHaveBeenLastCalledWith({ type: 'line', key: 'line', relations: [0] })
    tap(700, 500)
    expect(events.onTap).toHaveBeenLastCalledWith(undefined)
    expect(events.onTap).toHaveBeenCalledTimes(3)
  })

  test('tells what the mouse is over, and nothing of what is not in the scene', () => {
    mouse(container, 'mousemove', 500, 100)
    expect(events.onHover).toHaveBeenLastCalledWith({ type: 'actor', actor: 1 }, { x: 500, y: 100 })
    mouse(container, 'mousemove', 300, 400)
    expect(events.onHover).toHaveBeenLastCalledWith(undefined, { x: 300, y: 400 })
  })

  test('tells that nothing is hovered when the mouse leaves', () => {
    mouse(container, 'mousemove', 500, 100)
    container.dispatchEvent(new MouseEvent('mouseleave'))
    expect(events.onHover.mock.lastCall?.[0]).toBeUndefined()
  })

  test('tells so too when what was under a mouse at rest leaves the scene, and when something comes there', async () => {
    mouse(container, 'mousemove', 500, 100)
    canvas.setScene(() => ({ actors: both.actors.slice(0, 1), lines: [] }))
    await vi.waitFor(() => expect(events.onHover.mock.lastCall?.[0]).toBeUndefined())
    canvas.setScene(() => both)
    await vi.waitFor(() => expect(events.onHover.mock.lastCall?.[0]).toEqual({ type: 'actor', actor: 1 }))
  })

  test('hovers nothing when the scene changes after the mouse has left', async () => {
    mouse(container, 'mousemove', 500, 100)
    container.dispatchEvent(new MouseEvent('mouseleave'))
    canvas.setScene(() => ({ actors: both.actors.slice(0, 1), lines: [] }))
    canvas.setScene(() => both)
    await frames()
    expect(events.onHover.mock.lastCall?.[0]).toBeUndefined()
  })

  test('hovers nothing outside the picture, where a drag goes on', () => {
    canvas.setPlaces([{ x: 900, y: 100 }])
    mouse(container, 'mousemove', 700, 500)
    mouse(container, 'mousedown', 700, 500)
    mouse(container, 'mousemove', 900, 500, window)
    expect(events.onHover.mock.lastCall?.[0]).toBeUndefined()
    mouse(container, 'mouseup', 900, 500, window)
  })
})

describe('dragging', () => {
  test('moves an actor to a whole place, where it stays when that place comes back, and is no tap', async () => {
    canvas.look({ ...atOne, zoom: 1.3 }, true)
    await frames()
    const { x, y } = canvas.screenPlaceOf(0)
    drag(x, y, [x + 10, y + 5], [x + 31, y + 17])
    expect(events.onTap).not.toHaveBeenCalled()
    expect(events.onMove).toHaveBeenCalledTimes(1)
    const [actor, place] = events.onMove.mock.lastCall!
    expect(actor).toBe(0)
    expect(place).toEqual({ x: Math.round(100 + 31 / 1.3), y: Math.round(100 + 17 / 1.3) })
    expect(canvas.placeOf(0)).toEqual(place)
    canvas.setPlaces([place, ...places.slice(1)])
    expect(canvas.placeOf(0)).toEqual(place)
  })

  test('is no tap even where it ends at its beginning', () => {
    drag(100, 100, [120, 110], [160, 100], [100, 100])
    expect(events.onTap).not.toHaveBeenCalled()
  })

  test('of the paper pans, tells the camera, and moves nobody', () => {
    drag(700, 500, [710, 500], [740, 520])
    expect(events.onCamera).toHaveBeenLastCalledWith({ x: 360, y: 280, zoom: 1 })
    expect(canvas.camera()).toEqual({ x: 360, y: 280, zoom: 1 })
    expect(events.onTap).not.toHaveBeenCalled()
    expect(events.onMove).not.toHaveBeenCalled()
    expect(canvas.placeOf(0)).toEqual({ x: 100, y: 100 })
  })
})

describe('the camera', () => {
  test('fits the scene when it is told no camera', () => {
    canvas.look(undefined, true)
    const { x, zoom } = canvas.camera()
    expect(Math.abs(x - 300)).toBeLessThan(5)
    expect(zoom).toBeGreaterThan(1)
    expect(events.onCamera).not.toHaveBeenCalled()
  })

  test('is where it is moving to from the moment it sets out, and arrives', async () => {
    canvas.zoomBy(2)
    expect(canvas.camera()).toEqual({ ...atOne, zoom: 2 })
    expect(events.onCamera).toHaveBeenLastCalledWith({ ...atOne, zoom: 2 })
    canvas.zoomBy(2)
    expect(canvas.camera()).toEqual({ ...atOne, zoom: 4 })
    const asked = canvas.screenPlaceOf(0)
    expect(asked.x).not.toBeCloseTo(-800)
    await vi.waitFor(() => expect(canvas.screenPlaceOf(0).x).toBeCloseTo(-800), 2000)
  })

  describe('that is noted in whole units', () => {
    const inWholes = ({ x, y, zoom }: CanvasCamera) => ({
      x: Math.round(x),
      y: Math.round(y),
      zoom: Number(zoom.toPrecision(2)),
    })

    beforeEach(async () => {
      canvas.destroy()
      canvas = createCanvas(container, events, undefined, inWholes)
      canvas.setActors(places)
      canvas.setScene(() => both)
      canvas.look({ x: 400.4, y: 300, zoom: 1 }, true)
      await frames()
    })

    test('follows a drag to the pixel, and is where it was told to be once that is over', async () => {
      drag(700, 500, [710, 500], [743, 523])
      expect(canvas.camera().x).toBeCloseTo(357.4)
      expect(events.onCamera).toHaveBeenLastCalledWith({ x: 357, y: 277, zoom: 1 })
      canvas.look({ x: 357, y: 277, zoom: 1 }, false)
      expect(canvas.camera().x).toBeCloseTo(357.4)
      const told = events.onCamera.mock.calls.length
      await vi.waitFor(() => expect(canvas.camera()).toEqual({ x: 357, y: 277, zoom: 1 }))
      expect(events.onCamera).toHaveBeenCalledTimes(told)
    })

    test('goes on from where the hand has come to when another movement begins before that', async () => {
      drag(700, 500, [710, 500], [720, 500])
      drag(720, 500, [730, 500], [740, 500])
      expect(canvas.camera().x).toBeCloseTo(360.4)
      await vi.waitFor(() => expect(canvas.camera().x).toBe(360))
    })

    test('is such a one after zooming, bringing into view and fitting', async () => {
      canvas.zoomBy(1.27)
      expect(events.onCamera).toHaveBeenLastCalledWith({ ...atOne, zoom: 1.3 })
      await vi.waitFor(() => expect(canvas.screenPlaceOf(0)).toEqual({ x: 10, y: 40 }), 2000)
      canvas.look({ x: 2000.7, y: 300, zoom: 1.3 }, true)
      canvas.bringIntoView([0])
      const [brought] = events.onCamera.mock.lastCall!
      expect(brought).toEqual(inWholes(brought))
      expect(canvas.camera()).toEqual(brought)
      canvas.look(undefined, true)
      const fitted = canvas.camera()
      expect(fitted.x).toBeCloseTo(inWholes(fitted).x)
      expect(fitted.zoom).toBe(inWholes(fitted).zoom)
    })
  })

  test('goes by less than the eye can tell at once, since the address says so', () => {
    canvas.look({ ...atOne, x: 400.4 }, false)
    expect(canvas.screenPlaceOf(0).x).toBeCloseTo(99.6)
  })

  test('goes to its limit where a zoom beyond it is asked for, and looks at the same place', () => {
    canvas.look({ x: 300, y: 100, zoom: 0.001 }, true)
    expect(canvas.camera()).toEqual({ x: 300, y: 100, zoom: 0.02 })
    canvas.look({ x: 300, y: 100, zoom: 50 }, true)
    expect(canvas.camera()).toEqual({ x: 300, y: 100, zoom: 6 })
  })

  test('cuts where motion is not wanted', () => {
    canvas.destroy()
    const still = Object.assign(new EventTarget(), { matches: true })
    vi.spyOn(window, 'matchMedia').mockReturnValue(still as unknown as MediaQueryList)
    canvas = createCanvas(container, events)
    canvas.setActors(places)
    canvas.look(atOne, false)
    expect(canvas.screenPlaceOf(0)).toEqual({ x: 100, y: 100 })
  })

  test('brings actors into view, and leaves those alone that are', () => {
    canvas.bringIntoView([0, 1, -1, 99])
    expect(events.onCamera).not.toHaveBeenCalled()
    canvas.look({ x: 2000, y: 300, zoom: 1 }, true)
    canvas.bringIntoView([0, -1])
    expect(events.onCamera).toHaveBeenLastCalledWith({ x: 440, y: 300, zoom: 1 })
    expect(canvas.camera()).toEqual({ x: 440, y: 300, zoom: 1 })
  })

  test('keeps its centre when the picture becomes narrow, showing the same stretch of the map, and its place when nothing changes', async () => {
    window.dispatchEvent(new Event('resize'))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(canvas.camera()).toEqual(atOne)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
    window.dispatchEvent(new Event('resize'))
    await vi.waitFor(() => expect(canvas.screenPlaceOf(0).x).toBe(50))
    expect(canvas.camera()).toEqual(atOne)
  })

  test('follows what is to be kept in view when the picture becomes smaller, until somebody looks elsewhere', async () => {
    const height = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get')
    const becomes = (pixels: number) => {
      height.mockReturnValue(pixels)
      window.dispatchEvent(new Event('resize'))
    }
    canvas.look({ x: 400, y: 500, zoom: 1 }, true)
    canvas.keepInView([0])
    expect(events.onCamera).not.toHaveBeenCalled()
    becomes(200)
    await vi.waitFor(() => expect(events.onCamera).toHaveBeenLastCalledWith({ x: 400, y: 150, zoom: 1 }))
    canvas.look({ x: 400, y: 900, zoom: 1 }, true)
    becomes(150)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(canvas.camera()).toEqual({ x: 400, y: 900, zoom: 1 })
  })

  test('stays where it is when only an attribute of the container changes', async () => {
    canvas.look(undefined, true)
    const fitted = canvas.camera()
    canvas.setScene(() => ({ actors: both.actors.slice(0, 1), lines: [] }))
    container.setAttribute('aria-label', 'Graph of 1 actor')
    canvas.setPointed({ actor: 0 })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(canvas.camera()).toEqual(fitted)
  })
})

describe('painting', () => {
  test('tells what breaks it, and goes on with the next scene', async () => {
    const error = new Error('no scene')
    canvas.setScene(() => {
      throw error
    })
    await frames()
    expect(events.onBroken).toHaveBeenCalledWith(error)
    context.texts.length = 0
    canvas.setScene(() => ({ ...both, actors: both.actors.slice(0, 1) }))
    await vi.waitFor(() => expect(context.texts.length).toBeGreaterThan(0))
  })

  test('happens when something changed, and not once otherwise', async () => {
    await frames(5)
    const before = context.paints
    await frames(10)
    expect(context.paints).toBe(before)
    mouse(container, 'mousemove', 650, 450)
    mouse(container, 'mousemove', 660, 450)
    await frames(5)
    expect(context.paints).toBe(before)
    canvas.setPointed({ actor: 1 })
    await frames(5)
    const pointed = context.paints
    expect(pointed).toBeGreaterThan(before)
    await frames(10)
    expect(context.paints).toBe(pointed)
  })

  test('goes on while something fades, and ends without it', async () => {
    const before = context.paints
    canvas.setScene(() => ({ actors: both.actors.slice(0, 1), lines: [] }))
    context.texts.length = 0
    await vi.waitFor(() =>
      expect(context.texts.filter((text) => text === 'Actor 1').length).toBeGreaterThan(2),
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(context.paints).toBeGreaterThan(before + 2)
    await frames(3)
    const rested = context.paints
    await frames(10)
    expect(context.paints).toBe(rested)
  })

  test('does not fade from one dataset to the next', async () => {
    canvas.setActors([{ x: 50, y: 50 }])
    canvas.setScene(() => ({ actors: [sceneActor({ index: 0, id: 'other', label: 'Other' })], lines: [] }))
    context.texts.length = 0
    await frames(2)
    expect(context.texts).toContain('Other')
    expect(context.texts).not.toContain('Actor 0')
    expect(canvas.placeOf(0)).toEqual({ x: 50, y: 50 })
  })

  test('asks for a scene when it is painted, once, and for none that another has taken the place of', async () => {
    const [never, once] = [vi.fn(() => emptyScene), vi.fn(() => both)]
    canvas.setScene(never)
    canvas.setScene(once)
    expect(once).not.toHaveBeenCalled()
    await frames(5)
    expect(once).toHaveBeenCalledTimes(1)
    expect(never).not.toHaveBeenCalled()
  })

  test('fits what has come, though it is not painted yet', () => {
    canvas.look(undefined, true)
    const fitted = canvas.camera()
    canvas.setScene(() => ({ actors: [sceneActor({ index: 0 })], lines: [] }))
    canvas.look(undefined, true)
    expect(canvas.camera()).not.toEqual(fitted)
    expect(canvas.screenPlaceOf(0).x).toBeCloseTo(400, -1)
  })

  describe('of a very large picture', () => {
    const crowd: Scene = {
      actors: Array.from({ length: 8000 }, (_, index) => sceneActor({ index, priority: index })),
      lines: Array.from({ length: 12_000 }, (_, at) =>
        sceneLine({ key: String(at), a: at % 8000, b: (at * 7 + 1) % 8000 }),
      ),
    }
    /** Whether the sheets of all lines and of what is over them are seen: those below are for when the window moves. */
    const sheets = () =>
      [...container.querySelectorAll('canvas')].slice(-2).map(({ style }) => style.visibility)
    const begin = () => {
      canvas.setActors(crowd.actors.map(({ index }) => ({ x: index % 100, y: Math.floor(index / 100) })))
      canvas.setScene(() => crowd)
    }
    const whole = () => vi.waitFor(() => expect(sheets()).toEqual(['', '']), 10_000)

    test('goes by portions, and is seen when all of it is there; from then on it is there at once', async () => {
      begin()
      await vi.waitFor(() => expect(sheets()).toEqual(['hidden', 'hidden']))
      await whole()
      tap(7, 3)
      expect(events.onTap).toHaveBeenLastCalledWith({ type: 'actor', actor: 307 })
      canvas.setScene(() => ({ ...crowd, lines: crowd.lines.slice(1) }))
      await frames(1)
      expect(sheets()).toEqual(['', ''])
    })

    test('shows no lines before that, not even such as last while the window moves', async () => {
      const lasting = () => () => true
      const seen = () =>
        [...container.querySelectorAll('canvas')].filter(({ style }) => style.visibility === '')
      canvas.setActors(crowd.actors.map(({ index }) => ({ x: index % 100, y: Math.floor(index / 100) })))
      canvas.setScene(() => ({ ...crowd, lasting }))
      await vi.waitFor(() => expect(sheets()).toEqual(['hidden', 'hidden']))
      while (sheets()[1] === 'hidden') {
        expect(seen()).toEqual([])
        await frames(1)
      }
      expect(seen()).toHaveLength(1)
      await whole()
    })

    test('goes on where another scene comes before all of it is there', async () => {
      begin()
      await frames(2)
      canvas.setScene(() => ({ ...crowd, actors: crowd.actors.slice(0, 7500) }))
      await whole()
      const { frame } = await canvas.painting(1)
      expect(frame.actors).toHaveLength(7500)
    })

    test('is not waited for where somebody looks elsewhere all the while', async () => {
      begin()
      await vi.waitFor(() => expect(sheets()).toEqual(['hidden', 'hidden']))
      let moves = 0
      for (; sheets()[1] === 'hidden'; moves++) {
        canvas.look({ ...atOne, x: 400 + moves }, true)
        await frames(1)
      }
      // As many as it takes to put all in their places, and not those that it would take to paint them.
      expect(moves).toBeLessThan(20)
      await whole()
    })

    test('is told by its size: another comes whole in its first frame', async () => {
      canvas.setActors(places)
      canvas.setScene(() => ({ actors: [sceneActor({ index: 0, label: 'Other' })], lines: [] }))
      await vi.waitFor(() => expect(context.texts).toContain('Other'), { interval: 1 })
      expect(sheets()).toEqual(['', ''])
    })

    test('gives a whole copy when only portions have been painted, and comes all the same', async () => {
      begin()
      const { frame } = await canvas.painting(1)
      expect(frame.actors).toHaveLength(8000)
      await whole()
    })
  })

  test('has lines that last on a sheet of their own while the window moves, and in order from a while after that', async () => {
    const many: Scene = {
      actors: [0, 1, 2].map((index) => sceneActor({ index })),
      lines: Array.from({ length: 250 }, (_, at) => sceneLine({ key: String(at), bend: at })),
    }
    const lasting = () => () => true
    const lastingSeen = () =>
      [...container.querySelectorAll('canvas')].slice(0, 2).some(({ style }) => style.visibility === '')
    canvas.setScene(() => many)
    await frames()
    expect(lastingSeen()).toBe(false)
    canvas.setScene(() => ({ ...many, lasting }))
    await vi.waitFor(() => expect(lastingSeen()).toBe(true), { interval: 1 })
    await vi.waitFor(() => expect(lastingSeen()).toBe(false), 2000)
    // What is not a step leaves them so.
    canvas.setScene(() => ({ ...many }))
    await frames()
    expect(lastingSeen()).toBe(false)
    canvas.setScene(() => ({ ...many, lasting }))
    await vi.waitFor(() => expect(lastingSeen()).toBe(true), { interval: 1 })
  })

  test('has lines in order after a step whatever the pointer does meanwhile', async () => {
    const lines = Array.from({ length: 250 }, (_, at) => sceneLine({ key: String(at), bend: at }))
    const lastingSeen = () =>
      [...container.querySelectorAll('canvas')].slice(0, 2).some(({ style }) => style.visibility === '')
    canvas.setScene(() => ({ ...both, lines }))
    await frames()
    canvas.setScene(() => ({ ...both, lines, lasting: () => () => true }))
    await vi.waitFor(() => expect(lastingSeen()).toBe(true), { interval: 1 })
    for (let move = 0; move < 60 && lastingSeen(); move++) {
      canvas.setPointed({ line: String(move) })
      await frames(1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(lastingSeen()).toBe(false)
  })

  test('comes back when the picture has had no room for a while', async () => {
    await frames(5)
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    const resize = async (height: number) => {
      vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height)
      box.mockReturnValue(new DOMRect(0, 0, 800, height))
      window.dispatchEvent(new Event('resize'))
      await new Promise((resolve) => setTimeout(resolve, 150))
      await frames(3)
    }
    await resize(0)
    context.texts.length = 0
    await resize(600)
    expect(context.texts).toContain('Actor 0')
    expect(context.texts).toContain('Actor 1')
  })

  test('reads the colours again when the system turns dark', async () => {
    canvas.destroy()
    const scheme = Object.assign(new EventTarget(), { matches: false })
    vi.spyOn(window, 'matchMedia').mockReturnValue(scheme as unknown as MediaQueryList)
    canvas = createCanvas(container, events)
    await frames()
    const read = vi.spyOn(window, 'getComputedStyle')
    scheme.dispatchEvent(new Event('change'))
    expect(read).toHaveBeenCalled()
  })
})

describe('destroy', () => {
  test('leaves an empty container and nobody who listens', async () => {
    canvas.destroy()
    destroyed = true
    expect(container.childNodes).toHaveLength(0)
    expect(container.style.cursor).toBe('')
    container.dispatchEvent(new MouseEvent('mouseleave'))
    tap(100, 100)
    window.dispatchEvent(new Event('resize'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(events.onHover).not.toHaveBeenCalled()
    expect(events.onTap).not.toHaveBeenCalled()
  })

  test('bears frames, taps and movements that were still to come', async () => {
    const errors = vi.fn()
    window.addEventListener('error', errors)
    canvas.setScene(() => emptyScene)
    canvas.zoomBy(2)
    tap(100, 100)
    window.dispatchEvent(new Event('resize'))
    canvas.destroy()
    destroyed = true
    const painted = context.paints
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(context.paints).toBe(painted)
    expect(errors).not.toHaveBeenCalled()
    window.removeEventListener('error', errors)
  })

  test('lets another picture be made in the same container', async () => {
    canvas.destroy()
    canvas = createCanvas(container, events)
    canvas.setActors(places)
    canvas.setScene(() => both)
    canvas.look(atOne, true)
    await frames()
    tap(500, 100)
    expect(events.onTap).toHaveBeenLastCalledWith({ type: 'actor', actor: 1 })
    expect(container.querySelectorAll('canvas')).toHaveLength(4)
  })
})
