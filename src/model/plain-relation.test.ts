import fc from 'fast-check'
import { expect, test } from 'vitest'

import { checkDates } from './check-dates.ts'
import { checkEvidence } from './check-evidence.ts'
import { relationSchema } from './dataset.ts'
import { hostileParts } from './hostile.ts'
import { isPlainRelation } from './plain-relation.ts'

const id = fc.constantFrom('a', 'b-2', '7', 'A', 'a--b', '-a', 'a-', '', 'a b', 'é', 3, null)
const text = fc.constantFrom('is', ' ', '', 'text', 0, null, ['x'])
const dates =
  '2024 2024-10-02 2024-02-28 2023-02-29 2023-02-30 2024-13-01 0000 -0001 2024? 1993/.. 1993-09-24/.. 1993/1992 ' +
  '2024-10-02/2024-10-01 2024-10-02/2024 2024/2024-10-02 2024-10-02/2024-10-02 ../2024 2024/ 9999-12-28/.. 2024/2024 24 2024-1-1'
const when = fc.constantFrom<unknown>(...dates.split(' '), '', ['1992/1993', '1999/..'], [], 7)
const evidence = fc.oneof(
  fc.array(
    fc.record(
      {
        status: fc.constantFrom('reported', 'asserted', 'denied', 'inferred', 'known', 1),
        source: id,
        by: id,
        locator: text,
        note: text,
        said: when,
        confidence: fc.constantFrom('high', 'none'),
        why: text,
        other: text,
        constructor: text,
      },
      { requiredKeys: ['status', 'source'] },
    ),
    { maxLength: 3 },
  ),
  fc.constantFrom<unknown>('x', {}, [null], [[]]),
)
const record = fc.record(
  {
    id,
    from: id,
    to: id,
    kind: id,
    title: text,
    evidence,
    when,
    summary: text,
    weight: fc.constantFrom<unknown>(1, 0.5, 0, -1, '1', null),
    weights: text,
    prototype: text,
  },
  { requiredKeys: [] },
)
const good = {
  id: 'a',
  from: 'b-2',
  to: 'a',
  kind: 'b-2',
  title: 'is',
  evidence: [{ status: 'reported', source: 'a' }],
}

test('what is told to be plain is refused by no rule', () => {
  let plain = 0
  const parts = fc.oneof(
    record,
    record.map((some) => ({ ...good, ...some })),
    fc.tuple(when, evidence).map(([on, said]) => ({ ...good, when: on, evidence: said })),
    when.map((on) => ({ ...good, when: on })),
  )
  fc.assert(
    fc.property(parts, (value) => {
      const parsed = JSON.parse(JSON.stringify(value)) as unknown
      if (!isPlainRelation(parsed)) return
      plain += 1
      expect(hostileParts(parsed)).toEqual([])
      expect(relationSchema.safeParse(parsed).error?.issues ?? []).toEqual([])
      const alone = { relations: [parsed] }
      expect([...checkEvidence(alone), ...checkDates(alone)]).toEqual([])
    }),
    { numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(200)
})

test('what most files hold is told to be plain', () => {
  expect(isPlainRelation(good)).toBe(true)
  for (const on of ['2024', '1993-09-24/..', '2015-05-14/2016-01-01', '1993/1994']) {
    expect(isPlainRelation({ ...good, when: on, summary: 'Said so.', weight: 2 })).toBe(true)
  }
  expect(
    isPlainRelation({ ...good, evidence: [{ status: 'asserted', by: 'b-2', source: 'a', locator: '¶7' }] }),
  ).toBe(true)
})

test.each([undefined, null, 'x', [], [good], JSON.parse('{"__proto__":{}}')])('%j is not', (value) => {
  expect(isPlainRelation(value)).toBe(false)
})
