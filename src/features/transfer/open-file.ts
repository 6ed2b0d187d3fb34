import { mostBytes, tooLarge } from '../../io/read-json.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'

/** Why nothing was opened or saved, in words, with what is wrong record by record where it was read that far. */
export interface TransferProblem {
  /** A heading of a few words. */
  readonly title: string
  readonly message: string
  readonly issues: readonly Issue[]
}

/** A dataset the visitor has brought, and the name of its file. */
export interface Brought {
  readonly dataset: Dataset
  readonly name: string
}

/**
 * Reads a file of the visitor's as a dataset in format `entente/1`, on this machine. Its size is looked at before anything is read;
 * warnings do not keep it from being shown. Never throws: whatever is wrong comes back as a problem.
 */
export async function openDatasetFile(
  file: File,
): Promise<{ readonly dataset: Dataset } | { readonly problem: TransferProblem }> {
  const name = shortName(file.name)
  const refuse = (title: string, message: string, issues: readonly Issue[] = []) => ({
    problem: { title, message, issues },
  })
  if (file.size > mostBytes) return refuse('The file is too large', `${name}: ${tooLarge(file.size)}`)

  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) {
    return refuse(
      'The file could not be read',
      `${name} may be a folder, or it was moved, changed or locked meanwhile. Choose it again.`,
    )
  }
  const format = await import('../../io/entente-format.ts').catch(() => undefined)
  if (!format) return { problem: partMissing('checks datasets') }

  const { dataset, issues } = format.readEntente(new Uint8Array(bytes))
  if (dataset) return { dataset }
  const errors = issues.filter(({ severity }) => severity === 'error')
  return refuse(
    'The file cannot be opened',
    `${name} is not a dataset as Entente reads it. What is wrong with it stands below; the page stays as it was.`,
    errors,
  )
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

function shortName(name: string): string {
  const letters = Array.from(name)
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : name}”`
}
