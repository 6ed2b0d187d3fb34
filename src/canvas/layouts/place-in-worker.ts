import type { Dataset } from '../../model/dataset.ts'
import address from './place.worker.ts?worker&url'
import type { placeActors } from './place.ts'

/**
 * `placeActors` beside the page, so that the page keeps answering.
 * @throws where the worker cannot start or fails.
 */
export function placeInWorker(
  dataset: Dataset,
  kept: Parameters<typeof placeActors>[1],
): Promise<ReturnType<typeof placeActors>> {
  const worker = new Worker(trusted(address), { type: 'module' })
  return new Promise<ReturnType<typeof placeActors>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The actors could not be placed${message ? `: ${message}` : '.'}`)),
    )
    worker.postMessage([dataset, kept])
  }).finally(() => worker.terminate())
}

/** The content policy lets scripts start only from addresses that our policy `app` has passed: this one, known at build time. */
function trusted(script: string): URL {
  const types = (globalThis as { trustedTypes?: { createPolicy: typeof createPolicy } }).trustedTypes
  if (!types) return new URL(script, document.baseURI)
  policy ??= types.createPolicy('app', {
    createScriptURL: (wanted) => {
      const url = new URL(wanted, document.baseURI)
      if (url.origin !== location.origin) throw new TypeError('A script from another site was refused.')
      return url.href
    },
  })
  return policy.createScriptURL(script) as URL
}

let policy: ReturnType<typeof createPolicy> | undefined

declare function createPolicy(
  name: string,
  rules: { createScriptURL: (address: string) => string },
): { createScriptURL: (address: string) => unknown }
