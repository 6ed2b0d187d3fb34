import { checkDates } from './check-dates.ts'
import { checkEvidence } from './check-evidence.ts'
import { relationSchema } from './dataset.ts'
import { hostileParts } from './hostile.ts'
import { isPlainRelation } from './plain-relation.ts'

/**
 * Whether a parsed record is a relation in which `readDataset` finds no error, whatever else its dataset holds: what it names
 * may still not exist, and its id may stand twice.
 */
export function isSoundRelation(record: unknown): boolean {
  if (isPlainRelation(record)) return true
  if (hostileParts(record, 1).length > 0 || !relationSchema.safeParse(record).success) return false
  const alone = { relations: [record] }
  return ![...checkEvidence(alone), ...checkDates(alone)].some(({ severity }) => severity === 'error')
}
