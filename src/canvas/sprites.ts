import type { Point } from './curve.ts'
import type { PlacedActor } from './frame.ts'
import type { Mark } from './marks.ts'
import { paintIcon } from './paint-icon.ts'
import { paintStanding } from './paint-standing.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'
import type { SceneActor } from './scene.ts'

/** An icon or a mark drawn once, to be copied: a square picture with the same middle, `half` CSS pixels from middle to side. */
export interface Sprite {
  readonly picture: HTMLCanvasElement
  readonly half: number
}

export interface Sprites {
  of(placed: PlacedActor): Sprite
  /** The mark of what is said of a line, which may stand on the ground of another palette. */
  ofMark(mark: Mark, palette: Palette): Sprite
  /** A flag has come: what was drawn without it is drawn anew. */
  arrived(flag: string): void
  /** Another number once the actor's flag has come. */
  edition(actor: SceneActor): number
  /** How many flags have come. */
  arrivals(): number
}

interface Drawn {
  readonly size: number
  readonly dot: boolean
  readonly flagged: number
  readonly sprite: Sprite
}

/** Sprites kept at once, about a kilobyte or two each. */
const most = 1500

/**
 * Pictures of icons in one palette for a canvas of `ratio` pixels per CSS pixel, each drawn the first time it is wanted. Radii go by half
 * pixels of the canvas, so that zooming needs few. Make them anew when the palette changes.
 */
export function createSprites(palette: Palette, pictures: Pictures, ratio: number): Sprites {
  const sprites = new Map<string, Sprite>()
  /** What was last found for an actor: asking by a text is slow beside copying a picture. */
  let lately = new WeakMap<SceneActor, Drawn>()
  const flags = new Set<string>()
  const marks = new WeakMap<Palette, Map<string, Sprite>>()
  const edition = ({ flag }: SceneActor) => (flag !== undefined && flags.has(flag) ? 1 : 0)
  return {
    arrived: (flag) => void flags.add(flag),
    edition,
    arrivals: () => flags.size,
    ofMark({ placed: { line }, radius }, ground) {
      const known = marks.get(ground) ?? new Map<string, Sprite>()
      marks.set(ground, known)
      const size = Math.round(radius * ratio * 2)
      const key = `${size}|${line.standing}|${line.quad}`
      let sprite = known.get(key)
      if (!sprite) {
        if (known.size >= most) known.clear()
        const half = halfOf(size / 2 / ratio, ratio)
        sprite = drawn(half, ratio, (context) => {
          paintStanding(context, line, { x: half, y: half }, size / 2 / ratio, ground)
        })
        known.set(key, sprite)
      }
      return sprite
    },
    of(placed) {
      const { actor, radius, dot } = placed
      const size = Math.round(radius * ratio * 2)
      const known = lately.get(actor)
      const flagged = edition(actor)
      if (known?.size === size && known.dot === dot && known.flagged === flagged) return known.sprite
      const key = `${size}|${dot}|${actor.kind}|${actor.ghost}|${actor.flag}|${flagged}`
      let sprite = sprites.get(key)
      if (!sprite) {
        if (sprites.size >= most) {
          sprites.clear()
          lately = new WeakMap()
        }
        const drawnRadius = size / 2 / ratio
        const half = halfOf(drawnRadius, ratio)
        sprite = drawn(half, ratio, (context) => {
          paintIcon(context, { ...placed, x: half, y: half, radius: drawnRadius }, palette, pictures)
        })
        sprites.set(key, sprite)
      }
      lately.set(actor, { size, dot, flagged, sprite })
      return sprite
    },
  }
}

/** So far from where a sprite of a radius belongs it may leave ink, on whole pixels of a canvas with `ratio` of them per CSS pixel; CSS pixels. */
export function spriteReach(radius: number, ratio: number): number {
  return halfOf(radius + 0.25 / ratio, ratio) + 0.5 / ratio
}

/** Copies a sprite to whole pixels of the screen, where copying is quick and what was drawn sharp stays so. */
export function copySprite(
  context: CanvasRenderingContext2D,
  { picture, half }: Sprite,
  { x, y }: Point,
  ratio: number,
): void {
  const left = Math.round((x - half) * ratio) / ratio
  const top = Math.round((y - half) * ratio) / ratio
  if (ratio === 1) context.drawImage(picture, left, top)
  else context.drawImage(picture, left, top, half * 2, half * 2)
}

/** From a sprite's middle to its side, CSS pixels. */
function halfOf(radius: number, ratio: number): number {
  return Math.ceil((radius * 1.25 + 2) * ratio) / ratio
}

function drawn(half: number, ratio: number, paint: (context: CanvasRenderingContext2D) => void): Sprite {
  const picture = document.createElement('canvas')
  picture.width = half * 2 * ratio
  picture.height = half * 2 * ratio
  const context = picture.getContext('2d')
  context?.scale(ratio, ratio)
  if (context) paint(context)
  return { picture, half }
}
