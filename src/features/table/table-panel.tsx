import { changeTeller } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { RelationsTable } from './relations-table.tsx'
import { factsOf, rowsOf } from './rows.ts'

/** The visible relations as a table: the graph's equal for people who do not see the canvas. */
export function TablePanel() {
  const index = useExplored((state) => state.index)
  const relations = useExplored(({ visible }) => visible.relations)
  const selection = useExplored(({ view }) => view.selection)
  const view = useExplored((state) => state.view)
  const comparison = useExplored((state) => state.comparison)
  const facts = factsOf(index)
  const rows = rowsOf(facts, relations, changeTeller({ index, view, comparison }))
  return <RelationsTable rows={rows} selection={selection} compared={comparison !== undefined} />
}
