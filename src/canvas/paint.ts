import type { Frame } from './frame.ts'
import { paintActors } from './paint-actors.ts'
import { paintLabels, paintLineLabels } from './paint-labels.ts'
import { paintLines } from './paint-lines.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'

/** What the pointer or the keyboard is on: an actor's index, or a line's key. */
export interface Pointed {
  readonly actor?: number | undefined
  readonly line?: string | undefined
  /** The keyboard's place: a ring is drawn around it. */
  readonly cursor?: number | undefined
}

export interface Painting {
  readonly frame: Frame
  readonly size: { readonly width: number; readonly height: number }
  readonly palette: Palette
  readonly pictures: Pictures
  readonly pointed: Pointed
  /** Opacity of what is coming or going, by line key or actor id; 1 where nothing is said. */
  readonly opacityOf: (key: string) => number
}

/** Paints a frame onto a canvas whose transform maps CSS pixels to its own. Leaves what is outside the frame as it is. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  context.save()
  context.lineJoin = 'round'
  paintLines(context, painting)
  paintActors(context, painting)
  const taken = paintLabels(context, painting)
  paintLineLabels(context, painting, taken)
  context.restore()
}
