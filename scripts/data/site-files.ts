import type { Catalogue, CatalogueDataset, CatalogueVersion } from '../../src/io/catalogue.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { datasetFolders } from './folders.ts'
import { prepare, type Edition } from './prepare.ts'
import { readPublished, type PublishedEdition } from './published.ts'
import { errorsOf, writeIssue } from './report.ts'
import { schemaFiles } from './schemas.ts'

/**
 * The files a site serves for its data, by path: every version of every dataset, their catalogue and the JSON Schemas.
 * Each error is a line that names dataset, file, record and field; with one, the site must not be built.
 */
export function siteFiles(root: string): {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly errors: readonly string[]
} {
  const files = new Map<string, string | Uint8Array>()
  const errors: string[] = []
  const datasets: CatalogueDataset[] = []
  for (const { name, folder } of datasetFolders(root)) {
    const { edition, issues } = prepare(folder, name)
    const published = readPublished(folder)
    errors.push(
      ...errorsOf([...issues, ...published.issues]).map((issue) => `data/${name}/${writeIssue(issue)}`),
    )
    if (!edition) continue
    for (const { hash, bytes } of published.editions) files.set(`datasets/${name}.${hash}.json`, bytes)
    files.set(`datasets/${name}.${edition.hash}.json`, edition.text)
    datasets.push({
      id: name,
      title: edition.dataset.title,
      versions: versionsOf(edition, published.editions),
    })
  }
  const catalogue: Catalogue = { datasets }
  files.set('datasets/index.json', JSON.stringify(catalogue))
  for (const [file, text] of schemaFiles()) files.set(`schema/${file}`, text)
  return { files, errors }
}

/** Newest first: the present state, then what was published before. Unpublished, it bears the day it holds up to. */
function versionsOf(edition: Edition, published: readonly PublishedEdition[]): CatalogueVersion[] {
  const same = published.find(({ hash }) => hash === edition.hash)
  const present = versionOf(edition.id, { date: edition.dataset.asOf, note: '', ...same, ...edition })
  const earlier = published.filter((version) => version !== same)
  return [{ ...present, newest: true }, ...earlier.map((version) => versionOf(edition.id, version))]
}

function versionOf(
  id: string,
  version: { hash: string; sha256: string; date: string; note: string; dataset: Dataset },
): CatalogueVersion {
  const { hash, sha256, date, note, dataset } = version
  return {
    hash,
    sha256,
    date,
    note,
    file: `${id}.${hash}.json`,
    actors: dataset.actors.length,
    relations: dataset.relations.length,
  }
}
