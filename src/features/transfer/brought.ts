import type { GraphIndex } from '../../graph/graph-index.ts'
import type { Dataset } from '../../model/dataset.ts'

/** A dataset, and what a worker has made of it already where it is large. */
export interface Opened {
  readonly dataset: Dataset
  readonly index?: GraphIndex
  readonly positions?: NonNullable<Dataset['positions']>
}

/** A dataset the visitor has brought, and the name of its file. */
export interface Brought extends Opened {
  readonly name: string
}
