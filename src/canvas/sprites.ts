import type { PlacedActor } from './frame.ts'
import { paintIcon } from './paint-icon.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'
import type { SceneActor } from './scene.ts'

/** An icon drawn once, to be copied: a square picture whose middle is the icon's, `half` CSS pixels from middle to side. */
export interface Sprite {
  readonly picture: HTMLCanvasElement
  readonly half: number
}

export interface Sprites {
  of(placed: PlacedActor): Sprite
  /** A flag has come: what was drawn without it is drawn anew. */
  arrived(flag: string): void
  /** Another number once the actor's flag has come. */
  edition(actor: SceneActor): number
}

interface Drawn {
  readonly size: number
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
  const edition = ({ flag }: SceneActor) => (flag !== undefined && flags.has(flag) ? 1 : 0)
  return {
    arrived: (flag) => void flags.add(flag),
    edition,
    of(placed) {
      const { actor, radius } = placed
      const size = Math.round(radius * ratio * 2)
      const known = lately.get(actor)
      const flagged = edition(actor)
      if (known?.size === size && known.flagged === flagged) return known.sprite
      const key = `${size}|${actor.kind}|${actor.ghost}|${actor.flag}|${flagged}`
      let sprite = sprites.get(key)
      if (!sprite) {
        if (sprites.size >= most) {
          sprites.clear()
          lately = new WeakMap()
        }
        sprite = drawn({ ...placed, radius: size / 2 / ratio }, palette, pictures, ratio)
        sprites.set(key, sprite)
      }
      lately.set(actor, { size, flagged, sprite })
      return sprite
    },
  }
}

/** So far from an actor's place its sprite may leave ink, on whole pixels of a canvas with `ratio` of them per CSS pixel; CSS pixels. */
export function spriteReach(radius: number, ratio: number): number {
  return halfOf(radius + 0.25 / ratio, ratio) + 0.5 / ratio
}

/** From a sprite's middle to its side, CSS pixels. */
function halfOf(radius: number, ratio: number): number {
  return Math.ceil((radius * 1.25 + 2) * ratio) / ratio
}

function drawn(placed: PlacedActor, palette: Palette, pictures: Pictures, ratio: number): Sprite {
  const picture = document.createElement('canvas')
  const half = halfOf(placed.radius, ratio)
  picture.width = half * 2 * ratio
  picture.height = half * 2 * ratio
  const context = picture.getContext('2d')
  context?.scale(ratio, ratio)
  if (context) paintIcon(context, { ...placed, x: half, y: half }, palette, pictures)
  return { picture, half }
}
