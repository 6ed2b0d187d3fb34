import { parseEdtf } from '../time/edtf.ts'
import { entriesOf, isDraft, textOf, type Draft, type Entry } from './draft.ts'
import { quote } from './explain.ts'
import type { Finding, Path } from './finding.ts'

/** Every date of the document that cannot be read, ends before it starts, or is an interval where a date belongs and the reverse. */
export function checkDates(document: Draft): Finding[] {
  const top: Entry = { record: document, path: [] }
  return [
    ...dated(top, 'asOf', 'date'),
    ...entriesOf(document, 'actors').flatMap((actor) => dated(actor, 'active', 'interval')),
    ...entriesOf(document, 'relations').flatMap((relation) => [
      ...whenOf(relation).flatMap(({ text, path }) => unreadable(text, path)),
      ...entriesOf(relation.record, 'evidence', relation.path).flatMap((piece) =>
        dated(piece, 'said', 'date'),
      ),
    ]),
    ...entriesOf(document, 'sources').flatMap(({ record, path }) => {
      const custom = record['custom']
      return isDraft(custom) ? dated({ record: custom, path: [...path, 'custom'] }, 'verified', 'date') : []
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

/** Longer ones are no dates, and reading them could exhaust the engine. */
const mostLetters = 200

/** What is wrong with a text as an EDTF date or interval, in the parser's words; undefined where nothing is. */
export function faultOf(text: string): string | undefined {
  if (text.length > mostLetters) {
    return `Found ${quote(text)}; expected an EDTF date of at most ${mostLetters} characters.`
  }
  const answer = parseEdtf(text)
  return answer.ok ? undefined : answer.message
}

function dated({ record, path }: Entry, field: string, wanted: 'date' | 'interval'): Finding[] {
  const text = textOf(record, field)
  if (text === undefined) return []
  const at = [...path, field]
  const problems = unreadable(text, at)
  if (problems.length > 0) return problems
  const answer = parseEdtf(text)
  if (answer.ok && (answer.value.type === 'interval') === (wanted === 'interval')) return []
  const expected = wanted === 'date' ? 'one date, like “2024-10-02”' : 'an interval, like “2023-02-20/..”'
  return [{ severity: 'error', path: at, message: `Found ${quote(text)}; expected ${expected}.` }]
}

function unreadable(text: string, path: Path): Finding[] {
  const message = faultOf(text)
  return message === undefined ? [] : [{ severity: 'error', path, message }]
}
