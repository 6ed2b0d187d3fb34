// @vitest-environment happy-dom
import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'

import manifest from '../../package.json' with { type: 'json' }

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
})
