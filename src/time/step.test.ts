import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { stepWindow } from './step.ts'
import { formatWindowAddress, parseWindow } from './window.ts'

describe('a window moves', () => {
  test.each([
    ['2024-02', 'month', 1, '2024-03'],
    ['2024-03', 'month', -1, '2024-02'],
    ['2023-12', 'month', 1, '2024-01'],
    ['2024', 'year', 1, '2025'],
    ['2024', 'year', -2024, '0000'],
    ['0000', 'year', -1, '-0001'],
    ['2024', 'month', 1, '2024-02/2025-01'],
    ['2019/2023', 'year', 5, '2024/2028'],
    ['2024-02', 'year', 1, '2025-02'],
    ['2024-02-29', 'year', 1, '2025-02-28'],
    ['2024-02-29', 'month', 1, '2024-03-29'],
    ['2024-01-30', 'month', 1, '2024-02-29'],
    ['2024-01-31', 'month', 1, '2024-02-29'],
    ['2024-01-31', 'day', 1, '2024-02-01'],
    ['2020-09-27/2020-11-10', 'month', 1, '2020-10-27/2020-12-10'],
    ['2020-09-27/2020-11-10', 'day', -10, '2020-09-17/2020-10'],
    ['2022/latest', 'year', 1, '2023/latest'],
    ['2022-03-31/latest', 'month', 1, '2022-04-30/latest'],
    ['earliest/1994', 'month', -1, 'earliest/1994-11'],
    ['earliest/2024-01-31', 'month', 1, 'earliest/2024-02'],
    ['earliest/2024-01-30', 'month', 1, 'earliest/2024-02'],
    ['earliest/latest', 'day', 1, 'earliest/latest'],
  ] as const)('%s by %s × %i to %s', (from, unit, count, to) => {
    const window = parseWindow(from)
    expect(window.ok && formatWindowAddress(stepWindow(window.value, unit, count))).toBe(to)
  })

  test('and never loses its days, whatever the unit', () => {
    const day = fc.integer({ min: -800_000, max: 800_000 })
    const unit = fc.constantFrom('day', 'month', 'year')
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 800 }),
        unit,
        fc.integer({ min: -50, max: 50 }),
        (start, length, by, count) => {
          const moved = stepWindow({ start, end: start + length }, by, count)
          expect(moved.start).toBeLessThan(moved.end)
          expect(Math.sign(moved.start - start)).toBe(Math.sign(count))
        },
      ),
    )
  })
})
