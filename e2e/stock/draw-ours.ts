import { createCanvas } from '../../src/canvas/create-canvas.ts'
import { places, scene } from './graph.ts'

/** Our picture of the small graph, at zoom 1. */
export function drawOurs(container: HTMLElement): void {
  const nothing = () => undefined
  const canvas = createCanvas(container, {
    onShown: nothing,
    onBroken: (error) => {
      throw error
    },
    onTap: nothing,
    onHover: nothing,
    onMove: nothing,
    onCamera: nothing,
  })
  canvas.setActors(places)
  canvas.setScene(() => scene)
  canvas.look({ x: 0, y: 0, zoom: 1 }, true)
}
