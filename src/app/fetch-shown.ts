import type { Catalogue, CatalogueVersion } from '../io/catalogue.ts'
import type { DownloadOptions } from '../io/download.ts'
import { fetchCatalogue, fetchDataset } from '../io/load-dataset.ts'
import type { Dataset } from '../model/dataset.ts'

const base = new URL('.', document.baseURI).href
const get = (address: string, init: { signal: AbortSignal | null }) => fetch(address, init)

/** What the site this page was served from holds. */
export function fetchHeld(options: DownloadOptions): Promise<Catalogue> {
  return fetchCatalogue(get, base, options)
}

/** One version of a dataset from that site. */
export function fetchShown(version: CatalogueVersion, options: DownloadOptions): Promise<Dataset> {
  return fetchDataset(get, base, version, options)
}
