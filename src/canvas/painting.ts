import type { FadeMoment } from './fades.ts'
import type { Frame } from './frame.ts'
import type { Palette } from './palette.ts'
import type { Sprites } from './sprites.ts'

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
  /** Canvas pixels per CSS pixel. */
  readonly ratio: number
  readonly palette: Palette
  readonly sprites: Sprites
  readonly pointed: Pointed
  readonly fade: Pick<FadeMoment, 'phaseOf' | 'phaseOfLine' | 'phaseOfActor' | 'opacities'>
}

/** Opacity of what is coming or going, by line key or actor id. */
export function opacityOf({ fade }: Pick<Painting, 'fade'>, key: string): number {
  return fade.opacities[fade.phaseOf(key)]
}
