/** How many tests ended how. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** From the report of vitest's JSON reporter. Throws when a number is missing. */
export function vitestCounts(report: unknown): Counts {
  const read = reader(report)
  return {
    passed: read('numPassedTests'),
    failed: read('numFailedTests'),
    skipped: read('numPendingTests') + read('numTodoTests'),
  }
}

/** From the report of Playwright's JSON reporter; a test that passed on its second try passed. Throws when a number is missing. */
export function playwrightCounts(report: unknown): Counts {
  const read = reader((report as { stats?: unknown } | null)?.stats)
  return { passed: read('expected') + read('flaky'), failed: read('unexpected'), skipped: read('skipped') }
}

/** All of them together. */
export function sumOfCounts(counts: readonly Counts[]): Counts {
  const sum = (pick: (each: Counts) => number) => counts.reduce((total, each) => total + pick(each), 0)
  return {
    passed: sum((each) => each.passed),
    failed: sum((each) => each.failed),
    skipped: sum((each) => each.skipped),
  }
}

/** One line that people and machines can read: "312 passed, 0 failed, 2 skipped". */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function reader(record: unknown): (name: string) => number {
  return (name) => {
    const value = (record as Record<string, unknown> | null | undefined)?.[name]
    if (typeof value !== 'number') throw new Error(`The report of the tests has no number "${name}".`)
    return value
  }
}
