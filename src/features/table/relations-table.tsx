import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'

import { select } from '../../view/transitions.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import type { Selection } from '../../view/view.ts'
import { ColumnHead } from './column-head.tsx'
import { RelationRow } from './relation-row.tsx'
import { columnLabels, comparisons, type Column, type Row } from './rows.ts'
import styles from './table.module.css'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const columnIds = Object.keys(columnLabels) as Column[]
const columns: ColumnDef<typeof features, Row>[] = columnIds.map((id) => ({
  id,
  // Only `when` can lack a value, and what lacks it stays last.
  accessorFn: ({ facts }) => (id === 'when' ? facts.start : id),
  sortUndefined: 'last',
  sortDescFirst: id === 'when' || id === 'sources',
  sortFn: (a, b) => comparisons[id](a.original, b.original),
}))
const newestFirst = { sorting: [{ id: 'when', desc: true }] }

/** Pixels; rows are measured once they are drawn. */
const rowHeight = 48
const headHeight = 41

/**
 * Rows in a native table, of which only those near the window are in the page; empty rows stand for the others. The row that has
 * the focus stays in the page wherever the window goes.
 */
export function RelationsTable({
  rows: data,
  selection,
  compared,
}: {
  rows: readonly Row[]
  selection: Selection | undefined
  /** A column says what became of each relation. */
  compared: boolean
}) {
  // Table and virtualiser keep their identity while what they answer changes, which the compiler cannot know.
  'use no memo'
  const explorer = useExplorer()
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ facts }) => String(facts.index),
    initialState: newestFirst,
    enableSortingRemoval: false,
    enableMultiSort: false,
  })
  // The first table serves: all of them speak for the same one.
  const [sortBy] = useState(() => (id: Column) => table.getColumn(id)?.toggleSorting())
  const shownColumns = compared ? columnIds : columnIds.filter((id) => id !== 'change')
  const { rows } = table.getRowModel()
  const kept = focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused)
  // oxlint-disable-next-line react/incompatible-library -- hence 'use no memo'
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
    // The sticky head lies over the rows.
    scrollPaddingEnd: headHeight,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      return kept < 0 || near.includes(kept) ? near : [...near, kept].sort((a, b) => a - b)
    },
  })

  const showSelected = useEffectEvent(() => {
    if (!selection) return
    const at = rows.findIndex(({ original }) => touches(original, selection))
    const seen = virtualizer.range
    const onScreen =
      seen && rows.slice(seen.startIndex, seen.endIndex).some((row) => touches(row.original, selection))
    if (at >= 0 && !(selection.type === 'actor' && onScreen)) virtualizer.scrollToIndex(at)
  })
  useEffect(() => showSelected(), [selection?.type, selection?.id])

  const choose = (chosen: Selection) => explorer.act((view) => select(view, chosen))
  const items = virtualizer.getVirtualItems()
  const end = items.at(-1)?.end ?? 0

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label="Table of relations"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <table
        className={styles.table}
        data-compared={compared || undefined}
        aria-label="Relations"
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {shownColumns.map((id) => (
              <ColumnHead
                key={id}
                column={id}
                sorted={table.getColumn(id)?.getIsSorted() || undefined}
                onSort={sortBy}
              />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the buttons of its rows */}
        <tbody
          onFocus={({ target }) => setFocused(target.closest('tr')?.dataset['relation'])}
          onBlur={() => setFocused(undefined)}
          onKeyDown={walkRows}
        >
          {items.map((item, at) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <Fragment key={item.key}>
                <Gap height={item.start - (items[at - 1]?.end ?? 0)} columns={shownColumns.length} />
                <RelationRow
                  row={row.original}
                  at={item.index}
                  measure={virtualizer.measureElement}
                  compared={compared}
                  selection={touches(row.original, selection) ? selection : undefined}
                  onSelect={choose}
                />
              </Fragment>
            )
          })}
          <Gap height={virtualizer.getTotalSize() - end} columns={shownColumns.length} />
        </tbody>
      </table>
    </div>
  )
}

/** Room for the rows that are not in the page. */
function Gap({ height, columns: count }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className={styles.gap}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- there is nothing to hear */}
      <td colSpan={count} style={{ height }} />
    </tr>
  )
}

function touches({ facts }: Row, selection: Selection | undefined): boolean {
  if (selection?.type === 'relation') return facts.id === selection.id
  return selection !== undefined && (facts.from.id === selection.id || facts.to.id === selection.id)
}

/** Up and down lead from a button to the same one of the next row. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const row = button?.closest('tr')
  if (step === 0 || !button || !row) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-id]')]
  const next = rows[rows.indexOf(row) + step]
  const column = button.closest('td')?.cellIndex ?? 0
  event.preventDefault()
  next?.cells[column]?.querySelector('button')?.focus()
}
