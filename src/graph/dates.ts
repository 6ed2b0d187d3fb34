import type { Spell } from '../time/spell.ts'
import { endOfDate, toSpell } from '../time/to-spell.ts'
import type { GraphIndex } from './graph-index.ts'

/** The spells of a relation as its dates are written, none where it is undated. Read anew each time: for one relation, not for all. */
export function spellsOf({ dataset, relations }: GraphIndex, relation: number): readonly Spell[] {
  const asOf = endOfDate(dataset.asOf)
  return [relations[relation]?.when ?? []].flat().map((text) => toSpell(text, asOf))
}

/** How many relations have no date at all. */
export function undatedCount({ spellStarts }: GraphIndex): number {
  let count = 0
  for (let relation = 1; relation < spellStarts.length; relation++) {
    if (spellStarts[relation] === spellStarts[relation - 1]) count += 1
  }
  return count
}

/** Whether a relation has no date at all. */
export function isUndated({ spellStarts }: Pick<GraphIndex, 'spellStarts'>, relation: number): boolean {
  return spellStarts[relation] === spellStarts[relation + 1]
}
