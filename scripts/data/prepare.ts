import { createHash } from 'node:crypto'

import { placeActors } from '../../src/canvas/layouts/place.ts'
import { shortHash } from '../../src/io/hash.ts'
import { writeEntente } from '../../src/io/entente-format.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Issue } from '../../src/model/issue.ts'
import { checkViews } from './check-views.ts'
import { readFolder } from './read-folder.ts'

/** A version of a dataset as the site serves it. */
export interface Edition {
  readonly id: string
  readonly dataset: Dataset
  /** The very bytes that are served and hashed. */
  readonly text: string
  readonly sha256: string
  readonly hash: string
}

/** Reads a dataset's folder, checks it and its views, and gives every actor a position; actors that have one keep it. */
export function prepare(folder: string, name: string): { edition: Edition | undefined; issues: Issue[] } {
  const { dataset, issues: own } = readFolder(folder, name)
  if (!dataset) return { edition: undefined, issues: own }
  const wrongViews = checkViews(dataset)
  const issues = [...own, ...wrongViews]
  if (wrongViews.length > 0) return { edition: undefined, issues }
  return {
    edition: editionOf({ ...dataset, positions: placeActors(dataset, dataset.positions ?? {}) }),
    issues,
  }
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** `positions.json` as it is committed: one line an actor, sorted by id. */
export function writePositions(positions: NonNullable<Dataset['positions']>): string {
  const lines = Object.entries(positions)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, [x, y]]) => `  ${JSON.stringify(id)}: [${x}, ${y}]`)
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n'
}

function editionOf(dataset: Dataset): Edition {
  const text = writeEntente(dataset)
  const sha256 = sha256Of(text)
  return { id: dataset.id, dataset, text, sha256, hash: shortHash(sha256) }
}
