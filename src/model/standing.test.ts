import { describe, expect, it } from 'vitest'

import { standingOf } from './standing.ts'
import { evidenceStatuses, type EvidenceStatus } from './vocabulary.ts'

const of = (...statuses: EvidenceStatus[]) => standingOf(statuses.map((status) => ({ status })))

describe('standing', () => {
  it.each([
    { evidence: ['reported'], standing: 'reported' },
    { evidence: ['asserted'], standing: 'claimed' },
    { evidence: ['inferred'], standing: 'inferred' },
    { evidence: ['asserted', 'reported'], standing: 'reported' },
    { evidence: ['inferred', 'reported'], standing: 'reported' },
    { evidence: ['inferred', 'asserted'], standing: 'claimed' },
    { evidence: ['reported', 'denied'], standing: 'disputed' },
    { evidence: ['asserted', 'denied'], standing: 'disputed' },
    { evidence: ['denied', 'inferred'], standing: 'disputed' },
    { evidence: ['inferred', 'asserted', 'reported', 'denied'], standing: 'disputed' },
  ] as const)('of $evidence is $standing', ({ evidence, standing }) => {
    expect(of(...evidence)).toBe(standing)
  })

  it('does not depend on the order of the evidence', () => {
    for (const first of evidenceStatuses) {
      for (const second of evidenceStatuses) {
        if (first === 'denied' && second === 'denied') continue
        expect(of(first, second)).toBe(of(second, first))
      }
    }
  })

  it('has nothing to say where everything is denied, or nothing is there', () => {
    expect(() => of('denied', 'denied')).toThrow(RangeError)
    expect(() => of()).toThrow(RangeError)
  })
})
