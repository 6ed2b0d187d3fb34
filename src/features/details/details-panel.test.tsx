// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { assertedBy, deniedBy, small } from '../../graph/testing/small.ts'
import { createExplorer } from '../../view/explorer.ts'
import { createViewStore } from '../../view/store.ts'
import { select } from '../../view/transitions.ts'
import { ExplorerContext } from '../../view/use-explorer.ts'
import { defaultView, type View } from '../../view/view.ts'
import { DetailsPanel } from './details-panel.tsx'

const script = '<img src=x onerror=alert(1)>'

const dataset = small({
  opening: 'v=1&sel=b',
  actors: [
    { id: 'a', name: 'Anna', names: { hy: 'Աննա' }, home: 'b', url: 'javascript:alert(1)', summary: script },
    { id: 'b', name: 'Boris' },
    { id: 'c', name: 'Clara' },
  ],
  sources: [{ id: 'paper', type: 'article', title: script, URL: 'javascript:alert(1)' }],
  relations: [
    { from: 'a', to: 'b', when: '2001', title: 'helps', evidence: [assertedBy('a'), deniedBy('c')] },
    { from: 'c', to: 'a', when: '2002', title: 'visits' },
  ],
})

afterEach(cleanup)

function show(view: Partial<View> = {}) {
  const explorer = createExplorer(createIndex(dataset), createViewStore({ ...defaultView, ...view }))
  render(
    <ExplorerContext value={explorer}>
      <DetailsPanel />
    </ExplorerContext>,
  )
  return explorer
}

const heading = () => screen.getByRole('heading', { level: 2 })
const linksOut = () => screen.queryAllByRole('link', { name: /opens in a new tab/ })
const anna = { type: 'actor', id: 'a' } as const
const help = { type: 'relation', id: 'r0' } as const

test('with nothing selected the panel tells what the dataset is, and its opening view takes the focus along', () => {
  const explorer = show()
  expect(heading().textContent).toBe('Small')
  screen.getByText('3 actors, 2 relations, 1 source')
  fireEvent.click(screen.getByRole('button', { name: 'Opening view' }))
  expect(explorer.getState().view.selection).toEqual({ type: 'actor', id: 'b' })
  expect(document.activeElement).toBe(heading())
})

test('what is chosen in the panel takes the focus to the new heading, and Escape clears it', () => {
  const explorer = show({ selection: anna })
  fireEvent.click(screen.getByRole('link', { name: 'Anna helps Boris' }))
  expect(explorer.getState().view.selection).toEqual(help)
  expect(heading().textContent).toBe('Anna helps Boris')
  expect(document.activeElement).toBe(heading())
  fireEvent.keyDown(heading(), { key: 'Escape' })
  expect(explorer.getState().view.selection).toBeUndefined()
  expect(document.activeElement).toBe(heading())
})

test('what is chosen elsewhere leaves the focus where it is', () => {
  const explorer = show()
  act(() => explorer.act((view) => select(view, anna)))
  expect(heading().textContent).toBe('Anna')
  expect(document.activeElement).toBe(document.body)
})

test('an actor has its names with their languages, and its relations seen from it', () => {
  show({ selection: anna })
  expect(screen.getByText('Աննա').getAttribute('lang')).toBe('hy')
  const rows = within(screen.getByRole('tabpanel')).getAllByRole('listitem')
  expect(rows.map((row) => row.querySelector('p')?.textContent?.trim())).toEqual([
    'Clara visits Anna',
    'helps Boris',
  ])
})

test('relations that the filters hide are counted, and come back dimmed', () => {
  show({ selection: anna, text: 'visits' })
  expect(screen.queryByRole('link', { name: 'Anna helps Boris' })).toBeNull()
  screen.getByText('1 more hidden by filters')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Only what is visible now' }))
  screen.getByRole('link', { name: 'Anna helps Boris' })
  screen.getByText('hidden by filters')
})

test('names are links to the view with them selected, which other clicks than plain ones leave to the browser', () => {
  const explorer = show({ selection: help, text: 'helps' })
  const link = screen.getByRole('link', { name: 'Boris' })
  expect(link.getAttribute('href')).toBe('./?v=1&q=helps&sel=b')
  expect(fireEvent.click(link, { ctrlKey: true })).toBe(true)
  expect(explorer.getState().view.selection).toEqual(help)
  expect(fireEvent.click(link)).toBe(false)
  expect(explorer.getState().view.selection).toEqual({ type: 'actor', id: 'b' })
})

test('a link in a frame leads out of it', () => {
  show({ selection: help, embed: true, ui: 'full' })
  expect(screen.getByRole('link', { name: 'Boris' }).getAttribute('href')).toBe('./?v=1&sel=b')
})

test('a relation says who asserts, who denies and how its standing follows', () => {
  show({ selection: help })
  const cards = screen.getAllByText(/^(?:Asserted|Denied) by/)
  expect(cards.map((card) => card.textContent)).toEqual(['Asserted by Anna', 'Denied by Clara'])
  screen.getByText('Disputed: Clara denies what Anna asserts.')
})

test('a hidden relation can be brought back without losing the focus', () => {
  show({ selection: help, text: 'visits' })
  fireEvent.click(screen.getByRole('button', { name: 'Show everything' }))
  expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull()
  expect(document.activeElement).toBe(heading())
})

test('texts of the dataset stay texts, and an address that is no web address is no link', () => {
  show({ selection: help })
  expect(screen.getAllByText(script).length).toBeGreaterThan(0)
  expect(document.querySelector('img[src="x"]')).toBeNull()
  expect(linksOut()).toEqual([])
  cleanup()
  show({ selection: anna })
  screen.getByText(script)
  expect(linksOut()).toEqual([])
})
