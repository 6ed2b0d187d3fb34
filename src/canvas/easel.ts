import type { Point } from './curve.ts'
import { Fades, settled } from './fades.ts'
import { createFramer, emptyFrame, frameOf, type Frame, type Viewport } from './frame.ts'
import { createLinePainter } from './line-sheets.ts'
import { createOverlay } from './overlay.ts'
import { piecesOver } from './paint.ts'
import type { Painting, Pointed } from './painting.ts'
import { prepare } from './prepare.ts'
import { readPalette, type Palette } from './palette.ts'
import { createPictures } from './pictures.ts'
import type { Sheets } from './renderer.ts'
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
  /** Nothing is any more on the sheets that were painted on, or letters have come: all is painted the next time. */
  readonly forget: () => void
  /** The browser has lost what was drawn, icons too. */
  readonly lose: () => void
  /** Paints onto sheets of `ratio` pixels per CSS pixel what has changed there; whether a later moment will look different. */
  readonly paintOn: (sheets: Sheets, from: Viewport, ratio: number, pointed: Pointed) => boolean
  /**
   * Paints all of it in order, some more each time it is called, on sheets that are not to be seen before it is there; at once, where
   * something has changed since the last time.
   * @param portions how many are painted; with none, what is to be painted is made out, since more of the scene is to come.
   * @returns whether some is left.
   */
  readonly paintSome: (
    sheets: Sheets,
    from: Viewport,
    ratio: number,
    pointed: Pointed,
    portions: number,
  ) => boolean
  /** Between two steps of the window: paints, out of sight, what the next one would have to paint for later ones. */
  readonly paintAhead: () => void
  /** Whether every line lies where it belongs among the others, see `LinePainter`. */
  readonly isInOrder: () => boolean
  /** Has the lines painted in their order the next time, and from then on until the window moves again. */
  readonly rest: () => void
  /** Does ahead, a portion for each `next()`, what is slow the first time that this scene is painted so. */
  readonly prepare: (sheets: Sheets, from: Viewport, ratio: number) => Generator<void>
  /** What shows the scene on a canvas of `ratio` pixels per CSS pixel, nothing pointed at, once its flags have come. */
  readonly painting: (from: Viewport, ratio: number) => Promise<Painting>
}

/** So many lines, or pieces over them, are painted at once without holding up the page, with what the browser makes of them after the frame. */
const atOnce = 1500

/** So many flags are taken into the picture in one frame, since each is drawn anew. */
const flagsAtOnce = 6

/** `container` has the theme's colours; `placeOf` gives an actor's place in graph units; `onChange` asks for another painting. */
export function createEasel(
  container: HTMLElement,
  placeOf: (actor: number) => Point,
  onChange: () => void,
): Easel {
  const fades = new Fades()
  const framer = createFramer()
  /** Flags that have come and are not in the picture yet. */
  const waiting: string[] = []
  const pictures = createPictures((address) => {
    waiting.push(address)
    onChange()
  })
  const sprites = new Map<number, Sprites>()
  let palette: Palette = readPalette(container)
  let scene = emptyScene
  let frame = emptyFrame
  const overlay = createOverlay()
  /** What the lines that are on their sheet were painted from. */
  let onLines: readonly unknown[] = []
  const linePainter = createLinePainter()
  let inOrder = true
  let atRest = true
  /** What is being painted some at a time, and what from. */
  let unseen: { readonly from: readonly unknown[]; readonly steps: Generator<void> } | undefined

  function spritesAt(ratio: number): Sprites {
    const known = sprites.get(ratio)
    if (known) return known
    const made = createSprites(palette, pictures, ratio)
    sprites.clear()
    sprites.set(ratio, made)
    return made
  }

  function paintingOf(from: Viewport, ratio: number, pointed: Pointed) {
    const fade = fades.moment(scene)
    frame = framer(fade.scene, from, placeOf)
    return { frame, size: from, ratio, palette, sprites: spritesAt(ratio), pointed, fade }
  }

  function forget(): void {
    onLines = []
    linePainter.forget()
    overlay.forget()
    unseen = undefined
  }

  /** All that lines are painted from. */
  function originOf({ palette, pointed, ratio, fade }: Painting, { lines }: Sheets): readonly unknown[] {
    const { width, height } = lines.canvas
    return [frame, palette, pointed.line, fade.opacities.comes, ratio, width, height]
  }

  function paintOn(sheets: Sheets, painting: Painting): void {
    for (const flag of waiting.splice(0, flagsAtOnce)) painting.sprites.arrived(flag)
    const now = originOf(painting, sheets)
    if (!same(now, onLines)) {
      inOrder = linePainter.paint(sheets, painting, atRest)
      onLines = now
    }
    overlay.paint(sheets.over, piecesOver(sheets.over, painting), painting.ratio)
  }

  function* paintBySome(sheets: Sheets, painting: Painting): Generator<void> {
    onLines = []
    const pieces = piecesOver(sheets.over, painting)
    yield
    yield* overlay.paintBySome(sheets.over, pieces, painting.ratio, atOnce)
    yield
    yield* linePainter.paintBySome(sheets, painting, atOnce)
    onLines = originOf(painting, sheets)
    inOrder = true
  }

  return {
    scene: () => scene,
    frame: () => frame,
    setScene(next, still) {
      fades.begin(scene, next, still)
      if (next.lasting) atRest = false
      scene = next
    },
    setTheme() {
      palette = readPalette(container)
      sprites.clear()
    },
    paintOn(sheets, from, ratio, pointed) {
      const painting = paintingOf(from, ratio, pointed)
      paintOn(sheets, painting)
      return painting.fade.running || waiting.length > 0
    },
    paintSome(sheets, from, ratio, pointed, portions) {
      const painting = paintingOf(from, ratio, pointed)
      if (portions === 0) {
        piecesOver(sheets.over, painting)
        return true
      }
      const origin = [...originOf(painting, sheets), pointed.actor, pointed.cursor]
      atRest = true
      if (unseen && !same(unseen.from, origin)) {
        unseen = undefined
        paintOn(sheets, painting)
        return false
      }
      unseen ??= { from: origin, steps: paintBySome(sheets, painting) }
      for (let portion = 0; portion < portions; portion++) {
        if (unseen.steps.next().done !== true) continue
        unseen = undefined
        return false
      }
      return true
    },
    paintAhead: () => linePainter.paintAhead(),
    isInOrder: () => inOrder,
    rest() {
      atRest = true
      onLines = []
    },
    prepare: ({ over }, from, ratio) => prepare(over, paintingOf(from, ratio, {})),
    forget,
    lose() {
      sprites.clear()
      forget()
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

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at])
}
