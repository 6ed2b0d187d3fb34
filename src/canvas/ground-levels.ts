/** Levels of the ground that words stand on: whoever may pass over one passes over those below it. */
export const groundLevels = {
  /** What is not part of what is selected lies further back than the rest. */
  dotBehind: 0,
  dot: 1,
  smallMark: 2,
  /** Words along a line that must show pass over these, too; names over none that are above. */
  iconBehind: 3,
  icon: 4,
} as const
