import { isDraft, type Draft } from './draft.ts'
import { quote } from './explain.ts'
import type { Finding } from './finding.ts'

/** Turns a document of one format number into the next; it may trust nothing but the number. */
export type Migration = (document: Draft) => Draft

/** `migrations[0]` leads from `entente/1` to `entente/2`, and so on; the present format is the one after the last. */
const migrations: readonly Migration[] = []

/**
 * Brings a document of any known format to the present one. Answers with the document, or with the one finding that
 * keeps it from being read: not an object, no format, or a format this version does not know.
 */
export function migrate(
  input: unknown,
  steps: readonly Migration[] = migrations,
): { readonly document: Draft } | { readonly finding: Finding } {
  const present = steps.length + 1
  const refuse = (message: string, path: string[] = []) => ({
    finding: { severity: 'error', path, message } as const,
  })
  if (!isDraft(input)) {
    return refuse(`A dataset is one JSON object with the field “format”; found ${quote(input)}.`)
  }
  const format = input['format']
  if (format === undefined) {
    return refuse(`This file does not say which format it is in; expected “format”: “entente/${present}”.`, [
      'format',
    ])
  }
  const number = typeof format === 'string' ? Number(/^entente\/([1-9]\d{0,5})$/.exec(format)?.[1]) : NaN
  if (!(number <= present)) {
    const known = present === 1 ? 'entente/1' : `entente/1 to entente/${present}`
    const advice = number > present ? 'Reload the page for a newer version of Entente, or' : 'Please'
    return refuse(
      `This file says it is in format ${quote(format)}; this version of Entente reads ${known}. ${advice} ask whoever made the file for one in that format.`,
      ['format'],
    )
  }
  const document = steps
    .slice(number - 1)
    .reduce<Draft>(
      (older, step, index) => ({ ...step(older), format: `entente/${number + index + 1}` }),
      input,
    )
  return { document }
}
