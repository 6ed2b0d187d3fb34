import cytoscape from 'cytoscape'

import { panOf, zoomLimits } from '../../src/canvas/camera.ts'
import { importanceOf, radiusOf } from '../../src/canvas/layouts/importance.ts'
import { readPalette } from '../../src/canvas/palette.ts'
import { quadClasses } from '../../src/model/vocabulary.ts'
import { createScan, pictureSize, type Contender, type Subject } from './contender.ts'

/** Cytoscape as it comes: what is not in the window gets a class with `display: none`, in one batch, where that changed. */
export function createStock(container: HTMLElement, { index, places, camera, window }: Subject): Contender {
  const palette = readPalette(container)
  const importance = importanceOf(index.dataset)
  const { relationOn, actorOn, scan } = createScan(index)
  scan(window)
  const hidden = (on: number | undefined) => (on === 1 ? '' : ' hidden')
  const cy = cytoscape({
    container,
    elements: [
      ...index.actors.map(({ id, name }, at) => ({
        group: 'nodes' as const,
        data: { id, name, size: 2 * radiusOf[importance[id] ?? 1] },
        position: { x: places[at]?.x ?? 0, y: places[at]?.y ?? 0 },
        classes: hidden(actorOn[at]),
      })),
      ...index.relations.map(({ id, from, to }, at) => ({
        group: 'edges' as const,
        data: { id, source: from, target: to },
        classes: (quadClasses[index.quad[at] ?? 0] ?? '') + hidden(relationOn[at]),
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          label: 'data(name)',
          'font-size': 11,
          'min-zoomed-font-size': 8,
          'text-valign': 'bottom',
          'background-color': palette.surface,
          'border-color': palette['rule-strong'],
          'border-width': 1.4,
          color: palette.ink,
        },
      },
      { selector: 'edge', style: { 'curve-style': 'straight', width: 1.5 } },
      ...quadClasses.map((quad) => ({ selector: `.${quad}`, style: { 'line-color': palette[quad] } })),
      { selector: '.hidden', style: { display: 'none' } },
    ],
    layout: { name: 'preset' },
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    zoom: camera.zoom,
    pan: panOf(camera, pictureSize),
  })
  const nodes = index.actors.map(({ id }) => cy.getElementById(id))
  const edges = index.relations.map(({ id }) => cy.getElementById(id))
  const finder = (cy as unknown as { renderer(): Finder }).renderer()
  return {
    show(next) {
      const before = { relations: relationOn.slice(), actors: actorOn.slice() }
      scan(next)
      cy.batch(() => {
        for (const [at, node] of nodes.entries())
          if (actorOn[at] !== before.actors[at]) node.toggleClass('hidden', actorOn[at] === 0)
        for (const [at, edge] of edges.entries())
          if (relationOn[at] !== before.relations[at]) edge.toggleClass('hidden', relationOn[at] === 0)
      })
    },
    look: (next) => void cy.viewport({ zoom: next.zoom, pan: panOf(next, pictureSize) }),
    pick: ({ x, y }) => {
      const pan = cy.pan()
      return finder.findNearestElement((x - pan.x) / cy.zoom(), (y - pan.y) / cy.zoom(), true, false)
    },
    destroy: () => cy.destroy(),
  }
}

/** What Cytoscape calls when the mouse moves. */
interface Finder {
  findNearestElement(x: number, y: number, interactive: boolean, touch: boolean): unknown
}
