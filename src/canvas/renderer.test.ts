// @vitest-environment happy-dom
import cytoscape from 'cytoscape'
import { describe, expect, test, vi } from 'vitest'

import manifest from '../../package.json' with { type: 'json' }
import { fakeContext, frames, mouse, sizedContainer } from './testing/fake-canvas.ts'

/**
 * `renderer.ts` draws in place of Cytoscape's own renderer by a mechanism that Cytoscape registers extensions with but does not
 * document. These are the names it leans on. Where one of them is gone, read Cytoscape's `src/extension.mjs` and
 * `src/extensions/renderer/base/`, mend `renderer.ts`, and then change the version here.
 */
const reviewed = '3.34.4'

const leanedOn: Readonly<Record<string, string>> = {
  init: 'sets up container, gestures and calculations',
  load: 'binds the gestures',
  notify: 'schedules a redraw and asks for the canvas’s size',
  redraw: 'marks the picture as stale',
  startRenderLoop: 'calls render once a frame when the picture is stale',
  destroy: 'unbinds the gestures',
  findContainerClientCoords: 'measures the container',
  projectIntoViewport: 'turns mouse places into graph units',
  findNearestElement: 'is replaced by our own picking',
  findNearestElements: 'is replaced by our own picking',
  getAllInBox: 'is replaced, since nothing is selected by a box',
  getCachedZSortedEles: 'is replaced, since without styles no actor lies over another',
  recalculateRenderedStyle: 'is replaced, since our picture does not come from styles',
}

/** What Cytoscape calls on a registered renderer, and renderer.ts therefore has. */
const implemented = ['redrawHint', 'render', 'renderTo', 'matchCanvasSize', 'nodeShapeImpl', 'arrowShapeImpl']

const base = cytoscape('renderer', 'base') as { prototype: Record<string, unknown> } | undefined

describe('the pinned version of Cytoscape', () => {
  test('is the one that renderer.ts was read against', () => {
    expect(manifest.dependencies.cytoscape, 'package.json must name one exact version').toBe(reviewed)
    expect(Reflect.get(cytoscape, 'version'), 'what is installed is not what package.json names').toBe(
      reviewed,
    )
  })

  test('has a base renderer that registered renderers inherit from', () => {
    expect(base, 'cytoscape("renderer", "base") is gone').toBeDefined()
  })

  test.each(Object.entries(leanedOn))('has %s on its base renderer, which %s', (name) => {
    expect(
      base?.prototype[name],
      `Cytoscape’s base renderer no longer has “${name}”: see renderer.ts`,
    ).toBeTypeOf('function')
  })

  test('asks of a renderer what ours has', () => {
    expect(base?.prototype['clientFunctions'], 'the list of what a renderer must have has changed').toEqual(
      implemented,
    )
  })

  test.each(implemented)('leaves %s to the renderer, which may not override what the base has', (name) => {
    expect(base?.prototype[name], `Cytoscape’s base renderer now has “${name}” itself`).toBeUndefined()
  })

  test('tells a renderer its container, asks it for a size and a picture, and where the mouse is', async () => {
    fakeContext()
    const container = sizedContainer(640, 480)
    const probe = createProbe()
    cytoscape('renderer', 'probe', probe.Renderer as never)
    const cy = cytoscape({ container, renderer: { name: 'probe' } } as cytoscape.CytoscapeOptions)
    expect(probe.container, 'the base renderer no longer sets “container” before ours runs').toBe(container)
    cy.forceRender()
    await frames()
    expect(probe.sizes, 'matchCanvasSize is called, findContainerClientCoords answers').toContainEqual([
      640, 480,
    ])
    expect(probe.render, 'render is called once a picture is asked for').toHaveBeenCalled()
    mouse(container, 'mousemove', 320, 240)
    expect(
      probe.find.mock.calls[0],
      'a gesture asks findNearestElements for what is at a place, for the mouse',
    ).toEqual([expect.any(Number), expect.any(Number), true, false])
    cy.destroy()
  })
})

/** A renderer that notes what Cytoscape does with it, by the names that renderer.ts has. */
function createProbe() {
  const probe = {
    container: undefined as unknown,
    sizes: [] as unknown[],
    render: vi.fn(),
    find: vi.fn<(...at: readonly unknown[]) => unknown[]>(() => []),
    Renderer,
  }
  function Renderer(this: Record<string, unknown>) {
    probe.container = this['container']
    ;(this['container'] as HTMLElement).append(document.createElement('canvas'))
    this['findNearestElements'] = probe.find
    this['findNearestElement'] = (...at: unknown[]) => probe.find(...at)[0]
    this['recalculateRenderedStyle'] = () => undefined
  }
  Renderer.prototype = {
    ...Object.fromEntries(implemented.map((name) => [name, () => undefined])),
    render: probe.render,
    matchCanvasSize(this: { findContainerClientCoords(): readonly number[] }) {
      probe.sizes.push(this.findContainerClientCoords().slice(2, 4))
    },
  }
  return probe
}
