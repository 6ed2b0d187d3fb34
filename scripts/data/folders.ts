import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The dataset folders of a project, by name: those in `data/` that hold a `dataset.json`, sorted. */
export function datasetFolders(root: string): readonly { readonly name: string; readonly folder: string }[] {
  const data = join(root, 'data')
  if (!existsSync(data)) return []
  return readdirSync(data)
    .toSorted()
    .map((name) => ({ name, folder: join(data, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'dataset.json')))
}
