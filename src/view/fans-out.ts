import type { View } from './view.ts'

/** From this zoom on, as it is written in a view, there is room for every relation to be a line of its own. */
const roomyZoom = 2

/** Whether somebody has zoomed in so far that bundles fan out without being asked to; a picture that fits is an overview at any zoom. */
export function isClose({ camera }: Pick<View, 'camera'>): boolean {
  return camera !== undefined && camera.zoom >= roomyZoom
}

/** Whether every relation of a view is drawn as its own line. */
export function fansOut(view: Pick<View, 'camera' | 'fan'>): boolean {
  return view.fan || isClose(view)
}
