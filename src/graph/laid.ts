import type { Dataset } from '../model/dataset.ts'
import { placesIn, type IdTable } from '../model/id-table.ts'
import { buffersOf, createColumns, type Columns } from './columns.ts'
import { createIndex, type GraphIndex } from './graph-index.ts'
import { knowLines, linesOf, type Lines } from './lines.ts'
import { createPlaces, kindsNamed } from './resolve.ts'

/** What a worker makes of a large dataset, so that the page need not: typed arrays and plain objects, to be handed over. */
export interface Laid {
  readonly columns: Columns
  readonly relationIds: IdTable
  /** With every actor drawn in its own place. */
  readonly lines: Lines
}

/** @param kindIds the ids of the relation kinds that occur. */
export function layOut(dataset: Dataset, relationIds: IdTable, kindIds: readonly string[]): Laid {
  const kinds = kindsNamed(dataset, kindIds)
  const columns = createColumns(dataset, kinds, createPlaces(dataset, kinds, placesOf(dataset, relationIds)))
  const index = createIndex(dataset, columns)
  return { columns, relationIds, lines: linesOf(index, (actor) => actor) }
}

/** The memory that it lies in, to be handed to another thread with it. */
export function buffersOfLaid({ columns, relationIds, lines }: Laid): ArrayBuffer[] {
  const arrays = [...Object.values(relationIds), ...Object.values(lines)] as Int32Array[]
  const own = arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
  // Where nobody is folded, lines end where relations do.
  return [...new Set([...buffersOf(columns), ...own])]
}

/** The index of a dataset that has been laid out. */
export function laidIndex(dataset: Dataset, { columns, relationIds, lines }: Laid): GraphIndex {
  const index = createIndex(dataset, columns, placesOf(dataset, relationIds))
  knowLines(index, lines)
  return index
}

function placesOf({ relations }: Dataset, relationIds: IdTable) {
  return placesIn(relationIds, (place) => relations[place]?.id)
}
