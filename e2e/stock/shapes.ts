import type cytoscape from 'cytoscape'

import type { Curve, Point } from '../../src/canvas/curve.ts'
import type { SceneLine } from '../../src/canvas/scene.ts'
import { lineWidth } from '../../src/canvas/sizes.ts'
import { headLength } from './draw-stock.ts'
import { scene, size } from './graph.ts'

/** A line as Cytoscape has it on screen, CSS pixels. */
export interface Shape {
  readonly line: SceneLine
  readonly curve: Curve
  readonly width: number
  /** How long an arrowhead is, whether it has one or not. */
  readonly head: number
}

/** Where Cytoscape has all lines but loops at a zoom. */
export function shapesOf(cy: cytoscape.Core, zoom: number): Shape[] {
  const onScreen = ({ x, y }: Point) => ({ x: x * zoom + size.width / 2, y: y * zoom + size.height / 2 })
  return scene.lines
    .filter(({ a, b }) => a !== b)
    .map((line) => {
      const edge = cy.getElementById(line.key)
      const [start, end] = [edge.sourceEndpoint(), edge.targetEndpoint()].map(onScreen)
      const [control = edge.midpoint()] = edge.controlPoints() ?? []
      if (!start || !end) throw new Error(`${line.key} has no ends.`)
      const width = lineWidth(line.width, zoom)
      return {
        line,
        curve: { start, control: onScreen(control), end },
        width,
        head: headLength(width, zoom),
      }
    })
}
