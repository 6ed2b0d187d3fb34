import type { Dataset } from '../../model/dataset.ts'
import address from './place.worker.ts?worker&url'
import type { placeActors } from './place.ts'
import { trustedScript } from './trusted-script.ts'

/**
 * `placeActors` beside the page, so that the page keeps answering.
 * @throws where the worker cannot start or fails.
 */
export function placeInWorker(
  dataset: Dataset,
  kept: Parameters<typeof placeActors>[1],
): Promise<ReturnType<typeof placeActors>> {
  const worker = new Worker(trustedScript(address), { type: 'module' })
  return new Promise<ReturnType<typeof placeActors>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The actors could not be placed${message ? `: ${message}` : '.'}`)),
    )
    worker.postMessage([dataset, kept])
  }).finally(() => worker.terminate())
}
