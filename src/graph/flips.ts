/**
 * Relations that flip from one step of a walk to the next, each as one number: one array is filled faster than two.
 */
export interface Flips {
  count: number
  readonly items: Int32Array
}

/** Room for so many flips, and for one more that is written down before it turns out to be none. */
export function roomFor(most: number): Flips {
  return { count: 0, items: new Int32Array(most + 1) }
}

/** @param by 1 where the relation comes, −1 where it goes, 0 where it stays in another way. */
export function toFlip(relation: number, by: number): number {
  return (relation << 2) | (by + 1)
}

export function relationOf(flip: number): number {
  return flip >> 2
}

export function byOf(flip: number): number {
  return (flip & 3) - 1
}
