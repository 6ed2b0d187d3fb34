import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide'
import { memo } from 'react'

import { Icon } from '../../ui/icon.tsx'
import { columnLabels, type Column } from './rows.ts'
import styles from './table.module.css'

/** The head of a column, which sorts by it, and the other way when pressed again. Rows that come and go leave it alone. */
export const ColumnHead = memo(function ColumnHead(props: {
  column: Column
  sorted: 'asc' | 'desc' | undefined
  onSort: (column: Column) => void
}) {
  const { column, sorted, onSort } = props
  return (
    <th
      scope="col"
      className={styles[column]}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
    >
      <button type="button" onClick={() => onSort(column)}>
        {columnLabels[column]}
        <Icon of={sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown} size={13} />
      </button>
    </th>
  )
})
