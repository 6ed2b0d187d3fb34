// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { createExplorer } from '../../view/explorer.ts'
import { createViewStore } from '../../view/store.ts'
import { ExplorerContext } from '../../view/use-explorer.ts'
import { defaultView, type View } from '../../view/view.ts'
import { TablePanel } from './table-panel.tsx'

// Without a layout nothing has a height, and no row would be near the window.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function show(years: readonly (string | undefined)[], view: Partial<View> = {}) {
  const dataset = small({
    actors: ['ann', 'bob'],
    relations: years.map((when, at) => ({
      id: `r${at}`,
      from: at % 2 ? 'bob' : 'ann',
      to: at % 2 ? 'ann' : 'bob',
      title: `tie ${at}`,
      ...(when !== undefined && { when }),
    })),
  })
  const views = createViewStore({ ...defaultView, form: 'table', ...view })
  render(
    <ExplorerContext value={createExplorer(createIndex(dataset), views)}>
      <TablePanel />
    </ExplorerContext>,
  )
  return { view: () => views.getState().view }
}

const table = () => screen.getByRole('table', { name: 'Relations' })
const titles = () =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent)
const head = (name: string) => within(table()).getByRole('columnheader', { name })
const sortBy = (name: string) => fireEvent.click(within(head(name)).getByRole('button'))

test('the table has the seven columns and stands newest first', () => {
  show(['1992', undefined, '2024'])
  const heads = within(table()).getAllByRole('columnheader')
  expect(heads.map((one) => one.textContent)).toEqual([
    'From',
    'Relation',
    'To',
    'When',
    'Evidence',
    'According to',
    'Sources',
  ])
  expect(titles()).toEqual(['tie 2', 'tie 0', 'tie 1'])
  expect(head('When').getAttribute('aria-sort')).toBe('descending')
})

test('a press on a head sorts by it, a second one the other way; undated rows stay last', () => {
  show(['1992', undefined, '2024'])
  sortBy('When')
  expect(titles()).toEqual(['tie 0', 'tie 2', 'tie 1'])
  expect(head('When').getAttribute('aria-sort')).toBe('ascending')
  sortBy('Relation')
  expect(titles()).toEqual(['tie 0', 'tie 1', 'tie 2'])
  sortBy('Relation')
  expect(titles()).toEqual(['tie 2', 'tie 1', 'tie 0'])
  expect(head('When').hasAttribute('aria-sort')).toBe(false)
})

test('only the rows near the window are in the page, and the counts tell of all', () => {
  show(Array.from({ length: 500 }, (_, at) => String(1500 + at)))
  expect(table().getAttribute('aria-rowcount')).toBe('501')
  const rows = within(table()).getAllByRole('row')
  expect(rows.length).toBeLessThan(60)
  expect(rows.slice(0, 3).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3'])
})

test('names select their actor, the title selects the relation, and the selected row is marked', () => {
  const { view } = show(['1992', '2024'])
  fireEvent.click(within(table()).getAllByRole('button', { name: 'ann' })[0]!)
  expect(view().selection).toEqual({ type: 'actor', id: 'ann' })
  fireEvent.click(within(table()).getByRole('button', { name: 'tie 0' }))
  expect(view().selection).toEqual({ type: 'relation', id: 'r0' })
  const marked = within(table())
    .getAllByRole('row')
    .filter((row) => row.getAttribute('aria-current') === 'true')
  expect(marked.map((row) => row.dataset['id'])).toEqual(['r0'])
})

test('arrows lead from a button to the same one of the next row', () => {
  show(['1992', '2024'])
  screen.getByRole('button', { name: 'tie 1' }).focus()
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('tie 0')
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' })
  expect(document.activeElement?.textContent).toBe('tie 1')
})

test('a filter that hides a relation takes its row', () => {
  show(['1992', '2024'], { undated: false, text: 'tie 1' })
  expect(titles()).toEqual(['tie 1'])
})
