import type { Box } from './boxes.ts'

/** Of more it takes longer to ask each than to take it that all has changed. */
const most = 500

/** Where things have come to, or left, since the picture before; CSS pixels on screen. */
class Places {
  /** Left, right, top and bottom of one after the other. */
  private readonly sides: number[] = []
  private all = false

  /** There are too many to tell. */
  addAll(): void {
    this.all = true
  }

  add({ x, y, width, height }: Box): void {
    this.sides.push(x, x + width, y, y + height)
  }

  /** Whether a box lies within two pixels of any of them, since boxes take whole pixels, or may do so. */
  touch({ x, y, width, height }: Box): boolean {
    const { sides } = this
    if (this.all || sides.length > most * 4) return true
    for (let at = 0; at < sides.length; at += 4) {
      if (
        (sides[at] ?? 0) < x + width + 2 &&
        (sides[at + 1] ?? 0) > x - 2 &&
        (sides[at + 2] ?? 0) < y + height + 2 &&
        (sides[at + 3] ?? 0) > y - 2
      )
        return true
    }
    return false
  }
}

/** What is not on the ground of a picture as it was in the one before. */
export class ChangedGround {
  /** Where more is taken, and where less is. */
  readonly taken = new Places()
  readonly left = new Places()

  /** Something stands elsewhere, or is new, or gone. */
  move(before: Box | undefined, now: Box | undefined): void {
    if (before) this.left.add(before)
    if (now) this.taken.add(now)
  }

  /** So much has changed that nothing may be taken to be as it was. */
  moveAll(): void {
    this.left.addAll()
    this.taken.addAll()
  }
}

/** Something that was found by looking at ground, and what it depends on. */
export interface Finding {
  /** It holds for as long as nothing takes ground here, and nothing leaves ground there. */
  readonly free?: Box | undefined
  readonly blocked?: Box | undefined
}

/** Whether what was found in the picture before would be found again. */
export function holds({ free, blocked }: Finding, changed: ChangedGround): boolean {
  return !(free && changed.taken.touch(free)) && !(blocked && changed.left.touch(blocked))
}
