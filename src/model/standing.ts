import type { Evidence } from './dataset.ts'
import type { Standing } from './vocabulary.ts'

/**
 * What the evidence of one relation amounts to: the first that fits of disputed (some denied beside anything else),
 * reported, claimed (some asserted), inferred. Standing is derived here and stored nowhere.
 *
 * Takes at least one piece of evidence that is not a denial; a valid dataset has no relation without one.
 * Throws a RangeError otherwise, since there would be nothing to draw.
 */
export function standingOf(evidence: readonly Pick<Evidence, 'status'>[]): Standing {
  const some = (status: Evidence['status']) => evidence.some((piece) => piece.status === status)
  if (evidence.every((piece) => piece.status === 'denied')) {
    throw new RangeError('A relation with nothing but denials has no standing.')
  }
  if (some('denied')) return 'disputed'
  if (some('reported')) return 'reported'
  if (some('asserted')) return 'claimed'
  return 'inferred'
}
