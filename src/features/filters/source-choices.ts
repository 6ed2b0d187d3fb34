import type { GraphIndex } from '../../graph/graph-index.ts'
import { sourceLabel } from '../../model/source-label.ts'

/**
 * The sources as options, those that most relations of the dataset rest on first, equal ones by name. The order does not
 * follow the filters, so that no option moves from under the pointer.
 */
export function sourceChoices(index: GraphIndex): { readonly value: string; readonly label: string }[] {
  const relations = new Int32Array(index.sources.length)
  const { items } = index.cited
  // There may be millions, which an iterator takes long to give.
  for (let at = 0; at < items.length; at++) {
    const source = items[at] ?? 0
    relations[source] = (relations[source] ?? 0) + 1
  }
  return index.sources
    .map((source, at) => ({ value: source.id, label: sourceLabel(source), cited: relations[at] ?? 0 }))
    .sort((a, b) => b.cited - a.cited || nameOrder.compare(a.label, b.label))
    .map(({ value, label }) => ({ value, label }))
}

/** Quotation marks before a title are no part of its name. */
const nameOrder = new Intl.Collator('en', { ignorePunctuation: true, numeric: true })
