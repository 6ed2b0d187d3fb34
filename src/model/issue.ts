/** One problem in a dataset, a file or an address, worded so that a person can act on it. */
export interface Issue {
  readonly severity: 'error' | 'warning'
  /** The file or address the problem is in, where there is one: `relations.json`. */
  readonly file?: string | undefined
  /** The id of the record, where one could be read. */
  readonly record?: string | undefined
  /** The path of the field: `evidence[0].by`. */
  readonly path?: string | undefined
  /** A whole sentence: what was found and what was expected. */
  readonly message: string
}
