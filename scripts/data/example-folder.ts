import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { exampleDataset } from '../../src/model/example-dataset.ts'

const { actors, relations, sources, stories, positions, ...head } = exampleDataset

/** What the example's `dataset.json` holds. */
export const exampleHead = head

/** Writes the example dataset as a folder that people edit; tests damage it. */
export function writeExampleFolder(folder: string) {
  mkdirSync(folder, { recursive: true })
  const files = {
    dataset: head,
    actors: byId(actors),
    relations: byId(relations),
    sources,
    stories,
    positions,
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
