import type { Relation } from '../model/dataset.ts'
import { standings, type Standing } from '../model/vocabulary.ts'

/** Weights and pieces of evidence beyond these are as good as these. */
const greatest = { weight: 63, pieces: 15 }
const strengths: readonly Standing[] = ['reported', 'disputed', 'claimed', 'inferred']

/** No weakness is greater. */
export const weakest = standings.length * (greatest.weight + 1) * (greatest.pieces + 1)

/**
 * A small number, least for the strongest relation: standing decides, then weight, then how much evidence there is. Weights count in steps
 * of a quarter, so that halves differ too.
 */
export function weaknessOf({ weight = 1, evidence }: Relation, standing: Standing): number {
  const light = greatest.weight - Math.min(greatest.weight, Math.round(weight * 4))
  const few = greatest.pieces - Math.min(greatest.pieces, evidence.length)
  return (strengths.indexOf(standing) * (greatest.weight + 1) + light) * (greatest.pieces + 1) + few
}
