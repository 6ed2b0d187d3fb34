import type { Source } from '../model/dataset.ts'
import { webAddress } from '../model/web-address.ts'

export interface CitedName {
  /** The name as it is sorted by; the whole of it where it is an organisation's. */
  readonly family: string
  readonly given: string | undefined
}

/** A date of a CSL item; months from 1. */
export interface CitedDate {
  readonly year: string
  readonly month: number | undefined
  readonly day: number | undefined
}

/** What every form of reference is written from: texts on one line, none of them empty. */
export interface CitationParts {
  readonly id: string
  readonly type: string
  readonly authors: readonly CitedName[]
  readonly title: string
  readonly container: string | undefined
  readonly publisher: string | undefined
  readonly issued: CitedDate | undefined
  readonly accessed: CitedDate | undefined
  /** http or https alone. */
  readonly address: string | undefined
  readonly version: string | undefined
  readonly note: string | undefined
}

/** Takes a CSL item apart. A title that is missing is the publication's, which then is not said twice; else the item's id. */
export function citationParts(source: Source): CitationParts {
  const title = line(source.title)
  const container = line(source['container-title'])
  const publisher = line(source.publisher)
  return {
    id: source.id,
    type: source.type,
    authors: (source.author ?? []).flatMap(nameOf),
    title: title ?? container ?? publisher ?? source.id,
    container: title === undefined ? undefined : container,
    publisher: (title ?? container) === undefined || publisher === container ? undefined : publisher,
    issued: dateOf(source.issued),
    accessed: dateOf(source.accessed),
    address: webAddress(source.URL),
    version: line(source['version']),
    note: line(source.note),
  }
}

function nameOf({ literal, family, given }: NonNullable<Source['author']>[number]): CitedName[] {
  const last = line(literal) ?? line(family)
  if (last !== undefined) return [{ family: last, given: literal === undefined ? line(given) : undefined }]
  const only = line(given)
  return only === undefined ? [] : [{ family: only, given: undefined }]
}

function dateOf(date: Source['issued']): CitedDate | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) {
    const literal = line(date?.literal)
    return literal === undefined ? undefined : { year: literal, month: undefined, day: undefined }
  }
  const within = (part: number | string | undefined, most: number) => {
    const number = Number(part)
    return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
  }
  return { year: String(year), month: within(month, 12), day: within(day, 31) }
}

/** Control characters and line breaks as spaces: in RIS a new line is a new field. */
function line(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return text === '' ? undefined : text
}
