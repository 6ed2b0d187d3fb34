import { expect, test } from 'vitest'

import { standingReason, standingWords, voiceName } from './evidence-words.ts'

const names: Record<string, string> = {
  eu: 'European Union',
  fsb: 'Alexander Bortnikov',
  us: 'United States',
}
const voices = { actor: (id: string) => names[id] ?? id, source: (id: string) => id.toUpperCase() }

const reported = { status: 'reported', source: 'tass' } as const
const inferred = { status: 'inferred', source: 'turan' } as const
const asserted = { status: 'asserted', by: 'fsb', source: 'tass' } as const
const denied = { status: 'denied', by: 'eu', source: 'az24' } as const

test('a speaker is the voice where there is one, else the source, to which no inference is put', () => {
  expect(voiceName(asserted, voices)).toBe('Alexander Bortnikov')
  expect(voiceName(reported, voices)).toBe('TASS')
  expect(voiceName(inferred, voices)).toBe('an analyst')
  expect(voiceName({ ...inferred, by: 'eu' }, voices)).toBe('European Union')
})

test.each([
  [
    'Reported: TASS reports it in its own voice; Alexander Bortnikov asserts it. Nobody here denies it.',
    [reported, asserted],
  ],
  [
    'Reported: TASS and AZ24 report it in their own voice. Nobody here denies it.',
    [reported, reported, { ...reported, source: 'az24' }],
  ],
  [
    'Claimed: Alexander Bortnikov asserts it, and no source reports it in its own voice.',
    [asserted, inferred],
  ],
  ['Disputed: European Union denies what Alexander Bortnikov asserts.', [asserted, asserted, denied]],
  [
    'Disputed: European Union and United States deny what TASS reports, Alexander Bortnikov asserts and an analyst infers.',
    [denied, { ...denied, by: 'us' }, asserted, reported, inferred],
  ],
  ['Analyst’s inference: an analyst infers it; no source reports it and no party asserts it.', [inferred]],
])('%s', (reason, evidence) => {
  expect(standingReason(evidence, voices)).toBe(reason)
})

test('a badge names whoever gives the relation its standing', () => {
  expect(standingWords('reported', [reported], voices)).toBe('Reported')
  expect(standingWords('claimed', [asserted, reported], voices)).toBe('Claimed by Alexander Bortnikov')
  expect(standingWords('disputed', [asserted, denied], voices)).toBe('Disputed by European Union')
  expect(standingWords('denied', [asserted, denied], voices)).toBe('Denied by European Union')
  expect(standingWords('inferred', [inferred], voices)).toBe('Analyst’s inference')
  const many = ['a', 'b', 'c', 'd'].map((by) => ({ ...asserted, by }))
  expect(standingWords('claimed', many, voices)).toBe('Claimed by a, b and 2 others')
})
