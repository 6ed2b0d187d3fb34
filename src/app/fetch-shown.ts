import type { Catalogue, CatalogueVersion } from '../io/catalogue.ts'
import { fetchCatalogue, fetchDataset } from '../io/load-dataset.ts'
import type { Dataset } from '../model/dataset.ts'

const base = new URL('.', document.baseURI).href
const get = (address: string, init: { signal: AbortSignal | null }) => fetch(address, init)

/** What the site this page was served from holds. */
export function fetchHeld(signal: AbortSignal): Promise<Catalogue> {
  return fetchCatalogue(get, base, signal)
}

/** One version of a dataset from that site. */
export function fetchShown(version: CatalogueVersion, signal: AbortSignal): Promise<Dataset> {
  return fetchDataset(get, base, version, signal)
}
