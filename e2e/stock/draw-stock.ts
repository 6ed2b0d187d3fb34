import cytoscape from 'cytoscape'
import type { IconNode } from 'lucide'

import type { Shape } from '../../src/canvas/actor-look.ts'
import { readPalette, type Palette } from '../../src/canvas/palette.ts'
import type { SceneActor, SceneLine } from '../../src/canvas/scene.ts'
import { places, scene, size } from './graph.ts'

/** How far off an icon's circle lines begin and end, CSS pixels. */
const gap = 2

/**
 * Cytoscape's own picture of the small graph: the same places, colours, widths and dashes, in its own words for them. Lines end on a
 * circle whatever the icon's shape, so that each actor is a circle that is not seen and a face upon it.
 */
export function drawStock(container: HTMLElement): cytoscape.Core {
  const palette = readPalette(container)
  return cytoscape({
    container,
    elements: [
      ...scene.actors.flatMap((actor) => {
        const { x, y } = places[actor.index] ?? { x: 0, y: 0 }
        const rim = { id: `rim ${actor.index}`, size: actor.radius * 2 }
        const face = { id: `face ${actor.index}`, ...faceOf(actor, palette) }
        return [
          { group: 'nodes' as const, data: rim, classes: 'rim', position: { x, y } },
          { group: 'nodes' as const, data: face, classes: `face ${actor.shape}`, position: { x, y } },
        ]
      }),
      ...scene.lines.map((line) => ({
        group: 'edges' as const,
        classes: line.a === line.b ? 'loop' : 'line',
        data: {
          id: line.key,
          source: `rim ${line.a}`,
          target: `rim ${line.b}`,
          ...strokeOf(line, palette),
          bend: controlOf(line),
        },
      })),
    ],
    style: [
      {
        selector: '.rim',
        style: { width: 'data(size)', height: 'data(size)', 'background-opacity': 0, 'border-width': 0 },
      },
      {
        selector: '.face',
        style: {
          width: 'data(width)',
          height: 'data(height)',
          'background-color': 'data(fill)',
          'border-color': 'data(border)',
          'border-width': 1.4,
          'background-image': 'data(glyph)',
          'background-width': 'data(glyphSize)',
          'background-height': 'data(glyphSize)',
          'background-position-x': '50%',
          'background-position-y': '50%',
          'background-offset-x': 'data(glyphOffset)',
          'background-clip': 'none',
          'background-image-containment': 'over',
        } as cytoscape.Css.Node,
      },
      { selector: '.square', style: { shape: 'round-rectangle', 'corner-radius': 'data(corner)' } as never },
      { selector: '.diamond', style: { shape: 'diamond', 'border-width': 2 } },
      { selector: '.hexagon', style: { shape: 'hexagon' } },
      {
        selector: '.tag',
        style: { shape: 'polygon', 'shape-polygon-points': '-0.88 -1 0.48 -1 1 0 0.48 1 -0.88 1' },
      },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'line-color': 'data(colour)',
          opacity: 'data(opacity)',
          'line-style': 'data(dash)',
          'line-dash-pattern': 'data(pattern)',
          'line-cap': 'data(cap)',
          'target-arrow-shape': 'data(forward)',
          'source-arrow-shape': 'data(backward)',
          'target-arrow-color': 'data(colour)',
          'source-arrow-color': 'data(colour)',
          'arrow-scale': 'data(head)',
          'source-distance-from-node': gap,
          'target-distance-from-node': gap,
        } as unknown as cytoscape.Css.Edge,
      },
      {
        selector: '.line',
        style: {
          'curve-style': 'unbundled-bezier',
          'control-point-distances': 'data(bend)',
          'control-point-weights': 0.5,
          'edge-distances': 'node-position',
        } as unknown as cytoscape.Css.Edge,
      },
      {
        selector: '.loop',
        style: { 'curve-style': 'bezier', 'loop-direction': '0deg', 'loop-sweep': '-90deg' },
      },
    ],
    layout: { name: 'preset', fit: false },
    zoom: 1,
    pan: { x: size.width / 2, y: size.height / 2 },
  })
}

/** The bounds of a shape that fills a circle of radius 1, from its middle. */
const reach: Readonly<Record<Shape, readonly [x: number, y: number]>> = {
  circle: [1, 1],
  square: [0.92, 0.92],
  diamond: [1.18, 1.18],
  hexagon: [1.1, 0.95],
  tag: [1.25, 0.82],
}

function faceOf({ kind, shape, icon, radius }: SceneActor, palette: Palette) {
  const person = kind === 'person'
  const [x, y] = reach[shape]
  return {
    width: 2 * x * radius,
    height: 2 * y * radius,
    corner: 0.3 * radius,
    fill: person ? palette.person : kind === 'organisation' ? palette['surface-2'] : palette.surface,
    border: person
      ? palette.person
      : kind === 'document'
        ? palette.document
        : kind === 'mission' || kind === 'organisation'
          ? palette.accent
          : palette['rule-strong'],
    glyph: glyphOf(
      icon,
      person ? palette.surface : kind === 'document' ? palette.document : palette['ink-2'],
    ),
    glyphSize: radius * (shape === 'diamond' ? 0.95 : 1.1),
    glyphOffset: shape === 'tag' ? -0.12 * radius : 0,
  }
}

function glyphOf(icon: IconNode, colour: string): string {
  const parts = icon.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${String(value)}"`)
    return `<${tag} ${written.join(' ')}/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round">${parts.join('')}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

function strokeOf({ quad, standing, possible, width, forward, backward }: SceneLine, palette: Palette) {
  const dotted = standing === 'inferred'
  return {
    width,
    colour: palette[quad],
    opacity: possible ? 0.5 : 1,
    dash: standing === 'reported' ? 'solid' : 'dashed',
    pattern: dotted ? [0.1, width * 1.4 + 2.4] : [4 + width * 1.6, 3 + width],
    cap: dotted ? 'round' : 'butt',
    forward: forward ? 'triangle' : 'none',
    backward: backward ? 'triangle' : 'none',
    // A triangle of Cytoscape's is three tenths of this long.
    head: ((5 + width * 1.3) * Math.cos(0.42)) / 0.3 / Math.max((width * 13.37) ** 0.9, 29),
  }
}

/** How far to the right of the chord the control point has to lie for the line's middle to lie `bend` to its left. */
function controlOf({ a, b, bend }: SceneLine): number {
  const [from, to] = [places[a], places[b]]
  if (!from || !to || bend === 0) return 0
  const half = Math.hypot(to.x - from.x, to.y - from.y) / 2
  const rim = (scene.actors[a]?.radius ?? 0) + gap
  let distance = 2 * bend
  for (let round = 0; round < 8; round += 1)
    distance = 2 * bend - (rim * distance) / Math.hypot(distance, half)
  return -distance
}
