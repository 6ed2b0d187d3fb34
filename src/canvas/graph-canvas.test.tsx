// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createRef, type ReactElement, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createCanvas, type Canvas, type CanvasEvents } from './create-canvas.ts'
import type { Point } from './curve.ts'
import { GraphCanvas, type GraphCanvasProps } from './graph-canvas.tsx'
import { emptyScene, type Scene } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

vi.mock(import('./next-task.ts'), () => ({ nextTask: () => Promise.resolve() }))
vi.mock(import('./create-canvas.ts'), async (original) => ({ ...(await original()), createCanvas: vi.fn() }))

const places = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 0, y: 100 },
]
const all: Scene = {
  actors: places.map((_, index) => sceneActor({ index })),
  lines: [sceneLine()],
}
const scene = () => all
const fewer = () => ({ actors: all.actors.slice(0, 1), lines: [] })
const empty = () => emptyScene
const actors: Point[] = []
const there = { x: 5, y: 6, zoom: 2 }

const made = {
  setActors: vi.fn(),
  setPlaces: vi.fn(),
  setScene: vi.fn(),
  setPointed: vi.fn(),
  setTheme: vi.fn(),
  look: vi.fn(),
  zoomBy: vi.fn(),
  bringIntoView: vi.fn(),
  keepInView: vi.fn(),
  camera: vi.fn(),
  screenPlaceOf: vi.fn(),
  placeOf: vi.fn(),
  painting: vi.fn(),
  destroy: vi.fn(),
} satisfies Canvas
const props: GraphCanvasProps = {
  actors,
  places,
  scene,
  camera: undefined,
  rounded: (seen) => seen,
  theme: 'light',
  label: 'Graph',
  describe: (actor) => `This is actor ${actor}`,
  onTap: vi.fn(),
  onHover: vi.fn(),
  onMove: vi.fn(),
  onCamera: vi.fn(),
  onLeave: vi.fn(),
}

/** What the canvas was last given to tell its events to. */
const events = (): CanvasEvents => vi.mocked(createCanvas).mock.lastCall![1]

beforeEach(() => {
  vi.mocked(createCanvas).mockReturnValue(made)
})

/** Renders, and waits for the task in which the canvas is made. */
async function show(element: ReactElement, options?: Parameters<typeof render>[1]) {
  const rendered = render(element, options)
  await act(async () => {})
  return rendered
}

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

describe('the camera', () => {
  async function shown(first: Partial<GraphCanvasProps> = {}) {
    const { rerender } = await show(<GraphCanvas {...props} {...first} />)
    return (next: Partial<GraphCanvasProps>) => {
      made.look.mockClear()
      rerender(<GraphCanvas {...props} {...first} {...next} />)
      return made.look.mock.calls
    }
  }

  test('opens at once, after the scene has come to the canvas', async () => {
    await shown()
    expect(made.look.mock.calls).toEqual([[undefined, true]])
    expect(made.look.mock.invocationCallOrder[0]).toBeGreaterThan(made.setScene.mock.invocationCallOrder[0]!)
  })

  test('does not move because the scene, the places or the theme change', async () => {
    const change = await shown()
    expect(change({ scene: fewer })).toEqual([])
    expect(change({ scene: empty })).toEqual([])
    expect(change({ scene })).toEqual([])
    expect(change({ scene, places: [...places] })).toEqual([])
    expect(change({ scene, theme: 'dark' })).toEqual([])
  })

  test('fits again when actors were moved, unless it was placed by hand', async () => {
    const change = await shown()
    const moved = places.map(({ x, y }) => ({ x: x + 50, y }))
    expect(change({ places: moved })).toEqual([[undefined, false]])
    expect(change({ places })).toEqual([[undefined, false]])
    expect(change({ places, camera: there })).toEqual([[there, false]])
    expect(change({ places: moved, camera: there })).toEqual([])
  })

  test('moves when it is given another one, and when it is to fit again', async () => {
    const change = await shown()
    expect(change({ camera: there })).toEqual([[there, false]])
    expect(change({ camera: there, scene: fewer })).toEqual([])
    expect(change({ camera: undefined })).toEqual([[undefined, false]])
  })

  test('is set without movement for another dataset', async () => {
    const change = await shown()
    expect(change({ actors: [...actors] })).toEqual([[undefined, true]])
    expect(change({ actors: [...actors], camera: there })).toEqual([[there, true]])
  })

  test('waits for the first actors where there is nothing to fit yet, and only for those', async () => {
    const change = await shown({ scene: empty })
    expect(made.look).not.toHaveBeenCalled()
    expect(change({ scene: fewer })).toEqual([[undefined, true]])
    expect(change({ scene: empty })).toEqual([])
    expect(change({ scene })).toEqual([])
  })

  test('does not wait where it is given one', async () => {
    await shown({ scene: empty, camera: there })
    expect(made.look.mock.calls).toEqual([[there, true]])
  })
})

