import type { Frame } from './frame.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'

/** What the pointer or the keyboard is on: an actor's index, or a line's key. */
export interface Pointed {
  readonly actor?: number | undefined
  readonly line?: string | undefined
  /** The keyboard's place: a ring is drawn around it. */
  readonly cursor?: number | undefined
}

/** All that one picture is painted from. */
export interface Painting {
  readonly frame: Frame
  readonly size: { readonly width: number; readonly height: number }
  readonly palette: Palette
  readonly pictures: Pictures
  readonly pointed: Pointed
  /** Opacity of what is coming or going, by line key or actor id; 1 where nothing is said. */
  readonly opacityOf: (key: string) => number
}
