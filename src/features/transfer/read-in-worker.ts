import { knowImportance } from '../../canvas/layouts/importance.ts'
import { trustedScript } from '../../canvas/layouts/trusted-script.ts'
import type { Columns } from '../../graph/columns.ts'
import { createSharing } from '../../io/share-texts.ts'
import type { Dataset, Relation } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'
import address from './read.worker.ts?worker&url'
import type { Told } from './read.worker.ts'

/** A dataset that a worker has read, checked, laid out and placed. */
export interface ReadDataset {
  readonly dataset: Dataset
  readonly columns: Columns
  readonly positions: NonNullable<Dataset['positions']>
}

/**
 * Reads a file beside the page, so that the page keeps answering. `onProgress` is told which part of it has been read, from 0 to 1.
 * Answers with the dataset or with what is wrong; undefined where the file itself cannot be read any more.
 * @throws where the worker cannot start or fails, and the signal's reason where it is aborted.
 */
export function readInWorker(
  file: File,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<ReadDataset | { readonly issues: readonly Issue[] } | undefined> {
  const worker = new Worker(trustedScript(address), { type: 'module' })
  const relations: Relation[] = []
  const share = createSharing()
  const decoder = new TextDecoder()
  return new Promise<Awaited<ReturnType<typeof readInWorker>>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'the part of Entente that reads large files did not come.')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.type === 'progress') onProgress(data.read / file.size)
      else if (data.type === 'batch') {
        // Checked, and far quicker parsed once more than handed over as objects.
        for (const relation of JSON.parse(decoder.decode(data.list)) as Relation[]) {
          share(relation)
          relations.push(relation)
        }
      } else if (data.type === 'done') {
        const { rest, columns, positions, importance } = data
        const dataset = { ...rest, relations }
        knowImportance(dataset, importance)
        resolve({ dataset, columns, positions })
      } else if (data.type === 'refused') resolve({ issues: data.issues })
      else if (data.type === 'unreadable') resolve(undefined)
    })
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
