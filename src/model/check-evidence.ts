import { entriesOf, textOf, type Draft, type Entry } from './draft.ts'
import type { Finding } from './finding.ts'

/** Evidence without its speaker, confidence without its reason, and relations that nobody but their deniers speaks of. */
export function checkEvidence(document: Draft): Finding[] {
  return entriesOf(document, 'relations').flatMap((relation) => {
    const pieces = entriesOf(relation.record, 'evidence', relation.path)
    return [
      ...pieces.flatMap(withoutSpeaker),
      ...pieces.flatMap(withoutReason),
      ...onlyDenied(relation, pieces),
    ]
  })
}

function withoutSpeaker({ record, path }: Entry): Finding[] {
  const status = textOf(record, 'status')
  if ((status !== 'asserted' && status !== 'denied') || record['by'] !== undefined) return []
  return [
    {
      severity: 'error',
      path: [...path, 'by'],
      message: `The evidence is “${status}” but does not say by whom; expected the id of the actor who says so.`,
    },
  ]
}

function withoutReason({ record, path }: Entry): Finding[] {
  const missing = { confidence: 'why', why: 'confidence' } as const
  return (['confidence', 'why'] as const).flatMap((field) =>
    record[field] !== undefined && record[missing[field]] === undefined
      ? [
          {
            severity: 'error' as const,
            path: [...path, missing[field]],
            message: `“${field}” stands without “${missing[field]}”; expected both or neither.`,
          },
        ]
      : [],
  )
}

function onlyDenied({ path }: Entry, pieces: readonly Entry[]): Finding[] {
  if (pieces.length === 0 || pieces.some(({ record }) => record['status'] !== 'denied')) return []
  return [
    {
      severity: 'error',
      path: [...path, 'evidence'],
      message:
        'All the evidence is denials, so there is nothing to draw; expected at least one piece that is reported, asserted or inferred.',
    },
  ]
}
