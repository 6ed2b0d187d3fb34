import type { CanvasCamera } from '../../src/canvas/camera.ts'
import { createCanvas, type Canvas } from '../../src/canvas/create-canvas.ts'
import type { Point } from '../../src/canvas/curve.ts'
import type { Scene } from '../../src/canvas/scene.ts'

/** Our picture of a scene, whose actors stand at `places`, in graph units. */
export function drawOurs(
  container: HTMLElement,
  places: readonly Point[],
  scene: Scene,
  camera: CanvasCamera,
): Canvas {
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
  canvas.look(camera, true)
  return canvas
}
