import Papa from 'papaparse'

/** One relation as a line of a table, every cell as it is to be read. */
export interface RelationRow {
  readonly from: string
  readonly fromId: string
  readonly relation: string
  readonly kind: string
  readonly quadClass: string
  readonly to: string
  readonly toId: string
  readonly when: string
  /** Whether it was on in the window: `certain`, `possible` on some reading of its dates, or `ended` before the window's last day. */
  readonly inWindow: string
  /** What became of it between two windows, or what two accounts make of it; left out everywhere where nothing is compared. */
  readonly change?: string
  readonly standing: string
  readonly accordingTo: string
  readonly sources: string
  readonly sourceIds: string
  readonly summary: string
  readonly relationId: string
}

const columns: readonly (readonly [keyof RelationRow, string])[] = [
  ['from', 'From'],
  ['fromId', 'From id'],
  ['relation', 'Relation'],
  ['kind', 'Kind'],
  ['quadClass', 'Quad class'],
  ['to', 'To'],
  ['toId', 'To id'],
  ['when', 'When'],
  ['inWindow', 'In the window'],
  ['change', 'Change'],
  ['standing', 'Standing'],
  ['accordingTo', 'According to'],
  ['sources', 'Sources'],
  ['sourceIds', 'Source ids'],
  ['summary', 'Summary'],
  ['relationId', 'Relation id'],
]

/**
 * Relations as CSV (RFC 4180), one line each under a line of headings. A cell that a spreadsheet would run as a formula
 * (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it. Import this file lazily: it brings the
 * CSV library along.
 */
export function relationsToCsv(rows: readonly RelationRow[]): string {
  const filled = columns.filter(([field]) => field !== 'change' || rows.some((row) => row.change))
  return Papa.unparse(
    {
      fields: filled.map(([, heading]) => heading),
      data: rows.map((row) => filled.map(([field]) => row[field])),
    },
    // The library's own pattern misses cells of several lines.
    { escapeFormulae: /^[=+\-@\t\r]/, newline: '\r\n' },
  )
}
