import { formatWhen } from '../time/format-when.ts'
import type { Source } from './dataset.ts'
import { issuedOf } from './source-label.ts'
import { webAddress } from './web-address.ts'

/** What a reader needs to find a source, in the parts that a short citation is set from; texts, none of them empty. */
export interface Citation {
  /** Authors as “Uzeyir Hajibeyli”, at most three and then “and others”. */
  readonly authors: string | undefined
  readonly title: string
  /** Where it appeared, unless the title says so already. */
  readonly publication: string | undefined
  /** When it was issued, in words. */
  readonly issued: string | undefined
  /** http or https alone. */
  readonly address: string | undefined
  readonly archived: string | undefined
  /** When somebody last looked, in words. */
  readonly verified: string | undefined
}

/** A CSL-JSON item as a short citation. What the item does not carry is left out; only its id stands in for a missing title. */
export function citationOf(source: Source): Citation {
  const publication = source['container-title'] ?? source.publisher
  const issued = issuedOf(source)
  return {
    authors: authorsOf(source),
    title: source.title ?? publication ?? source.id,
    publication: source.title === undefined ? undefined : publication,
    issued: issued === undefined ? undefined : formatWhen(issued),
    address: webAddress(source.URL),
    archived: webAddress(source.custom?.archived),
    verified: source.custom?.verified === undefined ? undefined : formatWhen(source.custom.verified),
  }
}

/** Whose voice a source is: the paper or site, else its publisher, authors, title, id. */
export function voiceOf(source: Source): string {
  return source['container-title'] ?? source.publisher ?? authorsOf(source) ?? source.title ?? source.id
}

function authorsOf({ author = [] }: Source): string | undefined {
  const names = author
    .map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter((name) => name !== '')
  if (names.length === 0) return undefined
  return names.length > 3 ? `${names[0]} and others` : names.join(', ')
}
