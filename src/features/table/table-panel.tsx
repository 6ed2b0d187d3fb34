import { useExplored } from '../../view/use-explorer.ts'
import { RelationsTable } from './relations-table.tsx'
import { factsOf, rowsOf } from './rows.ts'

/** The visible relations as a table: the graph's equal for people who do not see the canvas. */
export function TablePanel() {
  const index = useExplored((state) => state.index)
  const relations = useExplored(({ visible }) => visible.relations)
  const selection = useExplored(({ view }) => view.selection)
  const facts = factsOf(index)
  return <RelationsTable rows={rowsOf(facts, relations)} selection={selection} />
}
