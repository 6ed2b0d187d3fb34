/**
 * Relations that flip from one step of a walk to the next, each as one number, for one array is filled faster than three: in the lowest
 * three bits the `stateBit` of what it is now, in the next three of what it was, above them its row, less than 2²⁵.
 */
export interface Flips {
  count: number
  readonly items: Int32Array
}

/** Room for so many flips, and for one more that is written down before it turns out to be none. */
export function roomFor(most: number): Flips {
  return { count: 0, items: new Int32Array(most + 1) }
}

export function toFlip(row: number, was: number, is: number): number {
  return (row << 6) | (was << 3) | is
}

export function rowOf(flip: number): number {
  return flip >> 6
}

/** 1 where the relation comes, −1 where it goes, 0 where it stays in another way. */
export function signOf(flip: number): number {
  return (flip & 1) - ((flip >> 3) & 1)
}
