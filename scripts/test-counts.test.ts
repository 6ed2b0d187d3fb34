import { expect, test } from 'vitest'
import { describeCounts, playwrightCounts, sumOfCounts, vitestCounts } from './test-counts.ts'

test('the counts of both runners add up to one line', () => {
  const unit = vitestCounts({ numPassedTests: 300, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
  const journeys = playwrightCounts({ stats: { expected: 11, unexpected: 2, flaky: 1, skipped: 4 } })
  expect(describeCounts(sumOfCounts([unit, journeys]))).toBe('312 passed, 3 failed, 7 skipped')
})

test('a report that is not one is refused rather than counted as nothing', () => {
  for (const report of [null, {}, { stats: null }]) {
    expect(() => vitestCounts(report)).toThrow('no number')
    expect(() => playwrightCounts(report)).toThrow('no number')
  }
})
