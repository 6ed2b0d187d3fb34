import type { Issue } from './issue.ts'

export type Path = readonly (string | number)[]

/** One problem, placed by its path from the top of the document. The sentence may be put off until it is needed. */
export interface Finding {
  readonly severity: Issue['severity']
  readonly path: Path
  readonly message: string | (() => string)
}

const mostIssues = 200

/** What is quoted of a document may be of any length; in characters. */
const longest = { record: 120, path: 200, message: 500 }

/**
 * Findings as issues a person reads, errors first, at most `mostIssues` and then one that says how many more there are.
 * `fileOf` names the file a top-level field comes from, where a dataset is made of several.
 */
export function issuesFrom(
  findings: readonly Finding[],
  document: unknown,
  fileOf: (field: string) => string | undefined = () => undefined,
): Issue[] {
  const ordered = [
    ...findings.filter((finding) => finding.severity === 'error'),
    ...findings.filter((finding) => finding.severity === 'warning'),
  ]
  const listed = ordered.slice(0, mostIssues).map(({ severity, path, message }): Issue => {
    const { record, within } = placeOf(path, document)
    return {
      severity,
      file: fileOf(String(path[0] ?? '')),
      record: record === undefined ? undefined : shorten(record, longest.record),
      path: within.length > 0 ? shorten(writePath(within), longest.path) : undefined,
      message: shorten(typeof message === 'string' ? message : message(), longest.message),
    }
  })
  const more = ordered.slice(mostIssues)
  if (more.length > 0) {
    const severity = more.some((finding) => finding.severity === 'error') ? 'error' : 'warning'
    listed.push({ severity, message: `And ${more.length} more.` })
  }
  return listed
}

/** A path as people write it: `evidence[0].by`. */
export function writePath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** Takes the middle out of a text that is too long: sentences end with what to do. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most / 2)}…${text.slice(-most / 2)}`
}

/** Splits a path into the id of the record it leads into and the way from there; the whole path where no id can be read. */
function placeOf(path: Path, document: unknown): { record: string | undefined; within: Path } {
  const [collection, index, ...within] = path
  if (typeof collection !== 'string' || typeof index !== 'number') return { record: undefined, within: path }
  const records = (document as Record<string, unknown>)[collection]
  const record: unknown = Array.isArray(records) ? records[index] : undefined
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
  return typeof id === 'string' && id !== '' ? { record: id, within } : { record: undefined, within: path }
}
