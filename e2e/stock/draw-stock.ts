import cytoscape from 'cytoscape'
import type { IconNode } from 'lucide'

import type { Shape } from '../../src/canvas/actor-look.ts'
import type { Point } from '../../src/canvas/curve.ts'
import { readPalette, type Palette } from '../../src/canvas/palette.ts'
import type { SceneActor, SceneLine } from '../../src/canvas/scene.ts'
import { drawnFactor, lineWidth } from '../../src/canvas/sizes.ts'
import { placesAt, scene, size } from './graph.ts'

/** How far off an icon's circle lines begin and end, CSS pixels. */
const gap = 2

/** How far above the middle of an icon a loop's top lies, for each CSS pixel from there to where its line begins. */
const loopHeight = 2.75

/**
 * Cytoscape's own picture of the small graph: the same places, colours, sizes and dashes, in its own words for them. Its sizes are the
 * graph's and grow with the zoom, so that each is given as many units of the graph as ours has pixels. Lines end on a
 * circle whatever the icon's shape, so that each actor is a circle that is not seen and a face upon it.
 */
export function drawStock(container: HTMLElement, zoom: number): cytoscape.Core {
  const palette = readPalette(container)
  const places = placesAt(zoom)
  const unit = 1 / zoom
  const actors = scene.actors.map((actor) => ({ ...actor, radius: actor.radius * drawnFactor(zoom) }))
  const lines = scene.lines.map((line) => ({
    ...line,
    width: lineWidth(line.width, zoom),
    bend: line.bend * drawnFactor(zoom),
  }))
  return cytoscape({
    container,
    elements: [
      ...actors.flatMap((actor) => {
        const position = { ...(places[actor.index] ?? { x: 0, y: 0 }) }
        const rim = { id: `rim ${actor.index}`, size: actor.radius * 2 * unit }
        const face = { id: `face ${actor.index}`, ...faceOf(actor, palette, unit) }
        return [
          { group: 'nodes' as const, data: rim, classes: 'rim', position },
          { group: 'nodes' as const, data: face, classes: `face ${actor.shape}`, position },
        ]
      }),
      ...lines.map((line) => ({
        group: 'edges' as const,
        classes: line.a === line.b ? 'loop' : line.bend === 0 ? 'straight' : 'bent',
        data: {
          id: line.key,
          source: `rim ${line.a}`,
          target: `rim ${line.b}`,
          ...strokeOf(line, palette, zoom),
          bend: controlOf(line, places, rimOf(actors[line.a]) * unit, unit),
          height: (loopHeight * rimOf(actors[line.a]) * unit) / (1.4 * Math.cos(Math.PI / 4)),
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
          'border-width': 'data(borderWidth)',
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
      { selector: '.diamond', style: { shape: 'diamond' } },
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
          'source-distance-from-node': gap * unit,
          'target-distance-from-node': gap * unit,
        } as unknown as cytoscape.Css.Edge,
      },
      { selector: '.straight', style: { 'curve-style': 'straight' } },
      {
        selector: '.bent',
        style: {
          'curve-style': 'unbundled-bezier',
          'control-point-distances': 'data(bend)',
          'control-point-weights': 0.5,
          'edge-distances': 'node-position',
        } as unknown as cytoscape.Css.Edge,
      },
      {
        selector: '.loop',
        style: {
          'curve-style': 'bezier',
          'control-point-step-size': 'data(height)',
          'loop-direction': '0deg',
          'loop-sweep': '-90deg',
        } as unknown as cytoscape.Css.Edge,
      },
    ],
    layout: { name: 'preset', fit: false },
    zoom,
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

function faceOf({ kind, shape, icon, radius }: SceneActor, palette: Palette, unit: number) {
  const person = kind === 'person'
  const [x, y] = reach[shape]
  return {
    width: 2 * x * radius * unit,
    height: 2 * y * radius * unit,
    corner: 0.3 * radius * unit,
    fill: person ? palette.person : kind === 'organisation' ? palette['surface-2'] : palette.surface,
    border: person
      ? palette.person
      : kind === 'document'
        ? palette.document
        : kind === 'mission' || kind === 'organisation'
          ? palette.accent
          : palette['rule-strong'],
    borderWidth: (shape === 'diamond' ? 2 : 1.4) * unit,
    glyph: glyphOf(
      icon,
      person ? palette.surface : kind === 'document' ? palette.document : palette['ink-2'],
    ),
    glyphSize: radius * (shape === 'diamond' ? 0.95 : 1.1) * unit,
    glyphOffset: shape === 'tag' ? -0.12 * radius * unit : 0,
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

function strokeOf(
  { quad, standing, possible, ended, width, forward, backward }: SceneLine,
  palette: Palette,
  zoom: number,
) {
  const unit = 1 / zoom
  const dotted = standing === 'inferred'
  const pattern = dotted ? [0.1, width * 1.4 + 2.4] : [4 + width * 1.6, 3 + width]
  return {
    width: width * unit,
    colour: palette[quad],
    opacity: ended ? 0.35 : possible ? 0.5 : 1,
    dash: standing === 'reported' ? 'solid' : 'dashed',
    pattern: pattern.map((length) => length * unit),
    cap: dotted ? 'round' : 'butt',
    forward: forward ? 'triangle' : 'none',
    backward: backward ? 'triangle' : 'none',
    // A triangle of Cytoscape's is three tenths of this long.
    head: (headLength(width, zoom) * unit) / 0.3 / Math.max((width * unit * 13.37) ** 0.9, 29),
  }
}

/** How long an arrowhead is from its tip to its barbs, CSS pixels; of a line of a width on screen. */
export function headLength(width: number, zoom: number): number {
  return (5 + width * 1.3) * Math.cos(0.42) * Math.min(1, drawnFactor(zoom) / 0.7)
}

/** From the middle of an icon to where lines begin, CSS pixels. */
function rimOf(actor: Pick<SceneActor, 'radius'> | undefined): number {
  return (actor?.radius ?? 0) + gap
}

/** How far to the right of the chord the control point has to lie for the line's middle to lie `bend` CSS pixels to its left; graph units. */
function controlOf({ a, b, bend }: SceneLine, places: readonly Point[], rim: number, unit: number): number {
  const [from, to] = [places[a], places[b]]
  if (!from || !to || bend === 0) return 0
  const half = Math.hypot(to.x - from.x, to.y - from.y) / 2
  const middle = 2 * bend * unit
  let distance = middle
  for (let round = 0; round < 8; round += 1) distance = middle - (rim * distance) / Math.hypot(distance, half)
  return -distance
}
