import type { Relation } from '../model/dataset.ts'

/**
 * Makes records that say the same share one text for it: parsed anew, the id of an actor with a hundred thousand relations would be
 * held a hundred thousand times. To be given every relation of a dataset once; changes the records, which must be nobody else's yet.
 */
export function createSharing(): (relation: Relation) => void {
  const texts = new Map<string, string>()
  const shared = (text: string) => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  return (relation) => {
    const own = relation as Changeable
    own.from = shared(own.from)
    own.to = shared(own.to)
    own.kind = shared(own.kind)
    if (texts.size < mostTexts) own.title = shared(own.title)
    for (const piece of own.evidence) {
      piece.source = shared(piece.source)
      if (piece.by !== undefined) piece.by = shared(piece.by)
    }
  }
}

interface Changeable {
  from: string
  to: string
  kind: string
  title: string
  readonly evidence: readonly { source: string; by?: string | undefined }[]
}

/** Titles that are all different are not worth remembering. */
const mostTexts = 200_000
