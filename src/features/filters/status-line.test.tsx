// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { small } from '../../graph/testing/small.ts'
import { parseWindow } from '../../time/window.ts'
import { createExplorer } from '../../view/explorer.ts'
import { createViewStore } from '../../view/store.ts'
import { ExplorerContext } from '../../view/use-explorer.ts'
import { defaultView, type View } from '../../view/view.ts'
import { StatusLine } from './status-line.tsx'

const dataset = small({
  actors: [
    { id: 'a', name: 'Anna', home: 'b' },
    { id: 'b', name: 'Boris' },
    { id: 'c', name: 'Clara' },
  ],
  relations: [
    { from: 'a', to: 'c', when: '2001' },
    { from: 'a', to: 'c', when: '2002' },
    { from: 'b', to: 'c', when: '2003' },
  ],
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(view: Partial<View> = {}) {
  const explorer = createExplorer(createIndex(dataset), createViewStore({ ...defaultView, ...view }))
  render(
    <ExplorerContext value={explorer}>
      <StatusLine />
    </ExplorerContext>,
  )
  return (next: Partial<View>) => act(() => explorer.act((now) => ({ ...now, ...next })))
}

const read = () => screen.getByRole('status').textContent
const seen = () => document.querySelector('p')?.textContent
const later = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))

function window(written: string): Pick<View, 'window'> {
  const parsed = parseWindow(written)
  if (!parsed.ok) throw new Error(parsed.message)
  return { window: parsed.value }
}

test('what is hidden and what is folded is seen at once, and read out when the view has come to rest', () => {
  const change = show()
  expect(seen()).toBe('3 actors, 3 relations of 3')
  expect(read()).toBe('3 actors, 3 relations of 3')
  change({ fold: true })
  expect(seen()).toBe('3 actors, 3 relations of 3 · 1 folded')
  change(window('2002/2003'))
  expect(read()).toBe('3 actors, 3 relations of 3')
  later(2000)
  expect(seen()).toBe('3 actors, 2 relations of 3 · 1 hidden · 1 folded')
  expect(read()).toBe('3 actors, 2 relations of 3, 1 hidden, 1 folded')
})

test('a film of one step a second is read out when it has ended, and once', () => {
  const change = show(window('2001'))
  const told = new Set([read()])
  for (const year of ['2002', '2003', '2001', '2002/2003']) {
    change(window(year))
    later(1000)
    told.add(read())
  }
  expect([...told]).toEqual(['2 actors, 1 relation of 3, 2 hidden'])
  later(1000)
  expect(read()).toBe('3 actors, 2 relations of 3, 1 hidden')
})
