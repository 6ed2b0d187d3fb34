import type { CatalogueVersion } from '../io/catalogue.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Session } from './boot.ts'

/** What is on the page. */
export interface Shown {
  readonly session: Session
  readonly dataset: Dataset
  /** The dataset's, where it was laid out on its way here. */
  readonly index: GraphIndex | undefined
  /** By actor id, graph units. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>
  /** Undefined for a dataset the visitor has brought. */
  readonly version: CatalogueVersion | undefined
  /** The newest version of the same dataset. */
  readonly newest: CatalogueVersion | undefined
  /** What the address asked for, where the site does not hold it. */
  readonly missing: string | undefined
}
