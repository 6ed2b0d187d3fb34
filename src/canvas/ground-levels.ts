/** Levels of the ground that words stand on; whoever may pass over one passes over those below it, but over no icon. */
export const groundLevels = {
  /** What is not part of what is selected lies further back than the rest. */
  dotBehind: 0,
  dot: 1,
  smallMark: 1.5,
  /** Words along a line that must show pass over these, too. */
  iconBehind: 8,
  icon: 9,
} as const
