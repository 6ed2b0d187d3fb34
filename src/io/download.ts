import { LoadError } from './load-error.ts'
import { createPatience, type Patience } from './patience.ts'
import { mostBytes, tooLarge } from './file-limits.ts'

/** `fetch`, or what stands for it in a test. */
export type Fetch = (address: string, init: { readonly signal: AbortSignal | null }) => Promise<Response>

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined
  /** Told how many bytes have come so far, whenever some do. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** The longest wait for an answer, and then for each further part of it, in milliseconds. */
export const longestSilence = 30_000

/**
 * Fetches a JSON file whole, at most `mostBytes` of it. Every failure is a LoadError that says what `what` ("the dataset") met,
 * a silence longer than `longestSilence` among them; an abort by `signal` is passed on as it is.
 */
export async function download(
  fetchFn: Fetch,
  address: string,
  what: string,
  { signal, onBytes = () => {} }: DownloadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const patience = createPatience(longestSilence, signal)
  const reached = <Result>(step: () => Promise<Result>) => reach(step, address, what, signal, patience)
  try {
    const response = await reached(() => fetchFn(address, { signal: patience.signal }))
    patience.renew()
    refuseStatus(response, address, what)
    refuseType(response, address, what)
    const announced = Number(response.headers.get('content-length') ?? 0)
    if (announced > mostBytes) throw tooLargeError(announced, what)
    return await reached(() =>
      readAtMost(response, what, (bytes) => {
        patience.renew()
        onBytes(bytes)
      }),
    )
  } finally {
    patience.end()
  }
}

/** Runs a step that needs the network; whatever else it throws means that the network failed. */
async function reach<Result>(
  step: () => Promise<Result>,
  address: string,
  what: string,
  signal: AbortSignal | undefined,
  patience: Patience,
): Promise<Result> {
  try {
    return await step()
  } catch (cause) {
    if (cause instanceof LoadError || signal?.aborted) throw cause
    if (patience.isOver()) {
      throw new LoadError(
        'No answer',
        `Nothing of ${what} at ${address} came for ${longestSilence / 1000} seconds. The site may be busy, or the connection too weak. Try again, perhaps in a while.`,
        // Who has waited so long decides what happens next.
        { cause, retry: false },
      )
    }
    throw new LoadError(
      'No connection',
      `${capital(what)} at ${address} could not be reached; you may be offline. Check the connection and try again.`,
      { cause },
    )
  }
}

function refuseStatus({ ok, status }: Response, address: string, what: string) {
  if (ok) return
  if (status === 404 || status === 410) {
    throw new LoadError(
      'Not found',
      `The site has no ${what.replace(/^the /, '')} at ${address}. The link may be mistyped, or the site may have moved.`,
    )
  }
  throw new LoadError(
    'The site did not answer as expected',
    `The site answered with status ${status} instead of ${what} at ${address}. Try again in a while.`,
  )
}

/** Many hosts send JSON as plain text or as bytes of no type, so only what is surely something else is refused. */
function refuseType(response: Response, address: string, what: string) {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === '' || /^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(type)) return
  if (type === 'text/plain' || type === 'application/octet-stream') return
  const found = type === 'text/html' ? 'a web page' : `a file of type ${type.slice(0, 60)}`
  throw new LoadError('Not a dataset', `The site sent ${found} instead of ${what} at ${address}.`)
}

async function readAtMost(
  response: Response,
  what: string,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > mostBytes) {
      await reader.cancel()
      throw tooLargeError(size, what)
    }
    chunks.push(part.value)
    onBytes(size)
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function tooLargeError(size: number, what: string): LoadError {
  return new LoadError('Too large', `${capital(what)} cannot be read. ${tooLarge(size)}`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
