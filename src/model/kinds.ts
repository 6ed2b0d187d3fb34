import type { Dataset } from './dataset.ts'
import { relationKinds, type RelationKind } from './vocabulary.ts'

/** Every relation kind a dataset may use, by id: the built-in ones in their order, then its own. */
export function kindsOf(dataset: Pick<Dataset, 'relationKinds'>): ReadonlyMap<string, RelationKind> {
  return new Map([...relationKinds, ...(dataset.relationKinds ?? [])].map((kind) => [kind.id, kind]))
}
