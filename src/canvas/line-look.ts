import { toneOf } from './change-tint.ts'
import type { SceneLine } from './scene.ts'

/**
 * A number for all that makes two lines look the same, `width` CSS pixels on screen. Those with the lesser number are drawn first: what is
 * dim under the rest and what is selected above it, structure under words and words under deeds, so that no line changes its place over
 * others as lines come and go.
 */
export function lookOf(line: SceneLine, width: number): number {
  const tone = line.change ? toneNumber[toneOf(line) ?? 'own'] : toneNumber.own
  const layer = line.selected ? 2 : line.dim ? 0 : 1
  const drawn = (layer * 5 + quadNumber[line.quad]) * 5 + standingNumber[line.standing]
  return ((drawn * 3 + tone) * 4 + faintnessNumber(line)) * widths + Math.round(width * 10)
}

/** How wide lines of a look are drawn, to a tenth of a CSS pixel. */
export function widthOfLook(look: number): number {
  return (look % widths) / 10
}

const widths = 1024

/** How faint a line is drawn by what is said of it. */
export function faintness({ ended, standing, possible }: SceneLine): number {
  return ended ? 0.35 : standing === 'denied' ? 0.45 : possible ? 0.5 : 1
}

function faintnessNumber({ ended, standing, possible }: SceneLine): number {
  return ended ? 0 : standing === 'denied' ? 1 : possible ? 2 : 3
}

const quadNumber = {
  structural: 0,
  'verbal-cooperation': 1,
  'verbal-conflict': 2,
  'material-cooperation': 3,
  'material-conflict': 4,
} as const satisfies Record<SceneLine['quad'], number>

/** What is better founded lies above. */
const standingNumber = {
  denied: 0,
  inferred: 1,
  claimed: 2,
  disputed: 3,
  reported: 4,
} as const satisfies Record<SceneLine['standing'], number>

const toneNumber = { own: 2, kept: 0, gone: 1 } as const
