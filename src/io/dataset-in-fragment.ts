import type { Dataset } from '../model/dataset.ts'
import { datasetMark } from './dataset-mark.ts'
import { LoadError } from './load-error.ts'

/** The most characters a link may spend on a dataset; past that, mail and chat cut links off. */
export const mostCharacters = 32_000

/** The most bytes a fragment may unpack to: a few characters can claim to be gigabytes. */
const mostUnpacked = 5_000_000

/**
 * A dataset as the fragment of an address, which browsers never send to a server: JSON, deflated (RFC 1951), in base64url.
 * Undefined where that is longer than `mostCharacters`.
 */
export async function datasetToFragment(dataset: Dataset): Promise<string | undefined> {
  const packed = await packText(JSON.stringify(dataset))
  const fragment = `${datasetMark}${toBase64Url(packed)}`
  return fragment.length > mostCharacters ? undefined : fragment
}

/**
 * Reads the dataset that a fragment carries, with all the checks that a file goes through. Throws a LoadError that says in words
 * what is wrong: cut off, too large, or no dataset.
 */
export async function datasetFromFragment(hash: string): Promise<Dataset> {
  const bytes = fromBase64Url(hash.slice(datasetMark.length))
  const unpacked = bytes && (await unpackBytes(bytes))
  if (!unpacked) {
    throw refused(
      'The link should carry a dataset, but that part of it is damaged, probably cut off on the way. Ask for the link again, or for the file.',
    )
  }
  const format = await import('./entente-format.ts').catch((cause: unknown) => {
    throw new LoadError(
      'No connection',
      'The part of Entente that checks datasets could not be fetched; you may be offline. Check the connection and try again.',
      { cause },
    )
  })
  const { dataset, issues } = format.readEntente(unpacked)
  if (dataset) return dataset
  const errors = issues.filter(({ severity }) => severity === 'error')
  throw refused(
    'What the link carries is not a dataset as Entente reads it. What is wrong with it stands below.',
    errors,
  )
}

/** Deflates a text, UTF-8. */
async function packText(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** Inflates bytes, and stops as soon as they are too many; undefined where they are not deflated, or end too early. */
async function unpackBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length
      if (size > mostUnpacked) break
      chunks.push(part.value)
    }
  } catch {
    // The caller words it: whatever the stream says, the link is damaged.
    return undefined
  }
  if (size > mostUnpacked) {
    await reader.cancel()
    throw refused(
      `What the link carries unpacks to more than ${mostUnpacked / 1e6} MB, which no link of Entente does; it was not read.`,
    )
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text === '' || text.length > mostCharacters || !/^[\w-]+$/.test(text)) return undefined
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    // One character too few or too many: cut off on the way.
    return undefined
  }
}

function refused(message: string, issues: LoadError['issues'] = []): LoadError {
  return new LoadError('The link’s dataset cannot be read', message, { issues, retry: false })
}
