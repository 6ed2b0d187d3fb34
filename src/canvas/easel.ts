import type { Point } from './curve.ts'
import { Fades, settled } from './fades.ts'
import { createFramer, frameOf, type Frame, type Viewport } from './frame.ts'
import { paint } from './paint.ts'
import type { Painting, Pointed } from './painting.ts'
import { readPalette, type Palette } from './palette.ts'
import { createPictures } from './pictures.ts'
import { emptyScene, type Scene } from './scene.ts'
import { createSprites, type Sprites } from './sprites.ts'

/** Holds the scene that is shown and all that it is painted with. */
export interface Easel {
  readonly scene: () => Scene
  /** What was painted last. */
  readonly frame: () => Frame
  readonly setScene: (next: Scene, still: boolean) => void
  /** Reads the theme's colours again. */
  readonly setTheme: () => void
  /** Paints onto a canvas of `ratio` pixels per CSS pixel; whether a later moment will look different. */
  readonly paintOn: (
    context: CanvasRenderingContext2D,
    from: Viewport,
    ratio: number,
    pointed: Pointed,
  ) => boolean
  /** What shows the scene on a canvas of `ratio` pixels per CSS pixel, nothing pointed at, once its flags have come. */
  readonly painting: (from: Viewport, ratio: number) => Promise<Painting>
}

/** `container` has the theme's colours; `placeOf` gives an actor's place in graph units; `onChange` asks for another painting. */
export function createEasel(
  container: HTMLElement,
  placeOf: (actor: number) => Point,
  onChange: () => void,
): Easel {
  const fades = new Fades()
  const framer = createFramer()
  const pictures = createPictures(() => {
    sprites.clear()
    onChange()
  })
  const sprites = new Map<number, Sprites>()
  let palette: Palette = readPalette(container)
  let scene = emptyScene
  let frame: Frame = { actors: [], lines: [], factor: 1 }

  function spritesAt(ratio: number): Sprites {
    const known = sprites.get(ratio)
    if (known) return known
    const made = createSprites(palette, pictures, ratio)
    sprites.clear()
    sprites.set(ratio, made)
    return made
  }

  return {
    scene: () => scene,
    frame: () => frame,
    setScene(next, still) {
      fades.begin(scene, next, still)
      scene = next
    },
    setTheme() {
      palette = readPalette(container)
      sprites.clear()
    },
    paintOn(context, from, ratio, pointed) {
      const fade = fades.moment(scene)
      frame = framer(fade.scene, from, placeOf)
      paint(context, { frame, size: from, ratio, palette, sprites: spritesAt(ratio), pointed, fade })
      return fade.running
    },
    async painting(from, ratio) {
      const whole = frameOf(scene, from, placeOf)
      for (const { actor } of whole.actors) if (actor.flag) pictures.image(actor.flag)
      await pictures.ready()
      const made = createSprites(palette, pictures, ratio)
      return { frame: whole, size: from, ratio, palette, sprites: made, pointed: {}, fade: settled }
    },
  }
}
