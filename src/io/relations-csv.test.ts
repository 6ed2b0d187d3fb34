import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { relationsToCsv, type RelationRow } from './relations-csv.ts'

const row: RelationRow = {
  from: 'Azerbaijan',
  fromId: 'azerbaijan',
  relation: 'is a member of',
  kind: 'Membership',
  quadClass: 'structural',
  to: 'Commonwealth of Independent States',
  toId: 'cis',
  when: '1993-09-24/..',
  inWindow: 'certain',
  standing: 'reported',
  accordingTo: '',
  sources: 'Turan',
  sourceIds: 'turan',
  summary: 'Joined, left, "came back".',
  relationId: 'azerbaijan-cis',
}

describe('relations as CSV', () => {
  it('has a column for what became of them only where that is said', () => {
    const headings = (rows: RelationRow[]) => Papa.parse<string[]>(relationsToCsv(rows)).data[0]
    expect(headings([row])).not.toContain('Change')
    expect(headings([row, { ...row, change: 'Formed' }])).toContain('Change')
  })

  it('has one line of headings and one line a relation', () => {
    const [headings, cells] = Papa.parse<string[]>(relationsToCsv([row])).data
    expect(headings).toEqual([
      'From',
      'From id',
      'Relation',
      'Kind',
      'Quad class',
      'To',
      'To id',
      'When',
      'In the window',
      'Standing',
      'According to',
      'Sources',
      'Source ids',
      'Summary',
      'Relation id',
    ])
    expect(cells).toEqual(Object.values(row))
  })

  it('has the headings also without a relation', () => {
    expect(Papa.parse<string[]>(relationsToCsv([])).data[0]).toHaveLength(15)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=1\n+2'])(
    'does not let a spreadsheet run %j',
    (summary) => {
      const cells = Papa.parse<string[]>(relationsToCsv([{ ...row, summary }])).data[1]
      expect(cells?.[13]).toBe(`'${summary}`)
    },
  )

  it('keeps commas, quotation marks and line breaks inside their cell', () => {
    const summary = 'one, "two"\nthree; <b>four</b>'
    expect(Papa.parse<string[]>(relationsToCsv([{ ...row, summary }])).data[1]?.[13]).toBe(summary)
  })
})
