import type { Source } from '../model/dataset.ts'
import { citationParts, type CitedDate } from './citation-parts.ts'

const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  dataset: 'DATA',
  'entry-encyclopedia': 'ENCYC',
  legal_case: 'CASE',
  legislation: 'STAT',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  webpage: 'ELEC',
}

/** A source as a RIS record: a field a line, `TY` first and `ER` last. */
export function writeRis(source: Source): string {
  const parts = citationParts(source)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[parts.type] ?? 'GEN'],
    ['ID', parts.id],
    ...parts.authors.map(({ family, given }) => ['AU', [family, given].filter(Boolean).join(', ')] as const),
    ['TI', parts.title],
    ['T2', parts.container],
    ['PB', parts.publisher],
    ['PY', parts.issued && /^\d{4}$/.test(parts.issued.year) ? parts.issued.year : undefined],
    ['DA', parts.issued && risDate(parts.issued)],
    ['ET', parts.version],
    ['UR', parts.address],
    ['Y2', parts.accessed && risDate(parts.accessed)],
    ['N1', parts.note],
  ]
  const written = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\n`] : []))
  return `${written.join('')}ER  - \n`
}

/** `2024/10/04/`: year, month, day and other words, each of which may be missing. */
function risDate({ year, month, day }: CitedDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return /^\d{4}$/.test(year) ? `${year}/${two(month)}/${two(day)}/` : `///${year}`
}
