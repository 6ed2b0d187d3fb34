import { knowImportance } from '../../canvas/layouts/importance.ts'
import { nextTask } from '../../canvas/next-task.ts'
import { trustedScript } from '../../canvas/layouts/trusted-script.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { unpacked } from '../../io/packed-relations.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'
import { importanceIn, positionsOf } from './packed-actors.ts'
import { readyIndex } from './ready-index.ts'
import address from './read.worker.ts?worker&url'
import type { Told } from './read.worker.ts'

/** A dataset that a worker has read, checked, laid out and placed. */
export interface ReadDataset {
  readonly dataset: Dataset
  /** With its first answer ready. */
  readonly index: GraphIndex
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
  let rest: Dataset | undefined
  return new Promise<Awaited<ReturnType<typeof readInWorker>>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'the part of Entente that reads large files did not come.')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.type === 'progress') onProgress(data.read / file.size)
      else if (data.type === 'rest') rest = data.rest
      else if (data.type === 'done') {
        if (!rest) {
          reject(new Error('a part of the dataset was left out.'))
          return
        }
        // Its memory is wanted for what follows.
        worker.terminate()
        ready(rest, data, signal).then(resolve, reject)
      } else if (data.type === 'refused') resolve({ issues: data.issues })
      else if (data.type === 'unreadable') resolve(undefined)
    })
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}

/** What comes of what the worker has told last, in portions between which the page answers. */
async function ready(
  rest: Dataset,
  { placed, packed, laid }: Extract<Told, { type: 'done' }>,
  signal: AbortSignal,
): Promise<ReadDataset> {
  await nextTask()
  const dataset = { ...rest, relations: unpacked(packed) }
  const positions = positionsOf(dataset, placed)
  await nextTask()
  knowImportance(dataset, importanceIn(dataset, placed))
  return { dataset, index: await readyIndex(dataset, laid, signal), positions }
}
