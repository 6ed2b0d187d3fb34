import type { Clause } from '../graph/filter.ts'
import { wellFormed } from './escape.ts'
import type { Selection, StoryPlace, View } from './view.ts'

/** Takes how a sentence that begins "In the link, “depth” …" goes on: what was found, what would be understood. */
export type Complain = (found: string) => void

/** Both directions of one value. Each reads back what it wrote, and writes equal values alike. */
export interface Codec<T> {
  /** Undefined where there is nothing to say, as for a clause that lets everything pass. */
  readonly write: (value: T) => string | undefined
  /** Undefined where nothing could be understood; `complain` has then been told why. */
  readonly read: (text: string, complain: Complain) => T | undefined
}

export const maximumIds = 500
export const maximumIdLength = 100
const maximumTextLength = 500
export function isId(text: string): boolean {
  return text.length <= maximumIdLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/** `1` or `0`. */
export const flag: Codec<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text, complain) => {
    if (text === '0' || text === '1') return text === '1'
    complain(`is ${quote(text)}, where 0 or 1 is understood, so it was left out`)
    return undefined
  },
}

/** One of a few words or numbers; `later` are words that a version to come will understand. */
export function choice<T extends string | number>(
  values: readonly T[],
  later: readonly string[] = [],
): Codec<T> {
  return {
    write: (value) => String(value),
    read: (written, complain) => {
      const value = values.find((candidate) => String(candidate) === written)
      if (value !== undefined) return value
      if (later.includes(written))
        complain(`is ${quote(written)}, which is not available yet, so it was left out`)
      else
        complain(`is ${quote(written)}, where one of ${values.join(', ')} is understood, so it was left out`)
      return undefined
    },
  }
}

/** Any text up to 500 characters; only spaces are no text. */
export const text: Codec<string> = {
  write: (value) => (value.trim() === '' ? undefined : wellFormed(value.slice(0, maximumTextLength))),
  read: (written, complain) => {
    if (written.length > maximumTextLength) {
      complain(`is longer than ${maximumTextLength} characters, so the rest was left out`)
    }
    return text.write(written)
  },
}

/** A set of ids: sorted, each once, comma-separated. */
export const ids: Codec<readonly string[]> = {
  write: (values) => (values.length === 0 ? undefined : asSet(values).join(',')),
  read: (written, complain) => readIds(written, isId, complain),
}

/** Stands where a clause lets nothing pass; no id can look like it. */
const none = '@none'

/** The values that stay, or after `!` those that go. `known` says which values there can be. */
export function clause(known: (value: string) => boolean): Codec<Clause> {
  return {
    write: ({ mode, values }) => {
      if (values.length === 0) return mode === 'only' ? none : undefined
      return `${mode === 'except' ? '!' : ''}${asSet(values).join(',')}`
    },
    read: (written, complain) => {
      if (written === none) return { mode: 'only', values: [] }
      const mode = written.startsWith('!') ? 'except' : 'only'
      const values = readIds(mode === 'except' ? written.slice(1) : written, known, complain)
      return values === undefined ? undefined : { mode, values }
    },
  }
}

/** `1`, or `1` and the ids of the homes that stay open: `1,azerbaijan`. */
export const fold: Codec<Pick<View, 'fold' | 'unfolded'>> = {
  write: (value) => (value.fold ? ['1', ...asSet(value.unfolded)].join(',') : undefined),
  read: (written, complain) => {
    const comma = written.indexOf(',')
    const folded = flag.read(comma < 0 ? written : written.slice(0, comma), complain)
    if (folded !== true) return undefined
    const unfolded = comma < 0 ? undefined : readIds(written.slice(comma + 1), isId, complain)
    return { fold: true, unfolded: unfolded ?? [] }
  },
}

/** A dataset's id, and after `@` the first 8 hex digits of its version. */
export const dataset: Codec<Pick<View, 'dataset' | 'version'>> = {
  write: ({ dataset: id, version }) =>
    id === undefined && version === undefined
      ? undefined
      : `${id ?? ''}${version === undefined ? '' : `@${version}`}`,
  read: (written, complain) => {
    const at = written.indexOf('@')
    const id = at < 0 ? written : written.slice(0, at)
    const version = at < 0 ? undefined : written.slice(at + 1).toLowerCase()
    if (id !== '' && !isId(id)) {
      complain(`names ${quote(id)}, which cannot be a dataset, so it was left out`)
      return undefined
    }
    const versionFits = version !== undefined && /^[0-9a-f]{8}$/.test(version)
    if (version === undefined ? id === '' : !versionFits) {
      complain(
        `is ${quote(written)}, where a dataset, @ and 8 hexadecimal digits are understood, so that was left out`,
      )
    }
    return { ...(id !== '' && { dataset: id }), ...(versionFits && { version }) }
  },
}

/** An actor's id, or a relation's with `r.` before it. */
export const selection: Codec<Selection> = {
  write: ({ type, id }) => (type === 'relation' ? `r.${id}` : id),
  read: (written, complain) => {
    const type = written.startsWith('r.') ? 'relation' : 'actor'
    const id = type === 'relation' ? written.slice(2) : written
    if (isId(id)) return { type, id }
    complain(`is ${quote(written)}, which cannot be the id of an actor or a relation, so it was left out`)
    return undefined
  },
}

/** A story's id, a dot and a step counted from 1; without them its first step. */
export const storyPlace: Codec<StoryPlace> = {
  write: ({ id, step }) => (Number.isInteger(step) && step >= 1 && step < 1000 ? `${id}.${step}` : undefined),
  read: (written, complain) => {
    const [, id = '', step = '1'] = /^(.*?)(?:\.([1-9]\d{0,2}))?$/s.exec(written) ?? []
    if (isId(id)) return { id, step: Number(step) }
    complain(
      `is ${quote(written)}, where a story, a dot and the number of a step are understood, so it was left out`,
    )
    return undefined
  },
}

function readIds(written: string, known: (id: string) => boolean, complain: Complain) {
  const values = written.split(',').filter((value) => value !== '')
  const refused = values.filter((value) => !isId(value) || !known(value))
  const understood = asSet(values.filter((value) => isId(value) && known(value)))
  if (refused.length > 0) complain(`has ${quoteAll(refused)}, which is not known here, so that was left out`)
  else if (understood.length === 0) complain('is empty, so it was left out')
  if (understood.length > maximumIds) complain(`has more than ${maximumIds} values, so the rest was left out`)
  return understood.length === 0 ? undefined : understood.slice(0, maximumIds)
}

function asSet(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted()
}

/** A stranger's text inside our sentence: in quotation marks, and never long. */
export function quote(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`
}

/** The first of several, and how many more there are. */
export function quoteAll(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  return others.length === 0 ? quote(first) : `${quote(first)} and ${others.length} more`
}
