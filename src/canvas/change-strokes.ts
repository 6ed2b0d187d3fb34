import type { Comparison, Outcome } from '../graph/comparison.ts'

/** A sign as strokes (x, y to x, y) about its middle, on ground 12 units wide; a half of a disc may be filled. */
export interface Sign {
  readonly strokes: readonly (readonly [number, number, number, number])[]
  /** A ring of this sign's own. */
  readonly ring?: boolean
  readonly half?: 'left' | 'right'
}

const line: Sign = { strokes: [[-3.6, 0, 3.6, 0]] }

/** A plus formed, a cross ended, a plain line persisted; of accounts the half that has it, and a ring struck out for a denial. */
export const signs: Readonly<Record<Comparison['of'], Readonly<Record<Outcome, Sign>>>> = {
  windows: {
    second: {
      strokes: [
        [-3.6, 0, 3.6, 0],
        [0, -3.6, 0, 3.6],
      ],
    },
    first: {
      strokes: [
        [-2.8, -2.8, 2.8, 2.8],
        [-2.8, 2.8, 2.8, -2.8],
      ],
    },
    both: line,
    denied: line,
  },
  accounts: {
    second: { strokes: [], ring: true, half: 'right' },
    first: { strokes: [], ring: true, half: 'left' },
    both: line,
    denied: { strokes: [[-2.6, 2.6, 2.6, -2.6]], ring: true },
  },
}

/** Two arrows that face each other's way: the sign of a pair changed. */
export const flippedSign: Sign = {
  strokes: [
    [-4, -1.9, 4, -1.9],
    [4, -1.9, 1.9, -4],
    [4, 1.9, -4, 1.9],
    [-4, 1.9, -1.9, 4],
  ],
}

/** The radius of a sign's own ring. */
export const ringRadius = 3.9