describe('the canvas', () => {
  test('is in the hands of the parent as soon as it is made, and no longer once it is gone', async () => {
    const canvas = createRef<Canvas | null>()
    const { unmount } = await show(<GraphCanvas {...props} canvas={canvas} />)
    expect(canvas.current).toBe(made)
    unmount()
    expect(canvas.current).toBeNull()
    expect(made.destroy).toHaveBeenCalledTimes(1)
  })

  test('is made once where React mounts twice', async () => {
    await show(<GraphCanvas {...props} />, { wrapper: StrictMode })
    expect(createCanvas).toHaveBeenCalledTimes(1)
    expect(made.destroy).not.toHaveBeenCalled()
    expect(made.look.mock.calls).toEqual([[undefined, true]])
  })

  test('is not made for what is gone by then', async () => {
    render(<GraphCanvas {...props} />).unmount()
    await act(async () => {})
    expect(createCanvas).not.toHaveBeenCalled()
  })

  test('tells whoever listens now, not whoever listened first', async () => {
    const { rerender } = await show(<GraphCanvas {...props} />)
    const onTap = vi.fn()
    rerender(<GraphCanvas {...props} onTap={onTap} />)
    events().onTap({ type: 'actor', actor: 1 })
    expect(onTap).toHaveBeenCalledWith({ type: 'actor', actor: 1 })
    expect(props.onTap).not.toHaveBeenCalled()
    expect(createCanvas).toHaveBeenCalledTimes(1)
  })
})

describe('the keyboard', () => {
  test('is answered before the canvas is made', () => {
    render(<GraphCanvas {...props} />)
    press('ArrowRight')
    expect(live()).toBe('This is actor 0')
    expect(createCanvas).not.toHaveBeenCalled()
  })

  const press = (key: string, more = {}) =>
    fireEvent.keyDown(screen.getByRole('application'), { key, ...more })
  const live = () => document.querySelector('[aria-live]')?.textContent

  test('walks from actor to actor, says where it is, and brings that into view', async () => {
    await show(<GraphCanvas {...props} />)
    press('ArrowRight')
    expect(live()).toBe('This is actor 0')
    press('ArrowRight')
    expect(live()).toBe('This is actor 1')
    expect(made.bringIntoView.mock.calls).toEqual([[[0]], [[1]]])
    expect(made.setPointed).toHaveBeenLastCalledWith(expect.objectContaining({ cursor: 1 }))
  })

  test('opens with Enter, leaves with Escape, and zooms', async () => {
    await show(<GraphCanvas {...props} />)
    press('Enter')
    expect(props.onTap).not.toHaveBeenCalled()
    press('ArrowDown')
    press('Enter')
    expect(props.onTap).toHaveBeenCalledWith({ type: 'actor', actor: 0 })
    press('Escape')
    expect(props.onLeave).toHaveBeenCalledTimes(1)
    expect(live()).toBe('')
    press('+')
    press('-')
    expect(made.zoomBy.mock.calls).toEqual([[1.3], [1 / 1.3]])
  })

  test('leaves the browser its own shortcuts, and keys that mean nothing here', async () => {
    await show(<GraphCanvas {...props} />)
    expect(press('ArrowRight', { altKey: true })).toBe(true)
    expect(press('+', { ctrlKey: true })).toBe(true)
    expect(press('Tab')).toBe(true)
    expect(press('ArrowRight')).toBe(false)
    expect(made.zoomBy).not.toHaveBeenCalled()
  })

  test('is nowhere once the actor it was on is not visible any more', async () => {
    const { rerender } = await show(<GraphCanvas {...props} />)
    press('ArrowRight')
    press('ArrowRight')
    rerender(<GraphCanvas {...props} scene={fewer} />)
    expect(live()).toBe('')
    press('Enter')
    expect(props.onTap).not.toHaveBeenCalled()
  })
})
