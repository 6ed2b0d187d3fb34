import type { QuadClass, Standing } from './vocabulary.ts'

/** How quad classes are named to readers. */
export const quadLabels: Readonly<Record<QuadClass, string>> = {
  'material-cooperation': 'Material cooperation',
  'verbal-cooperation': 'Verbal cooperation',
  'verbal-conflict': 'Verbal conflict',
  'material-conflict': 'Material conflict',
  structural: 'Structure and office',
}

/** How standings are named to readers; `denied` is drawn only under a perspective. */
export const standingLabels: Readonly<Record<Standing | 'denied', string>> = {
  reported: 'Reported',
  claimed: 'Claimed by a party',
  disputed: 'Disputed',
  inferred: 'Analyst’s inference',
  denied: 'Denied',
}
