import type { Source } from '../model/dataset.ts'
import { months } from '../time/calendar-words.ts'
import { citationParts, type CitedDate, type CitedName } from './citation-parts.ts'

/** A reference as APA 7 sets it: “Author, A. (2024, October 4). Title. Publication. Address”. Italics are left out. */
export function writeApa(source: Source): string {
  const { authors, title, container, publisher, issued, accessed, address, version, type } =
    citationParts(source)
  const issue = `(${issued ? [issued.year, monthAndDay(issued)].filter(Boolean).join(', ') : 'n.d.'})`
  const marks = [
    version === undefined ? '' : ` (Version ${version})`,
    type === 'dataset' ? ' [Data set]' : '',
  ]
  const heading = `${title}${marks.join('')}`
  const names = listed(authors.map(initialled), ', & ')
  const opening = names === '' ? [heading, issue] : [names, issue, heading]
  const retrieved =
    address !== undefined && accessed && type === 'dataset'
      ? `Retrieved ${monthAndDay(accessed)}, ${accessed.year}, from ${address}`
      : address
  return sentences([...opening, [container, publisher].filter(Boolean).join('. ')], retrieved)
}

/** A reference as the bibliography of the Chicago Manual of Style (17th edition) sets it. Italics are left out. */
export function writeChicago(source: Source): string {
  const { authors, title, container, publisher, issued, accessed, address, version } = citationParts(source)
  const names = listed(
    authors.map((name, at) => (at === 0 ? inverted(name) : natural(name))),
    ', and ',
  )
  const date = issued && [monthAndDay(issued), issued.year].filter(Boolean).join(', ')
  const looked = accessed && `Accessed ${[monthAndDay(accessed), accessed.year].filter(Boolean).join(', ')}`
  return sentences(
    [
      names,
      `“${/[.?!]$/.test(title) ? title : `${title}.`}”`,
      version === undefined ? '' : `Version ${version}`,
      [container, publisher, date].filter(Boolean).join(', '),
      looked ?? '',
    ],
    address,
    true,
  )
}

/** Joins parts with one full stop after each that has none; an address ends as it is, or with a stop of its own. */
function sentences(parts: readonly string[], address: string | undefined, stop = false): string {
  const ended = parts.filter((part) => part !== '').map((part) => (/[.?!]”?$/.test(part) ? part : `${part}.`))
  return [...ended, ...(address === undefined ? [] : [`${address}${stop ? '.' : ''}`])].join(' ')
}

function monthAndDay({ month, day }: CitedDate): string {
  const name = months[(month ?? 0) - 1]
  return name === undefined ? '' : [name, day].filter(Boolean).join(' ')
}

/** “A”, “A, & B”, “A, B, & C”. */
function listed(names: readonly string[], last: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`
}

function initialled({ family, given }: CitedName): string {
  const initials = given
    ?.split(/[\s.]+/u)
    .filter(Boolean)
    .map((name) => `${Array.from(name)[0]}.`)
  return initials ? `${family}, ${initials.join(' ')}` : family
}

function inverted({ family, given }: CitedName): string {
  return given === undefined ? family : `${family}, ${given}`
}

function natural({ family, given }: CitedName): string {
  return given === undefined ? family : `${given} ${family}`
}
