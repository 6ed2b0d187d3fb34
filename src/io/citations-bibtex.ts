import type { Source } from '../model/dataset.ts'
import { citationParts, type CitedDate } from './citation-parts.ts'

const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  report: 'techreport',
}

/** A source as a BibTeX entry. Texts are UTF-8, with the characters that mean something to TeX escaped. */
export function writeBibtex(source: Source): string {
  const parts = citationParts(source)
  const type = types[parts.type] ?? 'misc'
  const publication = { article: 'journal', techreport: 'institution' }[type] ?? 'howpublished'
  const house = type === 'techreport' && parts.container === undefined ? 'institution' : 'publisher'
  const names = parts.authors.map(({ family, given }) =>
    // Braces keep the name of an organisation in one piece.
    given === undefined ? `{${escape(family)}}` : `${escape(family)}, ${escape(given)}`,
  )
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names.length === 0 ? undefined : names.join(' and ')],
    // The second pair of braces keeps capitals as they are.
    ['title', `{${escape(parts.title)}}`],
    [publication, escape(parts.container)],
    [house, escape(parts.publisher)],
    ['year', escape(parts.issued?.year)],
    ['month', parts.issued?.month?.toString()],
    ['day', parts.issued?.day?.toString()],
    ['version', escape(parts.version)],
    ['url', parts.address && escapeAddress(parts.address)],
    ['urldate', parts.accessed && isoDate(parts.accessed)],
    ['note', escape(parts.note)],
  ]
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@${type}{${parts.id},\n${written.join('')}}\n`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escape(text: string): string
function escape(text: string | undefined): string | undefined
function escape(text: string | undefined): string | undefined {
  return text?.replace(/[\\~^{}$&#%_]/g, (character) => escapes[character] ?? `\\${character}`)
}

/** The field is read letter by letter, but braces count. */
function escapeAddress(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent)
}

function isoDate({ year, month, day }: CitedDate): string {
  const two = (part: number | undefined) => (part === undefined ? [] : [String(part).padStart(2, '0')])
  return [year, ...two(month), ...(month === undefined ? [] : two(day))].join('-')
}
