import type { Dataset } from '../model/dataset.ts'
import { hostileParts } from '../model/hostile.ts'
import type { Issue } from '../model/issue.ts'
import { readCatalogue, type Catalogue, type CatalogueVersion } from './catalogue.ts'
import { download, type DownloadOptions, type Fetch } from './download.ts'
import { canHash, sha256Hex } from './hash.ts'
import { LoadError } from './load-error.ts'

/** Fetches the list of what the site holds; `base` is the address of the folder the app is served from. Throws a LoadError. */
export async function fetchCatalogue(
  fetchFn: Fetch,
  base: string,
  options?: DownloadOptions,
): Promise<Catalogue> {
  const address = addressOf(base, 'index.json')
  const bytes = await download(fetchFn, address, 'the catalogue of datasets', options)
  const catalogue = readCatalogue(await parse(bytes, address))
  if (!catalogue) {
    throw new LoadError(
      'Broken catalogue',
      `The file at ${address} is not a catalogue of datasets as this version of Entente writes it. Build the site afresh, or reload the page.`,
    )
  }
  return catalogue
}

/**
 * Fetches one version of a dataset. Bytes whose SHA-256 is the one the catalogue names were checked when the site was built
 * and are taken as they are; any others, or all where the page cannot hash, are validated here. Throws a LoadError, with the
 * dataset's issues where it was read that far.
 */
export async function fetchDataset(
  fetchFn: Fetch,
  base: string,
  version: CatalogueVersion,
  options?: DownloadOptions,
): Promise<Dataset> {
  const address = addressOf(base, version.file)
  const bytes = await download(fetchFn, address, 'the dataset', options)
  const document = await parse(bytes, address)
  return (await wasChecked(bytes, version)) && isSafe(document) ? document : validate(document, address)
}

function addressOf(base: string, file: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}datasets/${file}`
}

/** What is not JSON is read once more by the part that can say why, which is no part of the first load. */
async function parse(bytes: Uint8Array, address: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    const { readJson } = await import('./read-json.ts').catch((missing: unknown) => {
      throw new LoadError('The dataset cannot be read', `The file at ${address} is not JSON.`, {
        cause: new AggregateError([cause, missing]),
      })
    })
    const json = readJson(bytes)
    if (json.ok) return json.value
    throw unreadable(address, [{ severity: 'error', message: json.message }])
  }
}

async function wasChecked(bytes: Uint8Array<ArrayBuffer>, version: CatalogueVersion): Promise<boolean> {
  if (!canHash()) return false
  const hash = await sha256Hex(bytes)
  return hash.startsWith(version.hash) && (version.sha256 === undefined || version.sha256 === hash)
}

/** An older format has to go through its migrations, whoever checked it. */
function isSafe(document: unknown): document is Dataset {
  return (
    hostileParts(document, 1).length === 0 &&
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    document.format === 'entente/1'
  )
}

/** Zod comes along only here, since it is no part of the first load. */
async function validate(document: unknown, address: string): Promise<Dataset> {
  const { readDataset } = await import('../model/read-dataset.ts').catch((cause: unknown) => {
    throw new LoadError(
      'No connection',
      'The part of Entente that checks datasets could not be reached; you may be offline, or the site may have a new version. Reload the page.',
      { cause },
    )
  })
  const { dataset, issues } = readDataset(document)
  if (!dataset) throw unreadable(address, issues)
  return dataset
}

function unreadable(address: string, issues: readonly Issue[]): LoadError {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const what =
    errors.length === 1 ? (errors[0]?.message ?? '') : `It has ${errors.length} errors, listed below.`
  return new LoadError('The dataset cannot be read', `The file at ${address} is not shown. ${what}`, {
    issues,
  })
}
