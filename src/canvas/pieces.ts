import type { Box } from './boxes.ts'

/**
 * Something that is painted over the lines: an icon, a mark, words. The same object for as long as it looks the same and stands at the
 * same place, so that what has changed of a picture is told by comparing objects.
 */
export interface Piece {
  /** Where it may leave ink, CSS pixels on screen. */
  readonly box: Box
  /**
   * It is drawn as outlines rather than copied or written. Where a clip cuts one, its edges come out a shade different, so that it is painted
   * whole or not at all.
   */
  readonly whole?: boolean | undefined
  /** Paints it on a canvas whose transform maps CSS pixels to its own. Leaves the canvas's settings in any state but those it was given. */
  readonly paint: (context: CanvasRenderingContext2D) => void
}

/** What a piece was made from: it is made anew when one of these differs. */
type Traits = readonly unknown[]

/** Remembers the piece of each thing; `make` is called when its traits differ from those it was last asked with. */
export function createPieces() {
  const known = new WeakMap<object, { readonly traits: Traits; readonly piece: Piece }>()
  return (of: object, traits: Traits, make: () => Piece): Piece => {
    const before = known.get(of)
    if (before && sameTraits(before.traits, traits)) return before.piece
    const piece = make()
    known.set(of, { traits, piece })
    return piece
  }
}

function sameTraits(one: Traits, other: Traits): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
