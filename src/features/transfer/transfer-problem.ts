import type { Issue } from '../../model/issue.ts'

/** Why nothing was opened or saved, in words, with what is wrong record by record where it was read that far. */
export interface TransferProblem {
  /** A heading of a few words. */
  readonly title: string
  readonly message: string
  readonly issues: readonly Issue[]
}

/** Several files at once are no dataset. */
export function severalFiles(count: number): TransferProblem {
  return {
    title: 'One file at a time',
    message: `${count} files were dropped. A dataset is one file; drop only that one.`,
    issues: [],
  }
}

/** A part of the app that comes only when it is needed did not come; `task` says what it does. */
export function partMissing(task: string): TransferProblem {
  return {
    title: 'No connection',
    message: `The part of Entente that ${task} could not be fetched; you may be offline, or the site may have a new version. Check the connection and try again, or reload the page.`,
    issues: [],
  }
}
