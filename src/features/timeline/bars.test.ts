import { describe, expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { defaultView } from '../../view/view.ts'
import { small } from '../../graph/testing/small.ts'
import { dayOf } from '../../time/day.ts'
import { barsOf } from './bars.ts'
import { chartData, describeBinAt, describeChart, histogramKey } from './chart-data.ts'
import { createScale } from './scale.ts'

const domain = { start: dayOf(2000, 1, 1), end: dayOf(2004, 1, 1) }
const index = createIndex(
  small({
    actors: ['a', 'b', 'c'],
    relations: [
      { from: 'a', to: 'b', kind: 'alliance', when: '2001' },
      { from: 'a', to: 'b', kind: 'alliance', when: '2001' },
      { from: 'a', to: 'c', kind: 'criticism', when: '2002' },
    ],
  }),
)
const data = chartData(index, histogramKey(defaultView), domain, 4 * 4)

describe('the chart', () => {
  test('says in words what it shows, for a day and as a whole', () => {
    expect(describeBinAt(data, dayOf(2001, 6, 1))).toBe('2001: 2 of cooperation, 0 of conflict; 1 source')
    expect(describeBinAt(data, dayOf(1950, 1, 1))).toBeUndefined()
    expect(describeChart(data)).toContain('most in 2001: 2 of cooperation')
  })

  test('counts what the other filters let pass', () => {
    const key = histogramKey({ ...defaultView, quad: { mode: 'only', values: ['verbal-conflict'] } })
    const filtered = chartData(index, key, domain, 16)
    expect(describeBinAt(filtered, dayOf(2001, 6, 1))).toBe(
      '2001: 0 of cooperation, 0 of conflict; 0 sources',
    )
    expect(describeBinAt(filtered, dayOf(2002, 6, 1))).toBe('2002: 0 of cooperation, 1 of conflict; 1 source')
  })

  test('draws cooperation up and conflict down from one ground, with the root of the number', () => {
    const { paths, ground } = barsOf(data, domain, createScale(domain, 400), 100)
    expect(ground).toBeCloseTo((100 * Math.SQRT2) / (Math.SQRT2 + 1))
    const pathOf = (quad: string) => paths.find((one) => one.quad === quad)?.path
    expect(pathOf('material-cooperation')).toMatch(/^M100\.\d+ 0h9\d/)
    expect(pathOf('verbal-conflict')).toMatch(/^M\d+\.\d+ 58\.58h/)
    expect(pathOf('material-conflict')).toBe('')
  })
})

test('the histogram is the same question for as long as only the window moves', () => {
  const key = histogramKey(defaultView)
  const window = { start: dayOf(2001, 1, 1), end: dayOf(2002, 1, 1) }
  expect(histogramKey({ ...defaultView, window, mode: 'until', possible: false })).toBe(key)
  expect(histogramKey({ ...defaultView, text: 'war' })).not.toBe(key)
  expect(histogramKey({ ...defaultView, by: ['a'] })).not.toBe(key)
})
