import { useDeferredValue } from 'react'

import { mostDrawn, strongest } from '../../graph/strongest.ts'
import { changeTeller } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { RelationsTable } from './relations-table.tsx'
import { factsOf, rowsOf } from './rows.ts'
import styles from './table.module.css'

/** The visible relations as a table: the graph's equal for people who do not see the canvas. */
export function TablePanel() {
  // A long table follows the timeline as the page finds time for it, and holds nobody up.
  const { index, view, visible, comparison } = useDeferredValue(useExplored((state) => state))
  const selection = useExplored((state) => state.view.selection)
  const listed = strongest(index, visible)
  // The facts of all are kept while the window moves; of very many only those that are listed are looked up.
  const facts = factsOf(index, index.relations.length > mostDrawn ? listed : undefined)
  const rows = rowsOf(facts, listed.relations, changeTeller({ index, view, comparison }))
  return (
    <>
      {listed !== visible && (
        <p className={styles.limit}>
          The table lists the strongest {mostDrawn.toLocaleString('en')} of{' '}
          {visible.relationCount.toLocaleString('en')} relations, as the graph draws them. Choose fewer in the
          filters or a shorter time to see the others.
        </p>
      )}
      <RelationsTable rows={rows} selection={selection} compared={comparison !== undefined} />
    </>
  )
}
