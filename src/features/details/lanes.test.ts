import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { dayOf } from '../../time/day.ts'
import { fractionsOf, stripOf, yearTicks } from './lanes.ts'

const span = { start: dayOf(2000, 1, 1), end: dayOf(2010, 1, 1) }

test('signed and dated ties stand in the lane of their partner, and what is left out is counted', () => {
  const index = createIndex(
    small({
      actors: ['a', 'b', 'c'],
      relations: [
        { from: 'a', to: 'c', kind: 'aid', when: '2001/2003' },
        { from: 'b', to: 'a', kind: 'war', when: '2002/2004' },
        { from: 'a', to: 'b', kind: 'aid', when: '2008' },
        { from: 'a', to: 'b', kind: 'membership', when: '2008' },
        { from: 'a', to: 'b', kind: 'aid' },
        { from: 'b', to: 'c', kind: 'aid', when: '2008' },
      ],
    }),
  )
  const strip = stripOf(index, 0, span)
  expect(strip).toMatchObject({ unsigned: 1, undated: 1 })
  expect(strip.lanes.map(({ partner, relations }) => [partner, relations])).toEqual([
    [1, 2],
    [2, 1],
  ])
  expect(strip.lanes[0]?.bars.map(({ relation, quad, nature }) => [relation, quad, nature])).toEqual([
    [1, 'material-conflict', 'state'],
    [2, 'material-cooperation', 'event'],
  ])
})

test('a bar reaches as far as it may have been so, and tells where it certainly was', () => {
  const index = createIndex(
    small({
      actors: ['a', 'b'],
      asOf: '2009-12-31',
      relations: [
        { from: 'a', to: 'b', kind: 'aid', when: ['2001/2003', '2005-01-01/..'] },
        { from: 'a', to: 'b', kind: 'aid', when: '2006?/..' },
      ],
    }),
  )
  const [first, second, doubtful] = stripOf(index, 0, span).lanes[0]?.bars ?? []
  expect(first?.from).toBeCloseTo(0.1, 2)
  expect(first?.to).toBeCloseTo(0.4, 2)
  expect(first?.certain?.[0]).toBeCloseTo(0.2, 2)
  expect(first?.certain?.[1]).toBeCloseTo(0.3, 2)
  expect(first?.goesOn).toBe(false)
  expect(second).toMatchObject({ to: 1, certain: [expect.closeTo(0.5, 2), 1], goesOn: true })
  expect(doubtful?.certain).toBeUndefined()
})

test('bars of one row never cover one another', () => {
  const year = fc.integer({ min: 2000, max: 2009 })
  const when = fc.tuple(year, year).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`)
  fc.assert(
    fc.property(fc.array(when, { minLength: 1, maxLength: 12 }), (whens) => {
      const relations = whens.map((one) => ({ from: 'a', to: 'b', kind: 'aid', when: one }))
      const lane = stripOf(createIndex(small({ actors: ['a', 'b'], relations })), 0, span).lanes[0]
      expect(lane?.bars).toHaveLength(whens.length)
      for (let row = 0; row < (lane?.rows ?? 0); row++) {
        const bars = lane?.bars.filter((bar) => bar.row === row) ?? []
        bars.slice(1).forEach((bar, at) => expect(bars[at]?.to).toBeLessThanOrEqual(bar.from))
      }
    }),
  )
})

test('a window is cut to the span', () => {
  expect(fractionsOf({ start: -Infinity, end: Infinity }, span)).toEqual([0, 1])
  expect(fractionsOf({ start: dayOf(2020, 1, 1), end: dayOf(2021, 1, 1) }, span)).toEqual([1, 1])
})

test('an axis has no more years than asked for, all within the span and evenly apart', () => {
  expect(yearTicks(span, 5).map(({ year }) => year)).toEqual([2000, 2002, 2004, 2006, 2008])
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 900_000 }), (from, days) => {
      const any = { start: dayOf(from, 3, 1), end: dayOf(from, 3, 1) + days }
      const years = yearTicks(any, 5).map(({ year }) => year)
      expect(years.length).toBeLessThanOrEqual(5)
      const steps = new Set(years.slice(1).map((year, at) => year - (years[at] ?? 0)))
      expect(steps.size).toBeLessThanOrEqual(1)
    }),
  )
})
