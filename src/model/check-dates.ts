import { parseEdtf } from '../time/edtf.ts'
import { toSpell } from '../time/to-spell.ts'
import type { Spell } from '../time/spell.ts'
import { entriesOf, isDraft, textOf, type Draft, type Entry } from './draft.ts'
import type { Finding, Path } from './finding.ts'

/** Every date of the document that cannot be read, ends before it starts, or is an interval where a date belongs and the reverse. */
export function checkDates(document: Draft): Finding[] {
  const top: Entry = { record: document, path: [] }
  return [
    ...dated(top, 'asOf', 'event'),
    ...entriesOf(document, 'actors').flatMap((actor) => dated(actor, 'active', 'state')),
    ...entriesOf(document, 'relations').flatMap((relation) => [
      ...whenOf(relation).flatMap(({ text, path }) => unreadable(text, path)),
      ...entriesOf(relation.record, 'evidence', relation.path).flatMap((piece) =>
        dated(piece, 'said', 'event'),
      ),
    ]),
    ...entriesOf(document, 'sources').flatMap(({ record, path }) => {
      const custom = record['custom']
      return isDraft(custom) ? dated({ record: custom, path: [...path, 'custom'] }, 'verified', 'event') : []
    }),
  ]
}

/** The texts of a relation's `when` and where they stand, whether it is one or a list. */
export function whenOf({ record, path }: Entry): { readonly text: string; readonly path: Path }[] {
  const when = record['when']
  const at = [...path, 'when']
  if (!Array.isArray(when)) return typeof when === 'string' && when !== '' ? [{ text: when, path: at }] : []
  return when.flatMap((text: unknown, index) =>
    typeof text === 'string' && text !== '' ? [{ text, path: [...at, index] }] : [],
  )
}

/** The spell a text stands for; undefined where it cannot be read, which `checkDates` names. */
export function spellOf(text: string | undefined): Spell | undefined {
  if (text === undefined) return undefined
  return parseEdtf(text).ok ? toSpell(text) : undefined
}

function dated({ record, path }: Entry, field: string, nature: Spell['nature']): Finding[] {
  const text = textOf(record, field)
  if (text === undefined) return []
  const at = [...path, field]
  const problems = unreadable(text, at)
  if (problems.length > 0 || spellOf(text)?.nature === nature) return problems
  const expected = nature === 'event' ? 'one date, like “2024-10-02”' : 'an interval, like “2023-02-20/..”'
  return [{ severity: 'error', path: at, message: `Found “${text}”; expected ${expected}.` }]
}

function unreadable(text: string, path: Path): Finding[] {
  const answer = parseEdtf(text)
  return answer.ok ? [] : [{ severity: 'error', path, message: answer.message }]
}
