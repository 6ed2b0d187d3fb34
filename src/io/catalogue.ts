/** One version of a dataset that this site holds. */
export interface CatalogueVersion {
  /** The first eight hexadecimal digits of the SHA-256 of its file. */
  readonly hash: string
  readonly sha256?: string | undefined
  /** The day it was published, or up to which it holds where it is not yet. */
  readonly date: string
  /** What is new in it, in a sentence; may be empty. */
  readonly note: string
  /** The name of its file, beside the catalogue. */
  readonly file: string
  /** How many actors and relations it has. */
  readonly actors: number
  readonly relations: number
  readonly newest?: boolean | undefined
}

export interface CatalogueDataset {
  readonly id: string
  readonly title: string
  /** Newest first. */
  readonly versions: readonly CatalogueVersion[]
}

/** What `datasets/index.json` says the site holds. */
export interface Catalogue {
  readonly datasets: readonly CatalogueDataset[]
}

/** The catalogue in a parsed document, or undefined where it is not one. By hand, since zod is not part of the first load. */
export function readCatalogue(input: unknown): Catalogue | undefined {
  return isRecord(input) && isListOf(input['datasets'], isDataset)
    ? { datasets: input['datasets'] }
    : undefined
}

/**
 * The version an address asks for: of the dataset with that id, or the site's first; with that hash, or the newest.
 * Undefined where the site has no such dataset or version.
 */
export function findVersion(
  catalogue: Catalogue,
  id?: string,
  hash?: string,
): { readonly dataset: CatalogueDataset; readonly version: CatalogueVersion } | undefined {
  const dataset = id === undefined ? catalogue.datasets[0] : catalogue.datasets.find((held) => held.id === id)
  const version =
    hash === undefined
      ? (dataset?.versions.find((held) => held.newest) ?? dataset?.versions[0])
      : dataset?.versions.find((held) => held.hash === hash)
  return dataset && version ? { dataset, version } : undefined
}

function isDataset(value: unknown): value is CatalogueDataset {
  return (
    isRecord(value) &&
    isText(value['id']) &&
    isText(value['title']) &&
    isListOf(value['versions'], isVersion) &&
    value['versions'].length > 0
  )
}

function isVersion(value: unknown): value is CatalogueVersion {
  return (
    isRecord(value) &&
    matches(value['hash'], /^[0-9a-f]{8}$/) &&
    (value['sha256'] === undefined || matches(value['sha256'], /^[0-9a-f]{64}$/)) &&
    isText(value['date']) &&
    isText(value['note']) &&
    // A bare name: a catalogue cannot send the app anywhere else.
    matches(value['file'], /^[a-z0-9-]+\.[0-9a-f]{8}\.json$/) &&
    isCount(value['actors']) &&
    isCount(value['relations']) &&
    (value['newest'] === undefined || typeof value['newest'] === 'boolean')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}
