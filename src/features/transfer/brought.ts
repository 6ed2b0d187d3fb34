import type { GraphIndex } from '../../graph/graph-index.ts'
import type { Dataset } from '../../model/dataset.ts'

/** A dataset the visitor has brought, and what a worker has made of it already where it is large. */
export interface Brought {
  readonly dataset: Dataset
  readonly index?: GraphIndex
  readonly positions?: NonNullable<Dataset['positions']>
}
