import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { dayOf } from './day.ts'
import { parseEdtf } from './edtf.ts'
import { toSpell } from './to-spell.ts'

/** Strings from the tests of eight other implementations, with what these say of them; see its own "about". */
const path = '../shared/fixtures/reference/edtf_cases.json'
const exists = existsSync(path)
const absent = exists ? '' : ' (skipped: the fixtures folder is absent)'

interface Case {
  readonly input: string
  readonly valid?: boolean
  readonly level?: number
  readonly min?: string
  readonly max?: string
  readonly disputed?: readonly string[]
}

/** Where one source stands against the Library of Congress's text or against a documented choice of ours. */
const divergences: Readonly<Record<string, string>> = {
  '0000-01-03/0000-01': 'some readings of it do not end before they start',
  '1999/1980': 'that source swaps the sides',
  'Spring, 2002': 'English, not EDTF',
  '-01': 'a century in two digits is ISO 8601-2, not EDTF',
  '-05': 'a century in two digits is ISO 8601-2, not EDTF',
  '-99': 'a century in two digits is ISO 8601-2, not EDTF',
  '2XXXX-12-XX': 'a year of five digits needs its Y',
  '/2006': 'that source takes an unknown start for ten years before the end',
  '1953S2': 'that source gives the estimate, where we give the years left open',
}

/** What we refuse of level 2, and of what EDTF does not know; each is named in the message. */
const refusedByName =
  /place of their own|one component|another part of a year|exponential|cut short|a blank|two ways|a time of day in an interval|a Y before/

const cases: readonly Case[] = exists ? JSON.parse(readFileSync(path, 'utf8')).cases : []
const agreed = cases.filter(({ input }) => !(input in divergences))
const isDisputed = (one: Case, key: string) => one.disputed?.includes(key) === true

describe.skipIf(!exists)(`strings from eight other implementations${absent}`, () => {
  test('are there, and so is every divergence that is listed', () => {
    expect(cases.length).toBeGreaterThan(250)
    const inputs = cases.map(({ input }) => input)
    expect(Object.keys(divergences).filter((input) => !inputs.includes(input))).toEqual([])
  })

  test('are refused where all sources refuse them', () => {
    const invalid = agreed.filter((one) => one.valid === false)
    expect(invalid.length).toBeGreaterThan(50)
    expect(invalid.filter(({ input }) => parseEdtf(input).ok)).toEqual([])
  })

  test('are read where the sources read them, or refused by the name of what is not supported', () => {
    const unnamed = agreed.filter((one) => {
      const parsed = parseEdtf(one.input)
      return one.valid === true && !parsed.ok && !refusedByName.test(parsed.message)
    })
    expect(unnamed).toEqual([])
  })

  test('of levels 0 and 1 are all read', () => {
    const plain = agreed.filter((one) => one.valid === true && (one.level === 0 || one.level === 1))
    expect(plain.length).toBeGreaterThan(70)
    expect(plain.filter(({ input }) => !parseEdtf(input).ok)).toEqual([])
  })

  test('have the first and last day that the sources agree on', () => {
    const read = agreed.filter((one) => one.valid === true && parseEdtf(one.input).ok)
    const different = read.flatMap((one) => {
      // The sources give the bounds as written, before `~` widens them.
      const spell = toSpell(one.input.replaceAll(/[~%]/g, ''), 0)
      const first = isDisputed(one, 'min') || agrees(one.min, spell.earliestStart)
      const last = isDisputed(one, 'max') || agrees(one.max, spell.latestEnd - 1)
      return first && last ? [] : [one]
    })
    expect(read.filter(({ min, max }) => min !== undefined && max !== undefined).length).toBeGreaterThan(40)
    expect(different).toEqual([])
  })
})

function agrees(claimed: string | undefined, day: number): boolean {
  if (claimed === undefined) return true
  if (claimed === 'unknown') return !Number.isFinite(day)
  if (claimed.endsWith('inf')) return day === (claimed.startsWith('-') ? -Infinity : Infinity)
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(claimed) ?? []
  return dayOf(Number(year), Number(month), Number(date)) === day
}
