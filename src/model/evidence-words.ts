import type { Evidence } from './dataset.ts'
import { standingLabels } from './labels.ts'
import { standingOf } from './standing.ts'
import type { EvidenceStatus, Standing } from './vocabulary.ts'

/** How to call those whom evidence names by id. */
export interface Voices {
  readonly actor: (id: string) => string
  readonly source: (id: string) => string
}

type Piece = Pick<Evidence, 'status' | 'by' | 'source'>

/** What stands before the name of whoever speaks: "Asserted by". */
export const statusWords: Readonly<Record<EvidenceStatus, string>> = {
  reported: 'Reported by',
  asserted: 'Asserted by',
  denied: 'Denied by',
  inferred: 'Inferred by',
}

/**
 * Whose word a piece of evidence is: the speaker's, or the source's own where it names none. An inference is not put in the
 * mouth of the source it is drawn from.
 */
export function voiceName({ status, by, source }: Piece, voices: Voices): string {
  if (by !== undefined) return voices.actor(by)
  return status === 'inferred' ? 'an analyst' : voices.source(source)
}

/** A standing with the name of whoever gives it: "Claimed by Bortnikov", "Disputed by EU"; "Reported" needs no name. */
export function standingWords(
  standing: Standing | 'denied',
  evidence: readonly Piece[],
  voices: Voices,
): string {
  const who = (status: EvidenceStatus) => namesOf(evidence, status, voices)
  if (standing === 'claimed') return withNames('Claimed by', who('asserted'), standingLabels.claimed)
  if (standing === 'disputed') return withNames('Disputed by', who('denied'), standingLabels.disputed)
  if (standing === 'denied') return withNames('Denied by', who('denied'), standingLabels.denied)
  return standingLabels[standing]
}

/**
 * Why a relation has the standing it has, in one sentence that follows the table of `standingOf`: "Disputed: European Union
 * denies what Alexander Bortnikov asserts."
 */
export function standingReason(evidence: readonly Piece[], voices: Voices): string {
  const says = (status: EvidenceStatus, one: string, many: string) => {
    const names = namesOf(evidence, status, voices)
    return names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? one : many}`]
  }
  const asserts = says('asserted', 'asserts', 'assert')
  const infers = says('inferred', 'infers', 'infer')
  const standing = standingOf(evidence)
  if (standing === 'disputed') {
    const affirm = [...says('reported', 'reports', 'report'), ...asserts, ...infers]
    return `Disputed: ${says('denied', 'denies', 'deny').join('')} what ${listed(affirm)}.`
  }
  if (standing === 'reported') {
    const reports = says('reported', 'reports it in its own voice', 'report it in their own voice')
    const more = [...asserts, ...infers].map((words) => `${words} it`)
    return `Reported: ${[...reports, ...more].join('; ')}. Nobody here denies it.`
  }
  if (standing === 'claimed') {
    return `Claimed: ${asserts.join('')} it, and no source reports it in its own voice.`
  }
  return `Analyst’s inference: ${infers.join('')} it; no source reports it and no party asserts it.`
}

function namesOf(evidence: readonly Piece[], status: EvidenceStatus, voices: Voices): string[] {
  const names = evidence.filter((piece) => piece.status === status).map((piece) => voiceName(piece, voices))
  return [...new Set(names)]
}

function withNames(words: string, names: readonly string[], otherwise: string): string {
  return names.length === 0 ? otherwise : `${words} ${listed(names)}`
}

/** "A", "A and B", "A, B and C", "A, B and 3 others". */
function listed(words: readonly string[]): string {
  const named = words.length > 3 ? [...words.slice(0, 2), `${words.length - 2} others`] : words
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
