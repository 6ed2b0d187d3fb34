// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { createExplorer } from '../../view/explorer.ts'
import { createViewStore } from '../../view/store.ts'
import { ExplorerContext } from '../../view/use-explorer.ts'
import { defaultView, type View } from '../../view/view.ts'
import { SearchBox } from './search-box.tsx'

afterEach(cleanup)

function show(view: Partial<View> = {}) {
  const dataset = small({
    actors: [
      { id: 'armenia', name: 'Armenia', names: { hy: 'Հայաստան' } },
      { id: 'euma', kind: 'mission', name: 'EU Mission in Armenia' },
      'russia',
    ],
    relations: [
      { id: 'watch', from: 'euma', to: 'armenia', title: 'watches the border of', when: '2023-02-20/..' },
    ],
    sources: [{ id: 'paper', type: 'article', title: 'Armenia weekly' }],
  })
  const views = createViewStore({ ...defaultView, ...view })
  const onShow = vi.fn()
  render(
    <ExplorerContext value={createExplorer(createIndex(dataset), views)}>
      <button type="button">Before</button>
      <SearchBox onShow={onShow} />
      <textarea aria-label="Notes" />
    </ExplorerContext>,
  )
  return { onShow, view: () => views.getState().view }
}

const field = () => screen.getByRole<HTMLInputElement>('combobox')
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

async function search(text: string) {
  field().focus()
  fireEvent.change(field(), { target: { value: text } })
  return screen.findByRole('listbox')
}

test('results come in groups, the best one active, how many there are read out', async () => {
  show()
  const list = await search('armenia')
  expect(within(list).getAllByRole('group')).toHaveLength(3)
  const options = within(list).getAllByRole('option')
  expect(options.map((option) => option.querySelector('span span')?.textContent)).toEqual([
    'Armenia',
    'EU Mission in Armenia',
    'EU Mission in Armenia watches the border of Armenia',
    'Armenia weekly',
  ])
  expect(options[2]?.textContent).toContain('20 Feb 2023 to now')
  expect(field().getAttribute('aria-activedescendant')).toBe(options[0]?.id)
  expect(field().getAttribute('aria-controls')).toBe(list.id)
  expect(screen.getByText('Found. Actors: 2. Relations: 1. Sources: 1.')).toBeDefined()
})

test('arrows walk through the groups and around, Enter selects and brings into view', async () => {
  const { onShow, view } = show()
  await search('armenia')
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')
  expect(view().selection).toEqual({ type: 'relation', id: 'watch' })
  expect(onShow).toHaveBeenCalledExactlyOnceWith({ type: 'relation', id: 'watch' })
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(document.activeElement).toBe(field())
  expect(field().value).toBe('')
})

test('a chosen source is the only one left in its facet, and nothing is to be brought into view', async () => {
  const { onShow, view } = show()
  await search('armenia')
  press('ArrowUp')
  press('Enter')
  expect(view().source).toEqual({ mode: 'only', values: ['paper'] })
  expect(view().selection).toBeUndefined()
  expect(onShow).not.toHaveBeenCalled()
})

test('what the filters hide is found and selected all the same, and says so', async () => {
  const { view } = show({ quad: { mode: 'only', values: ['material-conflict'] } })
  const list = await search('Հայաստան')
  const option = within(list).getByRole('option')
  expect(option.textContent).toContain('hidden by filters')
  fireEvent.click(option)
  expect(view().selection).toEqual({ type: 'actor', id: 'armenia' })
})

test('what is visible does not say that it is hidden', async () => {
  show()
  const list = await search('Հայաստան')
  expect(within(list).getByRole('option').textContent).not.toContain('hidden')
})

test('Escape first clears, then goes back to where the focus was', async () => {
  show()
  const before = screen.getByText('Before')
  before.focus()
  press('/')
  expect(document.activeElement).toBe(field())
  await search('armenia')
  press('Escape')
  expect(field().value).toBe('')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(document.activeElement).toBe(field())
  press('Escape')
  expect(document.activeElement).toBe(before)
})

test('Escape after a choice first takes back the selection that was made, and the focus stays in the field', async () => {
  const { view } = show()
  screen.getByText('Before').focus()
  await search('Հայաստան')
  press('Enter')
  expect(view().selection).toEqual({ type: 'actor', id: 'armenia' })
  press('Escape')
  expect(view().selection).toBeUndefined()
  expect(document.activeElement).toBe(field())
  press('Escape')
  expect(document.activeElement).toBe(screen.getByText('Before'))
})

test('Escape leaves a selection that was not made in the field', async () => {
  const selection = { type: 'actor', id: 'russia' } as const
  const { view } = show({ selection })
  screen.getByText('Before').focus()
  field().focus()
  press('Escape')
  expect(view().selection).toEqual(selection)
  expect(document.activeElement).toBe(screen.getByText('Before'))
})

test('Escape leads to the picture where the focus came from nowhere', () => {
  show()
  const main = document.createElement('main')
  main.innerHTML = '<div role="application" tabindex="0"></div>'
  document.body.append(main)
  field().focus()
  press('Escape')
  expect(document.activeElement).toBe(main.firstElementChild)
  main.remove()
})

test('the slash is a slash where somebody types', () => {
  show()
  const notes = screen.getByLabelText('Notes')
  notes.focus()
  expect(press('/')).toBe(true)
  expect(document.activeElement).toBe(notes)
})

test('nothing found is a sentence with a hint', async () => {
  show()
  field().focus()
  fireEvent.change(field(), { target: { value: 'zzzqqq' } })
  expect(await screen.findByText(/Nothing here answers to “zzzqqq”/)).toBeDefined()
  expect(field().getAttribute('aria-expanded')).toBe('false')
})
