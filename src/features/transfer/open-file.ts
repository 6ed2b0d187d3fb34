import { mostFileBytes, tooLarge } from '../../io/file-limits.ts'
import type { Issue } from '../../model/issue.ts'
import type { Brought } from './brought.ts'
import { partMissing, type TransferProblem } from './transfer-problem.ts'

/** From so many bytes on, reading a file would hold up the page for longer than a worker takes to start. */
const largeFrom = 2_000_000

/**
 * Reads a file of the visitor's as a dataset in format `entente/1`, on this machine. Its size is looked at before anything is read;
 * warnings do not keep it from being shown. A large one is read by a worker, part by part (`onProgress`, from 0 to 1).
 * Never throws: whatever is wrong comes back as a problem, and an abort as undefined.
 */
export async function openDatasetFile(
  file: File,
  { signal = new AbortController().signal, onProgress = () => {} }: Reading = {},
): Promise<Brought | { readonly problem: TransferProblem } | undefined> {
  const name = shortName(file.name)
  const refuse = (title: string, message: string, issues: readonly Issue[] = []) => ({
    problem: { title, message, issues },
  })
  if (file.size > mostFileBytes) {
    return refuse('The file is too large', `${name}: ${tooLarge(file.size, mostFileBytes)}`)
  }

  const answer = await (file.size < largeFrom ? readHere(file) : readBeside(file, { signal, onProgress }))
  if (signal.aborted) return undefined
  if (answer === 'gone') {
    return refuse(
      'The file could not be read',
      `${name} may be a folder, or it was moved, changed or locked meanwhile. Choose it again.`,
    )
  }
  if (answer instanceof Error) {
    return refuse(
      'The file could not be read',
      `Reading ${name} broke off: ${answer.message} The page stays as it was.`,
    )
  }
  if (answer === 'missing part') return { problem: partMissing('reads datasets') }
  if ('dataset' in answer) return answer
  const errors = answer.issues.filter(({ severity }) => severity === 'error')
  return refuse(
    'The file cannot be opened',
    `${name} is not a dataset as Entente reads it. What is wrong with it stands below; the page stays as it was.`,
    errors,
  )
}

interface Reading {
  readonly signal?: AbortSignal
  readonly onProgress?: (part: number) => void
}

type Answer = Brought | { readonly issues: readonly Issue[] } | 'gone' | 'missing part' | Error

async function readHere(file: File): Promise<Answer> {
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return 'gone'
  const format = await import('../../io/entente-format.ts').catch(() => undefined)
  if (!format) return 'missing part'
  const { dataset, issues } = format.readEntente(new Uint8Array(bytes))
  return dataset ? { dataset } : { issues }
}

async function readBeside(file: File, { signal, onProgress }: Required<Reading>): Promise<Answer> {
  const reader = await import('./read-in-worker.ts').catch(() => undefined)
  if (!reader) return 'missing part'
  // An abort, too, ends as an error here, and is told apart by whoever asked.
  return reader.readInWorker(file, signal, onProgress).then(
    (answer) => answer ?? 'gone',
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  )
}

function shortName(name: string): string {
  const letters = Array.from(name)
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : name}”`
}
