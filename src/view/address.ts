import { quote } from './codec.ts'
import { escapeValue, unescapeValue } from './escape.ts'
import { migrate, type Migration, migrations } from './migrations.ts'
import { parameters } from './parameters.ts'
import { keptTogether, readTogether } from './together.ts'
import { defaultView, type View } from './view.ts'

/** One thing in an address that could not be understood. The message is a sentence that names the parameter. */
export interface AddressIssue {
  readonly parameter: string
  readonly message: string
}

export interface DecodedAddress {
  readonly view: View
  readonly issues: readonly AddressIssue[]
  /** Parameters that are none of ours, letter by letter as they stood, joined by `&`; they stay in the address. */
  readonly foreign: string
}

/** Longer queries are read up to here. */
export const maximumQueryLength = 32_000

/**
 * Writes a view as a query without its `?`: what differs from the default, in fixed order, after `v=1`. Equal views give
 * equal queries. The default view is `v=1`, not nothing: an address without a view is a visitor's, who starts with the view
 * that the dataset opens with.
 */
export function encodeView(view: View): string {
  const written = parameters.flatMap(({ name, write }) => {
    const text = write(view)
    return text === undefined ? [] : [`${name}=${escapeValue(text)}`]
  })
  return [`v=${migrations.length + 1}`, ...written].join('&')
}

/**
 * Reads a query, with or without its `?`. Total: any string gives a view, and what could not be understood is left out
 * and told in `issues`. `decodeView(encodeView(view)).view` equals every normalised view.
 */
export function decodeView(query: string, steps: readonly Migration[] = migrations): DecodedAddress {
  const issues: AddressIssue[] = []
  const { texts, foreign } = split(query, steps, issues)
  const version = readVersion(texts.get('v'), steps.length + 1, issues)
  if (version > steps.length + 1) issues.push(...foreign.filter(looksLikeOurs).map(newerName))
  const current = texts.size === 0 ? texts : migrate(texts, version, steps)
  const parts = parameters.flatMap(({ name, read }) => {
    const text = current.get(name)
    const complain = (found: string) => issues.push(issue(name, `${found}.`))
    return text === undefined ? [] : [read(text, complain)]
  })
  const read: View = Object.assign({ ...defaultView }, ...parts)
  const view = readTogether(read, current.get('mode'), (name, found) => issues.push(issue(name, found)))
  return { view, issues, foreign: foreign.join('&') }
}

/** The whole query of a view in an address that carries foreign parameters; begins with `?` unless it is empty. */
export function joinQuery(view: string, foreign: string): string {
  const joined = [view, foreign].filter((part) => part !== '').join('&')
  return joined === '' ? '' : `?${joined}`
}

/** A view as its address gives it back: lists sorted and each value once, numbers rounded, nothing out of bounds. */
export function normaliseView(view: View): View {
  return keptTogether(Object.assign({ ...view }, ...parameters.map(({ normalise }) => normalise(view))))
}

function split(query: string, steps: readonly Migration[], issues: AddressIssue[]) {
  const ours = new Set(['v', ...parameters.map(({ name }) => name)])
  for (const name of steps.flatMap(({ retired }) => retired)) ours.add(name)
  const texts = new Map<string, string>()
  const seen = new Set<string>()
  const foreign: string[] = []
  for (const piece of pieces(query, issues)) {
    const equals = piece.indexOf('=')
    const name = ourName(equals < 0 ? piece : piece.slice(0, equals), ours)
    if (name === undefined) {
      foreign.push(piece)
      continue
    }
    const text = equals < 0 ? '' : unescapeValue(piece.slice(equals + 1))
    if (seen.has(name)) issues.push(issue(name, 'stands there more than once; the first was taken.'))
    else if (text === undefined)
      issues.push(issue(name, 'is damaged (its % signs are broken), so it was left out.'))
    else texts.set(name, text)
    seen.add(name)
  }
  return { texts, foreign }
}

function pieces(query: string, issues: AddressIssue[]): string[] {
  const whole = query.startsWith('?') ? query.slice(1) : query
  if (whole.length <= maximumQueryLength) return whole.split('&').filter((piece) => piece !== '')
  const limit = maximumQueryLength.toLocaleString('en')
  issues.push({
    parameter: '',
    message: `The link is longer than ${limit} characters; what comes after them was left out.`,
  })
  const end = whole.lastIndexOf('&', maximumQueryLength)
  return whole
    .slice(0, Math.max(0, end))
    .split('&')
    .filter((piece) => piece !== '')
}

/** Mail programs that write `&` as `&amp;` leave `amp;` before the next name. */
function ourName(written: string, ours: ReadonlySet<string>): string | undefined {
  const name = written.startsWith('amp;') ? written.slice('amp;'.length) : written
  return ours.has(name) ? name : undefined
}

/** An address without a version is read as version 1 for good, so that one written by hand today keeps its meaning. */
function readVersion(text: string | undefined, newest: number, issues: AddressIssue[]): number {
  if (text === undefined) return 1
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    issues.push(issue('v', `is ${quote(text)}, which is no version; it was read as version 1.`))
    return 1
  }
  if (Number(text) > newest) {
    const newer =
      'This link was made by a newer version of Entente; what this version understands of it is shown.'
    issues.push({ parameter: 'v', message: newer })
  }
  return Number(text)
}

/** Names like `fbclid` are put on links by others. */
function looksLikeOurs(piece: string): boolean {
  return /^[a-z]{1,12}(?:=|$)/.test(piece) && !/^[a-z]*clid(?:=|$)/.test(piece)
}

function newerName(piece: string): AddressIssue {
  const [name = ''] = piece.split('=')
  return issue(name, 'is not known to this version, so it was left out.')
}

function issue(parameter: string, found: string): AddressIssue {
  return { parameter, message: `In the link, “${parameter}” ${found}` }
}
