import { describe, expect, it } from 'vitest'

import { nameOf, sentenceOf, shortNameOf } from './sentence.ts'

const azerbaijan = { name: 'Azerbaijan', names: { az: 'Azərbaycan' } }
const cis = { name: 'Commonwealth of Independent States', short: 'CIS' }
const membership = { title: 'is a member of' }

describe('names and sentences', () => {
  it('reads the title between the full names', () => {
    expect(sentenceOf(azerbaijan, membership, cis)).toBe(
      'Azerbaijan is a member of Commonwealth of Independent States',
    )
  })

  it('reads the title between short names where the place is tight', () => {
    expect(sentenceOf(azerbaijan, membership, cis, shortNameOf)).toBe('Azerbaijan is a member of CIS')
  })

  it('takes the name in another language where there is one', () => {
    expect(nameOf(azerbaijan, 'az')).toBe('Azərbaycan')
    expect(nameOf(azerbaijan, 'hy')).toBe('Azerbaijan')
    expect(nameOf(cis, 'az')).toBe('Commonwealth of Independent States')
  })
})
