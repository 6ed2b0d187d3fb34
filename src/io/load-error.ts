import type { Issue } from '../model/issue.ts'

/** Why something did not load, worded for the page that stands in its place. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** A heading of a few words. */
  readonly title: string
  /** What is wrong with the dataset itself, where it was read that far. */
  readonly issues: readonly Issue[]
  /** Whether trying again unasked may help, since nothing that was read is known to be wrong for good. */
  readonly retry: boolean

  constructor(
    title: string,
    message: string,
    {
      issues = [],
      retry = true,
      cause,
    }: { issues?: readonly Issue[]; retry?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.title = title
    this.issues = issues
    this.retry = retry
  }
}
